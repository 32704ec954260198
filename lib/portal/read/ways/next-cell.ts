import { answers } from '@/lib/portal/read/dictionary';
import type { Cell } from '@/lib/portal/read/scanned';
import { fold } from '@/lib/portal/read/text';
import { isSpokenFor, nextCell, startsLabel } from './cells';
import { NO_VALUE, type WayToValue } from './way';

/** The next cell of the row that is more than a colon, behind a cell that is all label. */
export const besideCell: WayToValue = {
  name: 'next cell',
  needs: ({ hit: { cell, whole } }) => cell !== null && whole,
  looks: ({ hit: { cell }, read }) => {
    const next = cell && nextCell(cell);
    if (!next || !mayAnswer(cell, next)) return null;
    return isPartOfValue(next) ? NO_VALUE : read('cell', [next.element], next.element);
  },
};

const FIGURE = /^(?:\d{1,4}|[Xx年月日])$/;

/** Whether a figure is the first of several in cells of their own, of which it alone is not the value: 2005│年│07│月. */
function isPartOfValue(first: Cell): boolean {
  const { cells } = first.row;
  const next = cells[cells.indexOf(first) + 1];
  return [first, next].every((cell) => cell !== undefined && FIGURE.test(fold(cell.text)));
}

/** A cell that is a label itself is a value only where the row tells labels from values, or where it answers its own label. */
function mayAnswer(cell: Cell, next: Cell): boolean {
  if (!startsLabel(next) || isSpokenFor(cell, next)) return true;
  return cell.hit !== null && next.hit !== null && answers(cell.hit.word, next.hit.word);
}
