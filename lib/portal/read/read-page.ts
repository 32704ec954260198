import { FIELD_IDS, type PageReading } from '@/lib/dossier/reading';
import { decisionIn, decisionReading } from '@/lib/portal/decision-form';
import { boxReading, opinionBoxesIn } from '@/lib/portal/opinion-boxes';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { whatIsAwaited } from '@/lib/portal/views/awaited';
import { withContext } from '@/lib/portal/views/context';
import { type Front, frontOf } from '@/lib/portal/views/front';
import type { Known } from '@/lib/portal/views/known';
import { withoutPersonCards } from '@/lib/portal/views/person-cards';
import { isIn, strangersIn } from '@/lib/portal/views/strangers';
import { dutyOn } from './duty';
import { readFields } from './field-readings';
import { findFields } from './fields';
import { type ReadableFrames, scanFrames, scanFramesInParts } from './frames';
import { activeTexts, headingTexts, pageKind, reviewerRole, reviewObject } from './kinds';
import { once } from './once';
import { findPhotos, readPhoto } from './photo';
import type { Scan } from './scanned';
import { readLists } from './tables/read-lists';
import { type SortedTables, sortTables, sortTablesInSteps } from './tables/sorted-tables';

/**
 * What the page shows now by the words of its portal, as text with places; pure but for looking at the DOM. `now` is kept as
 * the time of reading.
 * `quiet` says that the page has been still long enough for a table without rows to be believed.
 */
export function readPage(doc: Document, lexicon: Lexicon, now: number, quiet = false): PageReading {
  return readWithRoots(doc, lexicon, { now, quiet }).reading;
}

export interface WithRoots {
  reading: PageReading;
  /** The documents and open shadow roots it came through, for those who watch them. */
  roots: Scan['roots'];
}

export function readWithRoots(doc: Document, lexicon: Lexicon, how: How): WithRoots {
  const frames = scanFrames(doc, lexicon);
  return readScans(doc, lexicon, frames, frames.scans.map(sortTables), how);
}

/**
 * The same with rests, each of which gives the roots it came through so far. It has to begin anew when one of them has
 * changed meanwhile.
 */
export function* readInParts(doc: Document, lexicon: Lexicon, how: How): Generator<Scan['roots'], WithRoots> {
  const frames = yield* scanFramesInParts(doc, lexicon);
  const parts: SortedTables[] = [];
  for (const scan of frames.scans) {
    const steps = sortTablesInSteps(scan);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield scan.roots;
    parts.push(step.value);
    yield scan.roots;
  }
  return readScans(doc, lexicon, frames, parts, how);
}

/** How a page is to be read: at what time, and whether it has been still long enough for a table without rows to be believed. */
export interface How {
  now: number;
  quiet: boolean;
  /** What earlier readings of the page told of whom it shows. */
  known?: Known;
}

function readScans(
  doc: Document,
  lexicon: Lexicon,
  frames: ReadableFrames,
  parts: SortedTables[],
  how: How,
): WithRoots {
  const all = frames.scans.flatMap((scan, at) => {
    const own = parts[at];
    return own ? [{ scan, parts: own }] : [];
  });
  const roots = frames.scans.flatMap((scan) => scan.roots);
  const layered = frontOf(all, frames.tiers);
  const reading = readFront(doc, lexicon, layered, frames, how);
  // A layer that turns out not to be an application belongs to what it was opened over.
  const told = layered.behind.length === 0 || reading.kind === 'review';
  return { reading: told ? reading : readFront(doc, lexicon, { front: all, behind: [] }, frames, how), roots };
}

function readFront(
  doc: Document,
  lexicon: Lexicon,
  { front, behind }: Front,
  { closed }: ReadableFrames,
  how: How,
): PageReading {
  const { now, quiet, known } = how;
  const scans = front.map(({ scan }) => scan);
  const parts = front.map((one) => one.parts);
  const context = behind.map(({ scan }) => scan);
  const found = front.flatMap((one) => findFields(one.scan, one.parts));
  const strange = strangersIn(found);
  const candidates = withoutPersonCards(found.filter((one) => !isIn(strange, one.found)));
  const lists = readLists(
    parts.flatMap((part) => part.lists.filter(({ header }) => !isIn(strange, header))),
    scans,
    quiet,
  );
  const read = withContext(readFields(candidates), { front, behind, lists }, known);
  read.photo = readPhoto(scans.flatMap(findPhotos).filter((one) => !isIn(strange, one.found)));
  const boxes = opinionBoxesIn(scans).map(boxReading);
  const decision = decisionReading(decisionIn(scans));
  const fields = known?.fieldsOf(read, lists, { scans, candidates }) ?? read;
  const carried = fields !== read;
  const shown = { fields, lists, boxes, decision };
  const kind = carried
    ? 'review'
    : pageKind(
        scans,
        parts.map(({ grids }) => grids),
        shown,
      );
  known?.sees(kind);
  const near = [
    ...headingTexts(scans),
    ...(decision?.options ?? []).map(({ text }) => text),
    ...boxes.map(({ label }) => label),
  ];
  const active = once(() => activeTexts(scans));
  const around = [once(() => headingTexts(context)), once(() => activeTexts(context))];
  const everything = () => [...scans, ...context].map(({ root }) => root.textContent ?? '').join('\n');
  const duty = kind === 'other' ? dutyOn(scans, headingTexts(scans)) : null;
  const waiting = whatIsAwaited(scans, lists);
  const visit = known?.visit() ?? null;
  return {
    version: 1,
    url: doc.location?.href ?? '',
    title: doc.title,
    at: now,
    kind,
    role: reviewerRole(lexicon, [() => near, active, ...around], everything),
    object: reviewObject(lexicon, [() => near, active, ...around], fields),
    fields,
    lists,
    boxes,
    decision,
    ...(duty && { duty }),
    closedFrames: closed.filter(({ tier }) => scans.some((scan) => scan.tier === tier)).map(({ address }) => address),
    settled: waiting.length === 0,
    ...(waiting.length > 0 && { waiting }),
    ...(visit !== null && { visit }),
  };
}

/** A digest of a reading without its time, what the reviewer typed and whether it has settled; equal when nothing worth judging changed. */
export function pageFingerprint(reading: PageReading): string {
  const { url, kind, role, object, fields, lists, boxes, decision, duty, closedFrames, visit, failed } = reading;
  const values = FIELD_IDS.map((field) => [fields[field].state, fields[field].text, fields[field].reason ?? '']);
  const rows = Object.values(lists).map(({ state, total, complete, rows: all }) => [
    state,
    total,
    complete,
    all.map(({ cells, doubt }) => [doubt, ...Object.entries(cells).map(([column, cell]) => `${column}=${cell.text}`)]),
  ]);
  const form = [boxes.map(({ label, limit }) => [label, limit]), decision?.options.map(({ text }) => text)];
  return hash(JSON.stringify([url, kind, role, object, values, rows, form, duty, closedFrames, visit, failed]));
}

/** FNV-1a over UTF-16 units, twice with different starts: 16 hex digits, for telling readings apart and nothing else. */
function hash(text: string): string {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193) >>> 0;
    low = Math.imul(low ^ unit ^ (high >>> 7), 0x85ebca6b) >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
