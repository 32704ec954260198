import { hasWord } from '@/lib/portal/read/text';
import { parentOf } from '@/lib/portal/read/visible';

const CLIMBS = 3;
/** A value, however its library draws it, is one text or two, and no label with a colon. */
const FEWEST = 3;

/** Whether what stands under a title is a box of many texts, and so no value of a label. */
export function headsBox(title: Element): boolean {
  let around: Element | null = title;
  for (let up = 0; up < CLIMBS && around; up++) {
    for (let next = around.nextElementSibling; next; next = next.nextElementSibling) {
      const texts = [...next.querySelectorAll('*')].filter(
        ({ childElementCount, textContent }) => childElementCount === 0 && hasWord(textContent ?? ''),
      );
      if (texts.length >= FEWEST || texts.some(({ textContent }) => /[:：]/.test(textContent ?? ''))) return true;
      if (hasWord(next.textContent ?? '')) return false;
    }
    around = parentOf(around);
  }
  return false;
}
