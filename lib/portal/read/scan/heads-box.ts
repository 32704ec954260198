import { hasLetters } from '@/lib/portal/read/text';
import { parentOf } from '@/lib/portal/read/visible';

const CLIMBS = 3;
/** A value, however its library draws it, consists of one text or two and has no label with a colon. */
const FEWEST = 3;

/**
 * Whether a box of many texts stands under a title, so that the title is not a label with a value. `alone`: and nothing
 * stands before it in what it shares with the box, as other columns stand before the last one.
 */
export function headsBox(title: Element, alone = false): boolean {
  let around: Element | null = title;
  for (let up = 0; up < CLIMBS && around; up++) {
    for (let next = around.nextElementSibling; next; next = next.nextElementSibling) {
      const texts = [...next.querySelectorAll('*')].filter(
        ({ childElementCount, textContent }) => childElementCount === 0 && hasLetters(textContent ?? ''),
      );
      if (texts.length >= FEWEST || texts.some(({ textContent }) => /[:：]/.test(textContent ?? ''))) return true;
      if (hasLetters(next.textContent ?? '')) return false;
    }
    if (alone && hasLetters(around.previousElementSibling?.textContent ?? '')) return false;
    around = parentOf(around);
  }
  return false;
}
