import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { actualColumn } from '@/lib/portal/read/demands';
import { answers } from '@/lib/portal/read/dictionary';
import { type Cell, HAS_CONTROL, HAS_TABLE, type Hit, isHead } from '@/lib/portal/read/scanned';
import { rowsOf } from '@/lib/portal/read/tables/spans';
import { fold, hasLetters, headingText } from '@/lib/portal/read/text';
import { LABELISH } from './boxes';

/** The next cell of the row that is more than a colon. */
export function nextCell(cell: Cell): Cell | null {
  const { cells } = cell.row;
  for (let index = cells.indexOf(cell) + 1; index < cells.length; index++) {
    const next = cells[index];
    if (next && !/^\s*[:：]\s*$/.test(next.text)) return next;
  }
  return null;
}

/**
 * The row's cell in the column of what is the case, in a table that sets demands beside it; null where nothing tells which it
 * is.
 */
export function actualCell(cell: Cell): Cell | null {
  const { row } = cell;
  const actual = actualColumn(row.table);
  const line = actual?.lines[row.table.rows.indexOf(row)];
  // With a cell missing, nothing tells which is which.
  const own = line && line.length === actual?.width ? line[actual.at] : null;
  const found = line?.[actual?.verified ?? -1];
  const differs = found && (found.has & HAS_CONTROL || !['', fold(own?.text ?? '')].includes(fold(found.text)));
  return own && own !== cell && !differs ? own : null;
}

/** Whether a cell is, or begins with, a label, so that it is no value of the cell before it. */
export function startsLabel(cell: Cell): boolean {
  if (cell.hit) return true;
  if (cell.has & HAS_TABLE) return true;
  const text = fold(cell.text);
  if (text !== '' && isHead(cell) && cell.row.cells.some((other) => !isHead(other))) return true;
  if (LABELISH.test(text)) return true;
  return cell.first !== null && leads(cell.first, cell);
}

/** A word of the dictionary is a value where the row's cells tell labels from values: 学历认证 │ 电子注册备案. */
export function isSpokenFor(label: Cell, next: Cell): boolean {
  if (isValueOfBefore(label)) return false;
  if (!next.hit || next.has & HAS_TABLE || madeLike(label, next)) return false;
  const { cells } = label.row;
  const behind = cells[cells.indexOf(next) + 1];
  // What is made unlike the first cell of its row is a value itself.
  const [first, second] = cells;
  const lead = first && second && rowsOf(first) > rowsOf(second) ? second : first;
  if (lead && lead !== label && !madeLike(lead, label)) return false;
  return behind === undefined || madeLike(label, behind);
}

/** Whether a cell is what the label before it says, though it is a word of the dictionary itself. */
export function isValueOfBefore(cell: Cell): boolean {
  const { cells } = cell.row;
  const at = cells.indexOf(cell);
  const before = cells[at - 1];
  if (!cell.hit) return false;
  if (before?.hit) return isSpokenFor(before, cell) || answers(before.hit.word, cell.hit.word);
  // A blank cell may have come between the label and its value.
  const further = before && !hasLetters(before.text) ? cells[at - 2] : undefined;
  return further?.hit != null && !madeLike(further, cell) && answers(further.hit.word, cell.hit.word);
}

/**
 * 毕业证书 │ 学历 │ 毕业证书.pdf: made like the value before it and in the second place, where a form has values, a word of the
 * dictionary is a value of a list whose header was not seen. A heading before its row is no value.
 */
export function isInRowOfValues(cell: Cell, { sectionKind, texts }: Lexicon): boolean {
  const { cells } = cell.row;
  const at = cells.findIndex(({ text }) => !texts.numbered.test(fold(text)));
  const first = cells[at];
  if (!first || cells[at + 1] !== cell || cells.length < at + 3) return false;
  // A blank or a control before a label is another label's value.
  if (!hasLetters(first.text) || first.has & HAS_CONTROL || rowsOf(first) > 1 || !madeLike(first, cell)) return false;
  if (first.first !== null && (cells.length - at) % 2 === 0) return false;
  // Two labels before one box are a form's.
  if (first.hit !== null && (cells[at + 2]?.has ?? 0) & HAS_CONTROL) return false;
  return !/[:：]\s*$/.test(first.text) && sectionKind(headingText(first.text)) === null;
}

function madeLike(a: Cell, b: Cell): boolean {
  const looks = ({ element }: Cell) =>
    [
      isHead({ element } as Cell),
      element.className,
      element.getAttribute('align'),
      element.getAttribute('bgcolor'),
    ].join();
  return looks(a) === looks(b);
}

/** True when nothing but ornaments stands before the label in its cell. */
export function leads(hit: Hit, cell: Cell): boolean {
  const text = fold(cell.text).replace(/^[*＊\s]+/, '');
  const own = fold(hit.node.textContent ?? '').replace(/^[*＊\s]+/, '');
  return own !== '' && text.startsWith(own.slice(0, ENOUGH_OF_LABEL));
}

/** Letters after which a text that begins like the label is the label: what follows may be a note in the same node. */
const ENOUGH_OF_LABEL = 12;
