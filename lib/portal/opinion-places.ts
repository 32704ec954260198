import { frameAround } from './act/documents';
import type { Lexicon } from './profile/lexicon';
import { fold } from './read/text';
import { isOnPage, parentOf } from './read/visible';
import { DIALOGS } from './views/layers';

/** What is pressed. */
export const BUTTONS = 'button,a,input[type="button"],input[type="submit"],[role="button"]';
const SMALLEST = 8;

/** Whether a box is for searching and not for an opinion: a line beside 查询 or 重置, or one that says so. */
export function isSearchBox(element: Element, { searches }: Lexicon['texts']): boolean {
  if (element.closest('[role="search"],.search-form,.query-form')) return true;
  if (element.localName === 'textarea') return false;
  let around = parentOf(element);
  for (let up = 0; up < 6 && around && around.localName !== 'body'; up++) {
    if (around.querySelector('textarea,[contenteditable="true"]')) return false;
    if ([...around.querySelectorAll(BUTTONS)].some((button) => searches.test(wordsOn(button)))) return true;
    around = parentOf(around);
  }
  return false;
}

/** Whether a box stands in a form that asks for others: what is typed there is what somebody looked for. */
export function isInSearchForm(element: Element, { searches }: Lexicon['texts']): boolean {
  const form = element.closest('form,[class*="search"],[class*="query"]');
  return (
    form !== null &&
    !form.querySelector('textarea') &&
    [...form.querySelectorAll(BUTTONS)].some((button) => searches.test(wordsOn(button)))
  );
}

/** A copy that a library keeps for measuring, or a box that was moved out of sight: nobody sees what is written there. */
export function isOutOfSight(element: Element): boolean {
  if (element.closest('[aria-hidden="true"]')) return true;
  const view = element.ownerDocument.defaultView;
  const { width, height } = element.getBoundingClientRect();
  // Without layout there is nothing to measure.
  if (!view || element.ownerDocument.documentElement.getBoundingClientRect().width === 0) return false;
  if (width < SMALLEST || height < SMALLEST || !isOnPage(element)) return true;
  for (let one: Element | null = element; one; one = parentOf(one)) {
    if (view.getComputedStyle(one).opacity === '0') return true;
  }
  return false;
}

/** The innermost dialog that the element stands in, through frames; null on the page itself. */
export function dialogAround(element: Element): Element | null {
  for (let one: Element | null = element; one; one = frameAround(one.ownerDocument)) {
    const dialog = one.closest(DIALOGS);
    if (dialog) return dialog;
  }
  return null;
}

/** Whether both stand in one form, table, dialog or box smaller than the page. */
export function isNear(element: Element, control: Element): boolean {
  let around: Element | null = element;
  while (around && !around.contains(control)) around = parentOf(around);
  return around !== null && !/^(?:html|body|main)$/.test(around.localName);
}

function wordsOn(button: Element): string {
  return fold(button.textContent || button.getAttribute('value') || '');
}
