import { answers } from '@/lib/portal/read/dictionary';
import type { Cell } from '@/lib/portal/read/scanned';
import { isSpokenFor, nextCell, startsLabel } from './cells';
import type { WayToValue } from './way';

/** The next cell of the row that is more than a colon, behind a cell that is all label. */
export const besideCell: WayToValue = {
  name: 'next cell',
  needs: ({ hit: { cell, whole } }) => cell !== null && whole,
  looks: ({ hit: { cell }, read }) => {
    const next = cell && nextCell(cell);
    return next && mayAnswer(cell, next) ? read('cell', [next.element], next.element) : null;
  },
};

/** A cell that is a label itself is a value only where the row tells labels from values, or where it answers its own label. */
function mayAnswer(cell: Cell, next: Cell): boolean {
  if (!startsLabel(next) || isSpokenFor(cell, next)) return true;
  return cell.hit !== null && next.hit !== null && answers(cell.hit.word, next.hit.word);
}
