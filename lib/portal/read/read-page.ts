import { FIELD_IDS, type PageReading } from '@/lib/dossier/reading';
import { boxReading, decisionIn, decisionReading, opinionBoxesIn } from '@/lib/portal/decision-form';
import { planBehind } from '@/lib/portal/views/plan-behind';
import { dutyOn } from './duty';
import { findFields, readFields } from './fields';
import { type ReadableFrames, scanFrames, scanFramesInParts } from './frames';
import { activeTexts, headingTexts, pageKind, reviewerRole, reviewObject } from './kinds';
import { readLists } from './lists';
import type { Scan } from './page-parts';
import { loadingParts } from './paging';
import { type DocumentParts, partsInSteps, partsOf } from './parts';
import { findPhotos, readPhoto } from './photo';

/**
 * What the page shows now, as text with places; pure but for looking at the DOM. `now` is kept as the time of reading.
 * `quiet` says that the page has been still long enough for a table without rows to be believed.
 */
export function readPage(doc: Document, now: number, quiet = false): PageReading {
  return readWithRoots(doc, now, quiet).reading;
}

export interface WithRoots {
  reading: PageReading;
  /** The documents and open shadow roots it came through, for those who watch them. */
  roots: Scan['roots'];
}

export function readWithRoots(doc: Document, now: number, quiet: boolean): WithRoots {
  const frames = scanFrames(doc);
  return readScans(doc, frames, frames.scans.map(partsOf), now, quiet);
}

/**
 * The same with rests, each of which gives the roots it came through so far. It has to begin anew when one of them has
 * changed meanwhile.
 */
export function* readInParts(doc: Document, now: number, quiet: boolean): Generator<Scan['roots'], WithRoots> {
  const frames = yield* scanFramesInParts(doc);
  const parts: DocumentParts[] = [];
  for (const scan of frames.scans) {
    const steps = partsInSteps(scan);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield scan.roots;
    parts.push(step.value);
    yield scan.roots;
  }
  return readScans(doc, frames, parts, now, quiet);
}

function readScans(
  doc: Document,
  { scans, behind, roots, closed, complete }: ReadableFrames,
  parts: DocumentParts[],
  now: number,
  quiet: boolean,
): WithRoots {
  const lists = readLists(
    parts.flatMap((part) => part.lists),
    scans,
    quiet,
  );
  const fields = readFields(scans.flatMap((scan, index) => findFields(scan, open(parts[index]))));
  fields.photo = readPhoto(scans.flatMap(findPhotos));
  if (behind.length > 0 && fields['application.plan'].state === 'absent') {
    fields['application.plan'] = planBehind(behind) ?? fields['application.plan'];
  }
  const boxes = opinionBoxesIn(scans).map(boxReading);
  const decision = decisionReading(decisionIn(scans));
  const shown = { fields, lists, boxes, decision };
  const kind = pageKind(
    scans,
    parts.map(({ grids }) => grids),
    shown,
  );
  const context = [...behind, ...scans];
  const near = [
    ...headingTexts(context),
    ...(decision?.options ?? []).map(({ text }) => text),
    ...boxes.map(({ label }) => label),
  ];
  let found: string[] | null = null;
  const active = () => {
    found ??= activeTexts(context);
    return found;
  };
  const everything = () => context.map((scan) => scan.doc.body?.textContent ?? '').join('\n');
  const pending = Object.values(lists).some(({ state, reason }) => state === 'unreadable' && reason?.includes('加载'));
  const duty = kind === 'other' ? dutyOn(scans, headingTexts(scans)) : null;
  const reading: PageReading = {
    version: 1,
    url: doc.location?.href ?? '',
    title: doc.title,
    at: now,
    kind,
    role: reviewerRole(near, active, everything),
    object: reviewObject(near, active, fields),
    fields,
    lists,
    boxes,
    decision,
    ...(duty && { duty }),
    closedFrames: closed,
    settled: complete && !pending && !scans.some((scan) => loadingParts(scan).length > 0),
  };
  return { reading, roots };
}

function open(part: DocumentParts | undefined) {
  return part?.unclaimed ?? [];
}

/** A digest of a reading without its time, what the reviewer typed and whether it has settled; equal when nothing worth judging changed. */
export function pageFingerprint(reading: PageReading): string {
  const { url, kind, role, object, fields, lists, boxes, decision, duty, closedFrames } = reading;
  const values = FIELD_IDS.map((field) => [fields[field].state, fields[field].text, fields[field].reason ?? '']);
  const rows = Object.values(lists).map(({ state, total, complete, rows: all }) => [
    state,
    total,
    complete,
    all.map(({ cells }) => Object.entries(cells).map(([column, cell]) => `${column}=${cell.text}`)),
  ]);
  const form = [boxes.map(({ label, limit }) => [label, limit]), decision?.options.map(({ text }) => text)];
  return hash(JSON.stringify([url, kind, role, object, values, rows, form, duty, closedFrames]));
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
