import { actualColumn } from './demands';
import { applyRowGroups, type Grid, gridsOf, joinAriaRows, joinSplitGrids } from './grids';
import { type ListMatch, matchList } from './list-match';
import { type FoundList, findLists } from './lists';
import { boxLines, looseGrids } from './loose-grids';
import type { Scan, Table } from './page-parts';
import { cutAtSideHeadings } from './side-headings';

/** Tables of one document, sorted: lists of ours, and grids that are none (one of which may hold fields below their labels). */
export interface DocumentParts {
  grids: Grid[];
  unclaimed: Grid[];
  lists: FoundList[];
}

/** Sorts the tables of a scan and claims the labels in header rows and list rows, so that no field is read from them. */
export function partsOf(scan: Scan): DocumentParts {
  const steps = partsInSteps(scan);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Sorting claims labels and puts tables together, so that a scan is sorted once whoever asks. */
const sorted = new WeakMap<Scan, DocumentParts>();

/** The same with a rest after each table. */
export function* partsInSteps(scan: Scan): Generator<void, DocumentParts> {
  const before = sorted.get(scan);
  if (before) return before;
  const parts = yield* sortInSteps(scan);
  sorted.set(scan, parts);
  return parts;
}

function* sortInSteps(scan: Scan): Generator<void, DocumentParts> {
  cutAtSideHeadings(scan);
  yield;
  const tables = scan.tables.filter((table) => table.labels > 0 && actualColumn(table) === null);
  const grids: Grid[] = [];
  for (const table of tables) {
    dropRulers(table, scan);
    joinAriaRows(table);
    grids.push(...gridsOf(table));
    yield;
  }
  joinSplitGrids(grids, scan);
  yield;
  for (const grid of grids) {
    if (grid.lines.length === 0 && !grid.table.element.querySelector('tbody')) grid.lines = boxLines(grid, scan);
  }
  const rows = new Set(
    grids.flatMap(({ header, heads, lines }) => [header, ...heads.flat().map(({ row }) => row), ...lines]),
  );
  for (const hit of scan.hits) if (hit.cell && rows.has(hit.cell.row)) hit.taken = true;
  yield;
  for (const table of tables) {
    applyRowGroups(table, scan);
    yield;
  }
  grids.push(...looseGrids(scan));
  yield;
  const matches: (ListMatch | null)[] = [];
  for (const grid of grids) {
    matches.push(matchList(grid, scan.visible));
    yield;
  }
  const lists = matches.filter((match) => match !== null);
  return {
    grids,
    unclaimed: grids.filter((_, index) => matches[index] === null),
    lists: findLists(lists, grids, scan),
  };
}

/** Rows without height, with which libraries measure columns; some write the header's words into them. */
function dropRulers(table: Table, scan: Scan): void {
  const rulers = new Set(
    table.rows.filter(
      ({ element }) => element.getAttribute('aria-hidden') === 'true' && element.getBoundingClientRect().height < 2,
    ),
  );
  if (rulers.size === 0) return;
  for (const hit of scan.hits) if (hit.cell && rulers.has(hit.cell.row)) hit.taken = true;
  table.rows = table.rows.filter((row) => !rulers.has(row));
}
