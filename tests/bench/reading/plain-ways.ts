import { DICTIONARY } from './dictionary';

/** The limit: touch every text of the page once and do nothing with it. */
export function scanTexts(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return length;
}

/**
 * What a first draft looks like: all elements, every label tried on the text of each. It looks for the label in the text,
 * because labels come with asterisks, brackets and words around them. Gives how often it found one.
 */
export function matchLabels(): number {
  let hits = 0;
  for (const element of document.querySelectorAll('*')) {
    const text = labelText(element);
    for (const label of DICTIONARY) if (text.includes(label)) hits += 1;
  }
  return hits;
}

/** The same for labels that stand alone: most texts differ in length already. */
export function matchWholeLabels(): number {
  let hits = 0;
  for (const element of document.querySelectorAll('*')) {
    const text = labelText(element);
    for (const label of DICTIONARY) if (text === label) hits += 1;
  }
  return hits;
}

/** As one writes it when each field looks for itself: the texts are asked for again by every label. */
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
