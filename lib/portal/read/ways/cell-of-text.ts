import { actualColumn } from '@/lib/portal/read/demands';
import type { Cell } from '@/lib/portal/read/scanned';
import { actualCell, leads, nextCell, startsLabel } from './cells';
import type { WayToValue } from './way';

/** The next cell of the row, behind a cell that begins with the label and says something else, too. */
export const cellOfText: WayToValue = {
  name: 'cell beside a text',
  // Of several labels in a cell, the values stand in lines beside.
  needs: ({ hit, next }) => hit.cell !== null && hit.cell !== next?.cell && !hit.whole && leads(hit, hit.cell),
  looks: ({ hit: { cell }, read }) => {
    const next = cell && placeBeside(cell);
    return next && !startsLabel(next) ? read('cell', [next.element], next.element) : null;
  },
};

function placeBeside(cell: Cell): Cell | null {
  return actualColumn(cell.row.table) === null ? nextCell(cell) : actualCell(cell);
}
