import { actualColumn } from '@/lib/portal/read/demands';
import { actualCell } from './cells';
import { NO_VALUE, type WayToValue } from './way';

/** The cell in the column of what is the case, where a table sets what is demanded beside it. */
export const actualColumnCell: WayToValue = {
  name: 'actual column',
  needs: ({ hit: { cell, whole } }) => cell !== null && whole && actualColumn(cell.row.table) !== null,
  looks: ({ hit: { cell }, read }) => {
    const own = cell && actualCell(cell);
    return own && !own.hit ? read('cell', [own.element], own.element) : NO_VALUE;
  },
};
