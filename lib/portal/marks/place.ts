import type { Place } from '@/lib/dossier/reading';
import {
  compatible,
  decisionIn,
  documentIn,
  findFields,
  findPhotos,
  fold,
  framesIn,
  opinionBoxesIn,
  QUOTE_LENGTH,
  readValue,
  scanFrames,
  sortTables,
} from '@/lib/portal/agent-kit';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { Found } from '@/lib/portal/read/found';
import { elementAt } from './element-at';

/** The document a place's frame indexes lead to, or null when that frame is gone or closed. */
export function documentOf(top: Document, frame: number[]): Document | null {
  let doc: Document | null = top;
  for (const index of frame) {
    const element: Element | undefined = doc ? framesIn(doc)[index] : undefined;
    doc = element ? documentIn(element) : null;
  }
  return doc;
}

/**
 * The element a place means now: by label, section and number first, by label alone, then by its structural path.
 * Null unless the text there still holds the quote.
 */
export function resolvePlace(doc: Document, place: Place, lexicon: Lexicon): Element | null {
  const known = recent.get(doc)?.lexicon === lexicon;
  const element = find(doc, place, lexicon);
  if (!known || (element?.isConnected && textHolds(element, place.quote))) return element;
  // The page changed since the scan that this burst goes by.
  recent.delete(doc);
  return find(doc, place, lexicon);
}

function find(doc: Document, place: Place, lexicon: Lexicon): Element | null {
  const all = foundIn(doc, lexicon).filter(({ label, quote }) => label === place.label && quote === place.quote);
  const inFrame = all.filter((found) => sameFrame(found.frame, place.frame));
  const exact = inFrame.find((found) => found.section === place.section && found.nth === place.nth);
  if (exact) return exact.element;
  const byPath = atPath(doc, place);
  if (byPath) return byPath;
  const likely = inFrame.filter((found) => found.section === place.section);
  const only = likely.length > 0 ? likely : inFrame.length > 0 ? inFrame : all;
  const elements = new Set(only.map((found) => found.element));
  return elements.size === 1 ? ([...elements][0] ?? null) : null;
}

function atPath(doc: Document, place: Place): Element | null {
  const inner = documentOf(doc, place.frame);
  const element = inner ? elementAt(inner, place.path) : null;
  return element && textHolds(element, place.quote) ? element : null;
}

/** Whether an element still shows the quote; a blank quote wants a blank element. */
export function textHolds(element: Element, quote: string): boolean {
  const shown = textOf(element);
  return quote === '' ? shown === '' : plain(shown).includes(plain(quote));
}

function textOf(element: Element): string {
  if (element.localName === 'img') return (element as HTMLImageElement).currentSrc || (element as HTMLImageElement).src;
  if (element.localName === 'select' || element.localName === 'input' || element.localName === 'textarea') {
    const value = readValue([element], element, () => true).text;
    return value || fold(element.textContent ?? '');
  }
  return fold(element.textContent ?? '') || readValue([element], element, () => true).text;
}

function plain(text: string): string {
  return compatible(text).replace(/\s/g, '');
}

function sameFrame(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((index, at) => index === b[at]);
}

const recent = new WeakMap<Document, { lexicon: Lexicon; found: Labelled[] }>();

/** What stands on the page now under a label. */
type Labelled = Pick<Place, 'label' | 'nth' | 'section' | 'frame' | 'quote'> & { element: Element };

/** Everything on the page that a place can mean. Places are resolved in bursts, so one scan serves until the next task. */
function foundIn(doc: Document, lexicon: Lexicon): Labelled[] {
  const known = recent.get(doc);
  if (known?.lexicon === lexicon) return known.found;
  const { scans } = scanFrames(doc, lexicon);
  const parts = scans.map(sortTables);
  const values: Found[] = [
    ...scans.flatMap((scan) => findFields(scan, sortTables(scan)).map(({ found }) => found)),
    ...scans.flatMap(findPhotos).map(({ found }) => found),
    ...parts.flatMap(({ lists }) =>
      lists.flatMap(({ rows, header }) => [header, ...rows.flatMap(({ whole, cells }) => [whole, ...cells.values()])]),
    ),
  ];
  const found: Labelled[] = [
    ...values.map(({ text, scan, ...one }) => ({ ...one, frame: scan.frame, quote: text.slice(0, QUOTE_LENGTH) })),
    ...[...opinionBoxesIn(scans), ...(decisionIn(scans)?.options ?? [])].map(({ place, element }) => ({
      ...place,
      element,
    })),
  ];
  recent.set(doc, { lexicon, found });
  setTimeout(() => recent.delete(doc), 0);
  return found;
}
