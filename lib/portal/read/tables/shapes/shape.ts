import type { Word } from '@/lib/portal/read/dictionary';
import type { Cell, Hit, Row, Scan, Table } from '@/lib/portal/read/scanned';
import type { Grid } from '@/lib/portal/read/tables/grids';

/** What may be a list: its rows, and the labels that it claims if it is one of ours. */
export interface Claim {
  grid: Grid | null;
  hits: readonly Hit[];
}

/** One shape of list that is no table with a header row. All shapes are of this form; `loose-lists.ts` has their order. */
export interface LooseShape {
  /** As the table of the README and the test of the shapes call it. */
  name: string;
  /** What has this shape among labels that nothing has claimed and that may head a column. */
  lists(open: readonly Hit[], scan: Scan): Claim[];
}

/** A list with its header in the form in which tables are matched. */
export function gridOf(header: Row, heads: Cell[][], lines: readonly Row[]): Grid {
  const { table, section } = header;
  return { heads, lines, section, table, header, bodyTable: table };
}

/** A row of such a table, with cells that may still be found. */
export function rowOf(element: Element, table: Table, cells: readonly Cell[], labels = 0): Row {
  return { element, table, cells, section: table.section, inHead: false, heading: false, labels };
}

/** The label of a column that no label on the page heads. */
export function unsaid(word: Word, { section }: Table, node: Element, cell: Cell | null = null): Hit {
  return { word, node, from: -1, section, cell, whole: true, boxed: false, taken: true, index: -1 };
}
