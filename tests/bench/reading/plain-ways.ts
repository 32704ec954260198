import { DICTIONARY } from './dictionary';

/** The limit: touch every text of the page once and do nothing with it. */
export function scanTexts(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return length;
}

/** What a first draft looks like: all elements, every label tried on the text of each. Gives the elements that are labels. */
export function matchLabels(): number {
  let hits = 0;
  for (const element of document.querySelectorAll('*')) {
    const text = labelText(element);
    for (const label of DICTIONARY) if (text === label) hits += 1;
  }
  return hits;
}

/** The same by label, as one writes it when each field looks for itself: the text is asked for again and again. */
export function matchLabelByLabel(): number {
  let hits = 0;
  for (const label of DICTIONARY) {
    for (const element of document.querySelectorAll('*')) if (labelText(element) === label) hits += 1;
  }
  return hits;
}

function labelText(element: Element): string {
  return (element.textContent ?? '').replace(/[\s:：*＊]/g, '');
}

/** Elements and texts of the document. */
export function countNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
}
