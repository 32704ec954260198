import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { type Cell, HAS_CONTROL, type Row } from '@/lib/portal/read/scanned';
import { isStruckThrough } from '@/lib/portal/read/struck';
import { fold } from '@/lib/portal/read/text';
import type { Line } from './spans';

/**
 * Why a row of a list may not count, in words for the reviewer, or null: it is struck through as a whole, or a column
 * that says whether rows count (状态, 审核状态, 是否有效) says so of this one.
 */
export function doubtOf(row: Row, cells: Line, heads: readonly string[], { texts }: Lexicon): string | null {
  if (isStruck(row)) return '这一行已划去，是否有效须人工核对';
  for (const [at, head] of heads.entries()) {
    if (!texts.standingHead.test(head)) continue;
    const shown = fold(cells[at]?.text ?? '').replace(/\s/g, '');
    if (shown !== '' && texts.notCounted.test(shown)) return `“${head}”为“${shown}”，是否有效须人工核对`;
  }
  return null;
}

function isStruck({ element, cells }: Row): boolean {
  const isFilled = ({ text, has }: Cell) => has & HAS_CONTROL || fold(text) !== '';
  const isOut = ({ has, element: cell }: Cell) => !(has & HAS_CONTROL) && (isStruckThrough(cell) || isAllStruck(cell));
  return isStruckThrough(element) || (cells.some(isFilled) && cells.every((cell) => !isFilled(cell) || isOut(cell)));
}

/** Whether a cell holds one part alone, which is struck through. */
function isAllStruck({ firstElementChild: only, textContent }: Element): boolean {
  return only !== null && isStruckThrough(only) && only.textContent?.trim() === textContent?.trim();
}
