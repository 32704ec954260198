import { BUTTONS } from '@/lib/portal/opinion-places';
import { type Cell, HAS_CONTROL, type Row, type Scan } from '@/lib/portal/read/scanned';
import { isStruckThrough } from '@/lib/portal/read/struck';
import { fold } from '@/lib/portal/read/text';
import type { Line } from './spans';

/**
 * Why a row of a list may not count, in words for the reviewer, or null: it is struck through as a whole, bears a stamp or a
 * note that it is void, or a column that says whether rows count (状态, 审核状态, 是否有效) says so of this one.
 */
export function doubtOf(row: Row, cells: Line, heads: readonly string[], scan: Scan): string | null {
  const { texts } = scan.lexicon;
  if (isStruck(row)) return '这一行已划去，是否有效须人工核对';
  for (const [at, head] of heads.entries()) {
    if (!texts.standingHead.test(head)) continue;
    const cell = cells[at];
    const isLeft = cell?.element.querySelector('[type="checkbox"]:not(:checked)');
    const shown = isLeft ? '未勾选' : fold(cell?.text ?? '').replace(/\s/g, '');
    if (shown !== '' && texts.notCounted.test(shown)) return `“${head}”为“${shown}”，是否有效须人工核对`;
  }
  const says = (one: Element) => fold(one.getAttribute('alt') ?? one.textContent ?? '');
  const stamp = cells
    .flatMap((cell) => (cell ? [cell.element, ...cell.element.querySelectorAll('*')] : []))
    // A word to press does something with the row.
    .find(
      (one) =>
        texts.voided.test(says(one)) && !one.closest(BUTTONS) && !one.querySelector(BUTTONS) && scan.visible(one),
    );
  return stamp ? `这一行有“${says(stamp)}”，是否有效须人工核对` : null;
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
