import { HAS_TABLE } from '@/lib/portal/read/scanned';
import { nextCell } from './cells';
import type { WayToValue } from './way';

/** A single wide cell below a single wide cell, which may be drawn by a table of its own: 本人述职 as a heading row. */
export const cellBelow: WayToValue = {
  name: 'cell below',
  needs: ({ hit: { cell, whole } }) => cell !== null && whole && nextCell(cell) === null && cell.row.cells.length === 1,
  looks: ({ hit: { cell }, read }) => {
    const rows = cell?.row.table.rows ?? [];
    const below = cell ? rows[rows.indexOf(cell.row) + 1] : undefined;
    const only = below?.cells.length === 1 ? below.cells[0] : undefined;
    const isOne = only && (!(only.has & HAS_TABLE) || only.element.getElementsByTagName('td').length === 1);
    return isOne && !only.hit ? read('below', [only.element], only.element) : null;
  },
};
