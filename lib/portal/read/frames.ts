import { layersIn } from '@/lib/portal/views/layers';
import { onTop } from '@/lib/portal/views/on-top';
import type { Part } from '@/lib/portal/views/regions';
import { documentIn } from './document-in';
import type { Scan } from './page-parts';
import { scanDocument, scanInParts } from './scan';

/** All documents of a page that can be read, each scanned, and the addresses of frames that cannot. */
export interface ReadableFrames {
  /** The page: all of it, or the topmost layer that shows one applicant with what lies over it. */
  scans: Scan[];
  /** What such a layer covers: it may tell the task, and is nobody's application. */
  behind: Scan[];
  /** The documents and open shadow roots of all of it. */
  roots: Scan['roots'];
  closed: string[];
  /** True once every document of the page has been parsed and loaded. */
  complete: boolean;
}

const DEEPEST = 6;

/** Scans `top` and every nested frame of the same origin; shown frames of another origin are named. */
export function scanFrames(top: Document): ReadableFrames {
  const steps = scanFramesInParts(top, whole);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

type Scanner = (doc: Document, frame: number[], shown: boolean) => Generator<Scan, Scan>;

/** Nobody rests within a document: one pass without the cost of stopping. */
function* whole(doc: Document, frame: number[], shown: boolean): Generator<Scan, Scan> {
  const scan = scanDocument(doc, frame, shown);
  yield scan;
  return scan;
}

/**
 * The same with rests between parts of a document, each of which gives the roots it came through so far. It has to begin
 * anew when one of them has changed meanwhile.
 */
export function* scanFramesInParts(
  top: Document,
  scanner: Scanner = scanInParts,
): Generator<Scan['roots'], ReadableFrames> {
  const found: Found = { all: [], closed: [] };
  const part = yield* visit({ doc: top, frame: [], shown: true }, scanner, found);
  const { scans, behind } = onTop(part, found.all);
  const documents = new Set(scans.map(({ doc }) => doc));
  return {
    scans,
    behind,
    roots: found.all.flatMap(({ roots }) => roots),
    closed: found.closed,
    complete: [...documents].every(({ readyState }) => readyState === 'complete'),
  };
}

interface Readable {
  doc: Document;
  frame: number[];
  shown: boolean;
}

interface Found {
  all: Scan[];
  closed: string[];
}

function* visit({ doc, frame, shown }: Readable, scanner: Scanner, found: Found): Generator<Scan['roots'], Part> {
  const parts = scanner(doc, frame, shown);
  let step = parts.next();
  for (; !step.done; step = parts.next()) yield step.value.roots;
  const scan = step.value;
  yield scan.roots;
  found.all.push(scan);
  const part: Part = { scan, layers: shown ? layersIn(doc, scan.visible) : [], inner: [] };
  if (scan.frames.length === 0) return part;
  for (const [index, element] of framesIn(doc, scan.frames).entries()) {
    const seen = shown && scan.visible(element) && hasSize(element);
    const inner = documentIn(element);
    if (inner === null) {
      if (seen) found.closed.push((element as HTMLIFrameElement).src || '(无地址的框架)');
      continue;
    }
    if (frame.length >= DEEPEST || !(inner.body || inner.documentElement)) continue;
    const next = yield* visit({ doc: inner, frame: [...frame, index], shown: seen }, scanner, found);
    part.inner.push({ frame: element, part: next });
  }
  return part;
}

/** Frames in the order their indexes count: those of the document, then those in shadow roots. */
export function framesIn(doc: Document, met: Element[] = []): Element[] {
  const own = [...doc.querySelectorAll('iframe, frame')];
  return [...own, ...met.filter((element) => !own.includes(element))];
}

function hasSize(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height > 16 || element.ownerDocument.documentElement.getBoundingClientRect().width === 0;
}
