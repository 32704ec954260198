import type { DraftCell, DraftScan, DraftTable } from './draft';

/**
 * Frozen columns of libraries that draw the whole table once for each pane and hide what stands in the columns of the other
 * panes: every cell is taken from where it is shown, and the copies are tables no more.
 */
export function joinFrozenCopies(scan: DraftScan): void {
  // A cell that holds nothing (the room of a scroll bar) makes no pane.
  const isEmptied = ({ element: { firstElementChild: inside } }: DraftCell) => inside !== null && !scan.visible(inside);
  const kept: DraftTable[] = [];
  for (const table of scan.tables) {
    const first = table.rows[0]?.cells ?? [];
    const isPane = first.some(isEmptied) && !first.every(isEmptied);
    // Where the cells themselves are hidden, the panes stand in a box of their own beside the whole.
    const isApart = first.some(({ element }) => !scan.visible(element));
    const whole = isPane ? kept.findLast((before) => isCopy(before, table, isApart)) : undefined;
    if (!whole) kept.push(table);
    for (const [at, { cells }] of (whole ? table.rows : []).entries()) {
      const row = whole?.rows[at]?.cells ?? [];
      for (const [column, cell] of cells.entries()) if (!isEmptied(cell)) row[column] = cell;
    }
  }
  scan.tables = kept;
}

/**
 * In the same box, and line by line the same: another list may have the same header, and a line more in one of them would
 * move all others.
 */
function isCopy(
  { element: whole, rows }: DraftTable,
  { element: pane, rows: others }: DraftTable,
  isApart: boolean,
): boolean {
  const box = whole.parentElement?.parentElement;
  return (
    rows.length === others.length &&
    (isApart ? box?.parentElement : box)?.contains(pane) === true &&
    rows.every(({ element, cells }, at) => {
      const other = others[at];
      return cells.length >= (other?.cells.length ?? 0) && element.textContent === other?.element.textContent;
    })
  );
}
