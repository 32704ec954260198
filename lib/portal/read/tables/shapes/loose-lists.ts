import type { Hit, Scan } from '@/lib/portal/read/scanned';
import type { Grid } from '@/lib/portal/read/tables/grids';
import { matchList } from '@/lib/portal/read/tables/list-match';
import { boxRows } from './box-rows';
import { monthsAsColumns } from './month-grid';
import { repeatedLabels } from './records';
import type { LooseShape } from './shape';
import { yearsAsColumns } from './sideways';
import { cardsByName, cardsByYear } from './titled-cards';
import { yearsInBoxes } from './years-in-boxes';

/** Shapes of lists that are no tables with a header row, in the order in which they are looked for. */
export const SHAPES: readonly LooseShape[] = [
  monthsAsColumns,
  yearsAsColumns,
  boxRows,
  cardsByYear,
  cardsByName,
  yearsInBoxes,
  repeatedLabels,
];

/**
 * Lists of these shapes. Only what is one of our lists is given, with the labels claimed so far (`before`) and by it.
 */
export function looseLists(scan: Scan, before: ReadonlySet<Hit>): { grids: Grid[]; claimed: ReadonlySet<Hit> } {
  const claimed = new Set(before);
  const grids: Grid[] = [];
  for (const { lists } of SHAPES) {
    const open = scan.hits.filter((hit) => !claimed.has(hit) && hit.word.columns.length > 0);
    for (const { grid, hits } of lists(open, scan)) {
      if (!grid || !matchList(grid, scan.lexicon)) continue;
      for (const hit of hits) claimed.add(hit);
      grids.push(grid);
    }
  }
  return { grids, claimed };
}
