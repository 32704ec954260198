import { isHead } from '@/lib/portal/read/scanned';
import type { DraftCell, DraftRow, DraftTable } from './draft';

/** Rows of grids made of boxes may stand in several containers (frozen columns): puts those of one index together. */
export function joinAriaRows(table: DraftTable): void {
  if (table.element.localName === 'table') return;
  const byIndex = new Map<string, DraftRow>();
  table.rows = table.rows.filter((row) => {
    const index = row.element.getAttribute('aria-rowindex') ?? row.element.getAttribute('row-index');
    if (index === null) return true;
    const key = `${index}|${row.cells.some(isHead)}`;
    const known = byIndex.get(key);
    if (!known) {
      byIndex.set(key, row);
      return true;
    }
    known.cells.push(...row.cells);
    known.labels += row.labels;
    return false;
  });
  // A library may put the header behind the rows, and above them by style.
  const heads = table.rows.filter(({ cells }) => cells.length > 0 && cells.every(isHead));
  if (heads.length === 1) table.rows = [...heads, ...table.rows.filter((row) => row !== heads[0])];
  const column = ({ element }: DraftCell) => Number(element.getAttribute('aria-colindex') ?? Number.NaN);
  for (const { cells } of byIndex.values())
    if (cells.every((cell) => column(cell) > 0)) cells.sort((a, b) => column(a) - column(b));
}
