import { hasLetters } from './text';
import { parentOf } from './visible';

const CLIMBS = 3;
/** A value, however its library draws it, consists of one text or two and has no label with a colon. */
const FEWEST = 3;

/**
 * Whether a box of many texts stands under a title, so that the title is not a label with a value. `alone`: and nothing
 * stands before it in what it shares with the box, as other columns stand before the last one.
 */
export function headsBox(title: Element, alone = false): boolean {
  const texts = [...(boxUnder(title, alone)?.querySelectorAll('*') ?? [])].filter(
    ({ childElementCount, textContent }) => childElementCount === 0 && hasLetters(textContent ?? ''),
  );
  return texts.length >= FEWEST || texts.some(({ textContent }) => /[:：]/.test(textContent ?? ''));
}

/** The first box with words in it that stands behind a title, or behind what holds the title alone. */
export function boxUnder(title: Element, alone = false): Element | null {
  let around: Element | null = title;
  for (let up = 0; up < CLIMBS && around; up++) {
    for (let next = around.nextElementSibling; next; next = next.nextElementSibling)
      if (hasLetters(next.textContent ?? '')) return next;
    if (alone && hasLetters(around.previousElementSibling?.textContent ?? '')) return null;
    around = parentOf(around);
  }
  return null;
}
