import { documentIn } from './document-in';
import type { Scan } from './page-parts';
import { scanDocument } from './scan';
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
  visit(top, [], true, found);
  return found;
}

function visit(doc: Document, frame: number[], shown: boolean, found: ReadableFrames): void {
  const scan = scanDocument(doc, frame, shown);
  found.scans.push(scan);
  if (doc.readyState !== 'complete') found.complete = false;
  if (scan.frames.length === 0) return;
  for (const [index, element] of framesIn(doc, scan.frames).entries()) {
    const seen = shown && visibilityIn(doc, true)(element) && hasSize(element);
    const inner = documentIn(element);
    if (inner === null) {
      if (seen) found.closed.push((element as HTMLIFrameElement).src || '(无地址的框架)');
      continue;
    }
    if (frame.length < DEEPEST && (inner.body || inner.documentElement)) visit(inner, [...frame, index], seen, found);
  }
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
