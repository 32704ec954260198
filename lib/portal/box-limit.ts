import type { Lexicon } from './profile/lexicon';
import { fold } from './read/text';
import { parentOf } from './read/visible';

/** A counter of what is written, 0/200; dates and ranks are written so too. */
const COUNTER = /(?<![\d/])(\d{1,5})\s*[/／]\s*(\d{2,5})(?![\d/])/g;
const LEAST_COUNTED = 50;

/** Characters a box takes: `maxlength`, a length check in one of its handlers, or a hint beside it; null when nothing tells. */
export function limitOf(
  element: HTMLTextAreaElement | HTMLInputElement,
  { limitSaid, limitCalled, limitHint, limitLeft }: Lexicon['texts'],
): number | null {
  const limits = [...element.attributes].flatMap(
    ({ name, value }) => (limitSaid.test(name) && told(limitCalled.exec(value))) || [],
  );
  if (limits.length > 0) return Math.min(...limits);
  let around = parentOf(element);
  for (let up = 0; up < 3 && around; up++) {
    // What holds a style sheet is no surrounding of the box, and its sizes look like counters: 0/100.
    if (around.querySelector('style') || around.querySelectorAll('textarea,input[type="text"]').length > 1) break;
    const text = `${element.placeholder} ${fold(around.textContent ?? '')}`;
    const limit = told(limitHint.exec(text)) || countedTo(text);
    if (limit > 0) return limit;
    const left = limitLeft.exec(text);
    if (left) return told(left) + element.value.length;
    around = parentOf(around);
  }
  return null;
}

/** The number in whichever way it was said; 0 where it was not. */
function told(match: RegExpExecArray | null): number {
  return Number(match?.slice(1).find(Boolean) ?? 0);
}

function countedTo(text: string): number {
  const counters = [...text.matchAll(COUNTER)].map(([, count, limit]) => [Number(count), Number(limit)] as const);
  return counters.find(([count, limit]) => count <= limit && limit >= LEAST_COUNTED)?.[1] ?? 0;
}
