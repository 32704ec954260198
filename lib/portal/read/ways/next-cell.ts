import { answers } from '@/lib/portal/read/dictionary';
import type { Piece } from '@/lib/portal/read/gather';
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
    const pieces = piecesOf(next);
    return pieces.length > 0 ? read('cell', pieces, next.element) : NO_VALUE;
  },
};

const FIGURE = /^(?:\d{1,4}|[Xx年月日])$/;
/** Fewer cells of one figure each are values of several things. */
const FEWEST = 6;

/** A date or number that has a cell for each of its parts or figures: 2005│年│07│月. None where figures side by side are neither. */
function piecesOf(first: Cell): Piece[] {
  const { cells } = first.row;
  const run = cells.slice(cells.indexOf(first));
  const end = run.findIndex(({ text }) => !FIGURE.test(fold(text)));
  const own = end < 0 ? run : run.slice(0, end);
  const isOne = own.some(({ text }) => /[年月]/.test(text)) || own.length >= FEWEST;
  if (isOne) return own.flatMap(({ element }) => [...element.childNodes]);
  return own.length > 1 ? [] : [first.element];
}

/** A cell that is a label itself is a value only where the row tells labels from values, or where it answers its own label. */
function mayAnswer(cell: Cell, next: Cell): boolean {
  if (!startsLabel(next) || isSpokenFor(cell, next)) return true;
  return cell.hit !== null && next.hit !== null && answers(cell.hit.word, next.hit.word);
}
