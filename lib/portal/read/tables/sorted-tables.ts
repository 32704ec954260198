import { actualColumn } from '@/lib/portal/read/demands';
import type { Hit, Row, Scan } from '@/lib/portal/read/scanned';
import { type Grid, gridsOf } from './grids';
import { type ListMatch, matchList } from './list-match';
import { type FoundList, findLists } from './lists';
import { isOfOthers, isOtherInsurance } from './other-records';
import { boxLines } from './shapes/box-rows';
import { looseLists } from './shapes/loose-lists';
import { joinSplitGrids } from './split-grids';

/** Tables of one document, sorted: lists of ours, and grids that are none (one of which may hold fields below their labels). */
export interface SortedTables {
  grids: Grid[];
  unclaimed: Grid[];
  lists: FoundList[];
  /** Labels that name no field here: they head a list or its rows, or are a heading's words. */
  claimed: ReadonlySet<Hit>;
}

/** Sorts the tables of a scan and says which labels are those of header rows and list rows, so that no field is read from them. */
export function sortTables(scan: Scan): SortedTables {
  const steps = sortTablesInSteps(scan);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** A scan never changes, so its tables are sorted once, whoever asks. */
const sorted = new WeakMap<Scan, SortedTables>();

/** The same with a rest after each table. */
export function* sortTablesInSteps(scan: Scan): Generator<void, SortedTables> {
  const before = sorted.get(scan);
  if (before) return before;
  const parts = yield* sortInSteps(scan);
  sorted.set(scan, parts);
  return parts;
}

function* sortInSteps(scan: Scan): Generator<void, SortedTables> {
  const grids: Grid[] = [];
  for (const table of scan.tables) {
    if (table.labels === 0 || actualColumn(table) !== null) continue;
    grids.push(...gridsOf(table, scan.lexicon));
    yield;
  }
  joinSplitGrids(grids, scan);
  yield;
  for (const grid of grids) {
    if (grid.lines.length === 0 && !grid.table.element.querySelector('tbody')) grid.lines = boxLines(grid, scan);
  }
  const rows = new Set<Row>();
  for (const { header, heads, lines } of grids) {
    rows.add(header);
    for (const cells of heads) for (const { row } of cells) rows.add(row);
    for (const line of lines) rows.add(line);
  }
  const inTables = scan.hits.filter(({ taken, cell }) => taken || (cell !== null && rows.has(cell.row)));
  yield;
  const loose = looseLists(scan, new Set(inTables));
  grids.push(...loose.grids);
  const { claimed } = loose;
  yield;
  const others = new Set(grids.filter(({ section, table: { element } }) => isOfOthers({ section, element }, scan)));
  const matches: (ListMatch | null)[] = [];
  for (const grid of grids) {
    const match = others.has(grid) ? null : matchList(grid, scan.lexicon, scan.visible);
    matches.push(match && isOtherInsurance(match, scan) ? null : match);
    yield;
  }
  const lists = matches.filter((match) => match !== null);
  return {
    grids,
    unclaimed: grids.filter((grid, index) => matches[index] === null && !others.has(grid)),
    lists: findLists(lists, grids, scan, claimed),
    claimed,
  };
}
