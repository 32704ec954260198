import type { FieldReading } from '@/lib/dossier/reading';
import {
  findFields,
  findPhotos,
  isTaught,
  labelKey,
  lexiconOf,
  opinionBoxesIn,
  pathOf,
  readFields,
  readPhoto,
  scanFrames,
  sortTables,
} from '@/lib/portal/agent-kit';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { FieldCandidate } from '@/lib/portal/read/fields';
import type { Scan, Section } from '@/lib/portal/read/scanned';
import type { SortedTables } from '@/lib/portal/read/tables/sorted-tables';
import type { Way } from '@/lib/portal/read/ways/way';
import { type PatchChange, patched } from '@/lib/profile/patch';

/** What the page would read like with one change more. */
export interface Trial {
  /** The picked place is what would be read, for certain. */
  found: boolean;
  /** How the value would be found from its label; null where the table or picture tells it. */
  way: Way | 'header' | null;
  /** Other places where the same words match, which would not be read. */
  elsewhere: Element[];
  /** Rows of the list it would be read as; 0 for a field. */
  rows: number;
}

const NOT_FOUND: Trial = { found: false, way: null, elsewhere: [], rows: 0 };

/** Reads the page once by words with the change, and says whether it leads back to the element. The page is only looked at. */
export function tryChange(doc: Document, lexicon: Lexicon, change: PatchChange, picked: Element): Trial {
  const documents = readParts(doc, lexiconOf(patched(lexicon.profile, [{ id: '', at: '', change }])));
  if (change.kind === 'label') return tryLabel(documents, change, picked);
  if (change.kind === 'table') return tryTable(documents, change, picked);
  return { ...NOT_FOUND, found: true };
}

/** At how many places of the page each of the changes matches, by words that hold them already. */
export function countMatches(doc: Document, lexicon: Lexicon, changes: readonly PatchChange[]): number[] {
  const documents = readParts(doc, lexicon);
  const fields = documents.flatMap(({ scan, parts }) => findFields(scan, parts));
  const photos = documents.flatMap(({ scan }) => findPhotos(scan));
  const grids = documents.flatMap(({ parts }) => parts.grids);
  const boxes = opinionBoxesIn(documents.map(({ scan }) => scan));
  return changes.map((change) => {
    if (change.kind === 'table') return grids.filter((grid) => isTaught(change, grid)).length;
    if (change.kind === 'box') return boxes.filter(({ label }) => label === change.label).length;
    // Attached files are no part of the page.
    if (change.kind === 'paper') return 0;
    const key = labelKey(change.label);
    if (change.kind === 'not-label')
      return documents.flatMap(({ scan }) => scan.hits).filter(({ word }) => word.key === key).length;
    const found = [
      ...fields.filter(({ field }) => field === change.field),
      ...(change.field === 'photo' ? photos : []),
    ];
    return new Set(found.filter((one) => one.found.label === key).map((one) => one.found.element)).size;
  });
}

/** A scanned document with its tables sorted. */
export interface ReadDocument {
  scan: Scan;
  parts: SortedTables;
}

/** The scanned documents of the page with their tables sorted. */
export function readParts(doc: Document, lexicon: Lexicon): ReadDocument[] {
  return scanFrames(doc, lexicon).scans.map((scan) => ({ scan, parts: sortTables(scan) }));
}

/** Headings above, the nearest first. */
export function headingsOf(section: Section | null): string[] {
  const headings: string[] = [];
  for (let one = section; one; one = one.parent) headings.push(one.text);
  return headings;
}

function tryLabel(documents: ReadDocument[], change: Extract<PatchChange, { kind: 'label' }>, picked: Element): Trial {
  if (change.field === 'photo') return tryPhoto(documents, change.label, picked);
  const all = documents.flatMap(({ scan, parts }) => findFields(scan, parts));
  const mine = all.filter(({ field, found }) => field === change.field && found.label === labelKey(change.label));
  const here = mine.find(({ found }) => touches(found.element, picked));
  const reading = readFields(all)[change.field];
  if (!here) return { ...NOT_FOUND, elsewhere: elementsOf(mine) };
  const elsewhere = elementsOf(mine).filter((element) => element !== here.found.element);
  return { found: leadsTo(reading, here), way: here.value.way ?? 'header', elsewhere, rows: 0 };
}

function tryPhoto(documents: ReadDocument[], label: string, picked: Element): Trial {
  const all = documents.flatMap(({ scan }) => findPhotos(scan));
  const here = all.find(({ found }) => touches(found.element, picked));
  const reading = readPhoto(all);
  if (!here || here.found.label !== labelKey(label) || reading.state !== 'read') return NOT_FOUND;
  const elsewhere = all.filter((one) => one !== here).map(({ found }) => found.element);
  return { found: reading.text === here.address, way: null, elsewhere, rows: 0 };
}

function tryTable(documents: ReadDocument[], change: Extract<PatchChange, { kind: 'table' }>, picked: Element): Trial {
  const wanted = change.headers.filter(({ column }) => column !== null).map(({ text }) => labelKey(text));
  const lists = documents.flatMap(({ parts }) => parts.lists);
  const same = lists.filter(
    (list) => list.list === change.list && wanted.length > 0 && list.columns.length >= wanted.length && !list.hidden,
  );
  const here = same.find(
    ({ header, rows }) =>
      touches(header.element, picked) ||
      rows.some(({ whole, cells }) => touchesAny([whole, ...cells.values()], picked)),
  );
  const elsewhere = same.filter((one) => one !== here).map(({ header }) => header.element);
  return { found: here !== undefined, way: null, elsewhere, rows: here?.rows.length ?? 0 };
}

function touchesAny(found: { element: Element }[], picked: Element): boolean {
  return found.some(({ element }) => touches(element, picked));
}

function touches(element: Element, picked: Element): boolean {
  return element.contains(picked) || picked.contains(element);
}

function elementsOf(candidates: FieldCandidate[]): Element[] {
  return [...new Set(candidates.map(({ found }) => found.element))];
}

/** Whether the reading rests on this candidate alone. */
function leadsTo({ state, places }: FieldReading, { found }: FieldCandidate): boolean {
  if (state !== 'read' && state !== 'empty') return false;
  const path = pathOf(found.element, found.scan);
  return places.some((place) => place.path === path && place.frame.join() === found.scan.frame.join());
}
