import type { FieldReading } from '@/lib/dossier/reading';
import { resolvePlace, textHolds } from '@/lib/portal/marks/place';
import { readPage } from '@/lib/portal/read/read-page';
import { SHIPPED } from '@/tests/portal/shipped-words';
import { PAGE_KINDS } from '../../portal-reading/drift/page';

/** What became of the values of a page once the page had changed. */
export interface Kept {
  same: number;
  unread: number;
  /** Something else is given instead. */
  other: number;
}

export interface Outlived {
  change: string;
  labels: Kept;
  selectors: Kept;
}

/** Changes that an update of a portal makes without any change of what it says. */
const CHANGES: Record<string, (doc: Document) => void> = {
  'ids, names and classes written anew': renameAttributes,
  ...Object.fromEntries(
    [
      'everything in one more box',
      'wrap the content of all cells',
      'all th become td',
      'tables move to the end',
      'a work history and a list of degrees',
      'who is logged in',
    ].map((name) => [name, actOf(name)]),
  ),
};

/**
 * Reads the page, records a selector for each value as the browser's own tools copy it (the nearest id, then numbers of
 * children), and looks after each change what both ways give.
 */
export function outlive(doc: Document): Outlived[] {
  const before = read(doc);
  const recorded = before.flatMap(([id, { places, text }]) => {
    const [place] = places;
    const element = place === undefined || place.frame.length > 0 ? null : resolvePlace(doc, place, SHIPPED);
    return element === null ? [] : [{ id, text, quote: place?.quote ?? '', selector: selectorOf(element) }];
  });
  const html = doc.body.innerHTML;
  return Object.entries(CHANGES).map(([change, act]) => {
    act(doc);
    const now = new Map(read(doc));
    const labels = count(recorded, ({ id, text }) => {
      const found = now.get(id);
      return found === undefined ? null : found.text === text;
    });
    const selectors = count(recorded, ({ selector, quote }) => {
      const found = doc.querySelector(selector);
      return found === null || says(found) === '' ? null : textHolds(found, quote);
    });
    doc.body.innerHTML = html;
    return { change, labels, selectors };
  });
}

function read(doc: Document): [string, FieldReading][] {
  return Object.entries(readPage(doc, SHIPPED, 0, true).fields).filter(
    ([id, { state }]) => state === 'read' && id !== 'photo',
  );
}

function count<T>(all: readonly T[], isSame: (one: T) => boolean | null): Kept {
  const found = all.map(isSame);
  const of = (what: boolean | null) => found.filter((one) => one === what).length;
  return { same: of(true), unread: of(null), other: of(false) };
}

function says(element: Element): string {
  return ('value' in element ? String(element.value) : (element.textContent ?? '')).trim();
}

function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    if (one.id !== '' && one.ownerDocument.querySelectorAll(`#${CSS.escape(one.id)}`).length === 1) {
      return [`#${CSS.escape(one.id)}`, ...steps].join(' > ');
    }
    const number = [...(one.parentElement?.children ?? [])].indexOf(one) + 1;
    steps.unshift(one.parentElement === null ? one.localName : `${one.localName}:nth-child(${number})`);
  }
  return steps.join(' > ');
}

/** What refers to an id goes on referring to it; style sheets keep to the old classes. */
function renameAttributes(doc: Document): void {
  const anew = (words: string) => words.replace(/\S+/g, (word) => `x${[...word].reduce(hash, 7).toString(36)}`);
  for (const element of doc.body.querySelectorAll('*')) {
    for (const name of ['id', 'name', 'class', 'for', 'aria-labelledby', 'aria-controls', 'headers', 'form', 'list']) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, anew(value));
    }
  }
}

function hash(sum: number, letter: string): number {
  return (sum * 31 + (letter.codePointAt(0) ?? 0)) % 0x7fffffff;
}

function actOf(name: string): (doc: Document) => void {
  const kind = PAGE_KINDS[name];
  if (kind === undefined) throw new Error(`There is no change of a page called ${name}.`);
  return kind.act;
}
