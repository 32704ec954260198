import { applyRowGroups, type Grid, gridsOf, joinSplitGrids } from './grids';
import { matchList } from './list-match';
import { type FoundList, findLists } from './lists';
import type { Scan } from './page-parts';

/** Tables of one document, sorted: lists of ours, and grids that are none (one of which may hold fields below their labels). */
export interface DocumentParts {
  grids: Grid[];
  unclaimed: Grid[];
  lists: FoundList[];
}

/** Sorts the tables of a scan and claims the labels in header rows and list rows, so that no field is read from them. */
export function partsOf(scan: Scan): DocumentParts {
  const tables = scan.tables.filter(({ labels }) => labels > 0);
  const grids = tables.flatMap(gridsOf);
  joinSplitGrids(grids, scan);
  const rows = new Set(
    grids.flatMap((grid) => [
      grid.header,
      ...grid.heads.flat().map(({ row }) => row),
      ...grid.body.map(({ row }) => row),
    ]),
  );
  for (const hit of scan.hits) if (hit.cell && rows.has(hit.cell.row)) hit.taken = true;
  for (const table of tables) applyRowGroups(table, scan);
  return { grids, unclaimed: grids.filter((grid) => matchList(grid) === null), lists: findLists(grids, scan) };
}
