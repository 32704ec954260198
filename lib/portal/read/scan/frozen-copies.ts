import type { DraftCell, DraftScan, DraftTable } from './draft';

/**
 * Frozen columns of libraries that draw the whole table once for each pane and hide what stands in the columns of the other
 * panes: every cell is taken from where it is shown, and the copies are tables no more.
 */
export function joinFrozenCopies(scan: DraftScan): void {
  const isShown = ({ element }: DraftCell) => scan.visible(element.firstElementChild ?? element);
  const kept: DraftTable[] = [];
  for (const table of scan.tables) {
    const { element, rows } = table;
    const first = rows[0]?.cells ?? [];
    const isPane = first.some(isShown) && !first.every(isShown);
    const whole = isPane && kept.find((before) => before.element.textContent === element.textContent);
    if (whole) {
      whole.rows.forEach(({ cells }, at) => {
        for (const [column, cell] of (rows[at]?.cells ?? []).entries()) if (isShown(cell)) cells[column] = cell;
      });
    } else kept.push(table);
  }
  scan.tables = kept;
}
