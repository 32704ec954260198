import type { Cell, Row } from '@/lib/portal/read/scanned';

/** A stretch of table with spans; rows above it that reach into it have been spread out too. */
export type Line = (Cell | null)[];

/** A wider cell is a mistake of whoever made the page, and makes no row longer than this. */
const WIDEST = 60;

/** Spreads colspan and rowspan out, so that a cell stands in every column and row it covers. */
export function spread(rows: readonly { cells: readonly Cell[] }[]): Line[] {
  const lines: Line[] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (lines[y]?.[x]) x++;
      const columns = columnsOf(cell);
      const last = Math.min(y + Math.max(1, rowsOf(cell)), rows.length);
      for (let down = y; down < last; down++) put(cell, lines[down] ?? [], x, Math.min(columns, WIDEST));
      x += columns;
    }
  }
  return lines;
}

function put(cell: Cell, line: Line, from: number, columns: number): void {
  while (line.length < from) line.push(null);
  for (let at = from; at < from + columns; at++) line[at] = cell;
}

/** Rows that a cell reaches over; 0 stands for all that follow. */
export function rowsOf(cell: Cell): number {
  return (cell.element as HTMLTableCellElement).rowSpan ?? 1;
}

/** Columns of a row's own cells. */
export function widthOf({ cells }: Row): number {
  return cells.reduce((sum, cell) => sum + columnsOf(cell), 0);
}

function columnsOf({ element }: Cell): number {
  return Math.max(1, (element as HTMLTableCellElement).colSpan ?? 1);
}
