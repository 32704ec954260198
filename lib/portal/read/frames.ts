import { documentIn } from './document-in';
import type { Scan } from './page-parts';
import { scanDocument, scanInParts } from './scan';
import { visibilityIn } from './visible';

/** All documents of a page that can be read, each scanned, and the addresses of frames that cannot. */
export interface ReadableFrames {
  scans: Scan[];
  closed: string[];
  /** True once every document has been parsed and loaded. */
  complete: boolean;
}

const DEEPEST = 6;

/** Scans `top` and every nested frame of the same origin; shown frames of another origin are named. */
export function scanFrames(top: Document): ReadableFrames {
  const found: ReadableFrames = { scans: [], closed: [], complete: true };
  visit({ doc: top, frame: [], shown: true }, found);
  return found;
}

/**
 * The same with rests between parts of a document, each of which gives the roots it came through so far. It has to begin
 * anew when one of them has changed meanwhile.
 */
export function* scanFramesInParts(top: Document): Generator<Scan['roots'], ReadableFrames> {
  const found: ReadableFrames = { scans: [], closed: [], complete: true };
  const waiting: Readable[] = [{ doc: top, frame: [], shown: true }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const parts = scanInParts(next.doc, next.frame, next.shown);
    let part = parts.next();
    for (; !part.done; part = parts.next()) yield part.value.roots;
    waiting.unshift(...addScan(part.value, next.shown, found));
    yield part.value.roots;
  }
  return found;
}

interface Readable {
  doc: Document;
  frame: number[];
  shown: boolean;
}

function visit({ doc, frame, shown }: Readable, found: ReadableFrames): void {
  for (const inner of addScan(scanDocument(doc, frame, shown), shown, found)) visit(inner, found);
}

/** Gives the documents in its frames that can be read. */
function addScan(scan: Scan, shown: boolean, found: ReadableFrames): Readable[] {
  const { doc, frame } = scan;
  found.scans.push(scan);
  if (doc.readyState !== 'complete') found.complete = false;
  if (scan.frames.length === 0) return [];
  return framesIn(doc, scan.frames).flatMap((element, index) => {
    const seen = shown && visibilityIn(doc, true)(element) && hasSize(element);
    const inner = documentIn(element);
    if (inner === null) {
      if (seen) found.closed.push((element as HTMLIFrameElement).src || '(无地址的框架)');
      return [];
    }
    if (frame.length >= DEEPEST || !(inner.body || inner.documentElement)) return [];
    return [{ doc: inner, frame: [...frame, index], shown: seen }];
  });
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
