import type { Lexicon } from './profile/lexicon';
import { fold } from './read/text';
import { parentOf } from './read/visible';

const HANDLERS = [
  'onblur',
  'onkeyup',
  'onchange',
  'oninput',
  'onkeydown',
  'onkeypress',
  'validtype',
  'data-options',
  'data-validation-engine',
  'lay-verify',
  'datatype',
];

/** A counter of what is written, 0/200; dates and ranks are written so too. */
const COUNTER = /(?<![\d/])(\d{1,5})\s*[/／]\s*(\d{2,5})(?![\d/])/g;
const LEAST_COUNTED = 50;

/** Characters a box takes: `maxlength`, a length check in one of its handlers, or a hint beside it; null when nothing tells. */
export function limitOf(
  element: HTMLTextAreaElement | HTMLInputElement,
  { limitCalled, limitHint }: Lexicon['texts'],
): number | null {
  const attribute = Number(
    element.getAttribute('maxlength') ??
      element.getAttribute('data-maxlength') ??
      element.getAttribute('data-limit') ??
      0,
  );
  if (attribute > 0) return attribute;
  for (const name of HANDLERS) {
    const match = limitCalled.exec(element.getAttribute(name) ?? '');
    const limit = Number(match?.[1] ?? match?.[2] ?? 0);
    if (limit > 0) return limit;
  }
  let around = parentOf(element);
  for (let up = 0; up < 3 && around; up++) {
    if (around.querySelectorAll('textarea,input[type="text"]').length > 1) break;
    const text = `${element.placeholder} ${fold(around.textContent ?? '')}`;
    const match = limitHint.exec(text);
    const limit = Number(match?.slice(1).find((part) => part !== undefined) ?? countedTo(text));
    if (limit > 0) return limit;
    around = parentOf(around);
  }
  return null;
}

function countedTo(text: string): number {
  const counters = [...text.matchAll(COUNTER)].map(([, count, limit]) => [Number(count), Number(limit)] as const);
  return counters.find(([count, limit]) => count <= limit && limit >= LEAST_COUNTED)?.[1] ?? 0;
}
