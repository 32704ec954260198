import type { DraftCell, DraftScan, DraftTable } from './draft';

/**
 * Frozen columns of libraries that draw the whole table once for each pane and hide what stands in the columns of the other
 * panes: every cell is taken from where it is shown, and the copies are tables no more.
 */
export function joinFrozenCopies(scan: DraftScan): void {
  const isShown = ({ element }: DraftCell) => scan.visible(element.firstElementChild ?? element);
  const kept: DraftTable[] = [];
  for (const table of scan.tables) {
    const first = table.rows[0]?.cells ?? [];
    const isPane = first.some(isShown) && !first.every(isShown);
    const whole = isPane ? kept.find((before) => isCopy(before, table)) : undefined;
    if (!whole) kept.push(table);
    for (const [at, { cells }] of (whole ? table.rows : []).entries()) {
      const row = whole?.rows[at]?.cells ?? [];
      for (const [column, cell] of cells.entries()) if (isShown(cell)) row[column] = cell;
    }
  }
  scan.tables = kept;
}

/** Line by line the same, or a line more in one of them would move all others. */
function isCopy({ rows }: DraftTable, { rows: others }: DraftTable): boolean {
  return (
    rows.length === others.length &&
    rows.every(({ element, cells }, at) => {
      const other = others[at];
      return cells.length >= (other?.cells.length ?? 0) && element.textContent === other?.element.textContent;
    })
  );
}
