import { NOT_COUNTED, STANDING_HEADS } from '@/lib/portal/profile/texts';
import { HAS_CONTROL, type Row } from './page-parts';
import type { Line } from './spans';
import { fold } from './text';

/**
 * Why a row of a list may not count, in words for the reviewer, or null: it is struck through as a whole, or a column
 * that says whether rows count (状态, 审核状态, 是否有效) says so of this one.
 */
export function doubtOf(row: Row, cells: Line, heads: readonly string[]): string | null {
  if (isStruck(row)) return '这一行已划去，是否有效须人工核对';
  for (const [at, head] of heads.entries()) {
    const shown = fold(cells[at]?.text ?? '').replace(/\s/g, '');
    if (shown !== '' && STANDING_HEADS.test(head) && NOT_COUNTED.test(shown))
      return `“${head}”为“${shown}”，是否有效须人工核对`;
  }
  return null;
}

function isStruck({ element, cells }: Row): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  const strikes = (one: Element) => view.getComputedStyle(one).textDecorationLine?.includes('line-through') === true;
  if (strikes(element)) return true;
  const filled = cells.filter(({ text, has }) => fold(text) !== '' || has & HAS_CONTROL);
  return filled.length > 0 && filled.every((cell) => !(cell.has & HAS_CONTROL) && strikes(cell.element));
}
