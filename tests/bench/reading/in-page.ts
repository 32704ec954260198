import { readPage } from '@/lib/portal/read/read-page';
import { PROFILE_LABELS } from './labels';
import { type Measured, measure } from './measure';

/** Runs inside the page: the reader between the limit below it and the plain way above it. */
export function compareReading(rounds: number): { nodes: number; rows: Measured[]; read: number } {
  const reading = readPage(document, Date.now());
  const read = Object.values(reading.fields).filter((field) => field.state === 'read').length;
  const rows = measure(
    [
      { name: 'bare text scan', run: scanText },
      { name: 'readPage', run: () => readPage(document, 0) },
      { name: 'every label on every element', run: matchNaively },
    ],
    rounds,
  );
  return { nodes: countNodes(), rows, read };
}

/** The limit: touch every text of the page once and do nothing with it. */
function scanText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += (node as Text).data.length;
  return length;
}

/** What a first draft looks like: all elements, their whole text, every label tried. */
function matchNaively(): number {
  let hits = 0;
  for (const element of document.querySelectorAll('*')) {
    for (const label of PROFILE_LABELS) {
      const text = (element.textContent ?? '').replace(/[\s:：*＊]/g, '');
      if (text === label) hits += 1;
    }
  }
  return hits;
}

function countNodes(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let count = 1;
  while (walker.nextNode()) count += 1;
  return count;
}
