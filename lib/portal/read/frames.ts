import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { layersIn } from '@/lib/portal/views/layers';
import { documentIn } from './document-in';
import type { ToScan } from './scan/pass';
import { scanDocument, scanInParts } from './scan/scan';
import type { Scan, Tier } from './scanned';
import { visibilityIn } from './visible';

/** All documents of a page that can be read, each scanned layer by layer, and the addresses of frames that cannot. */
export interface ReadableFrames {
  scans: Scan[];
  /** The page and what is laid over it, lowest first. */
  tiers: Tier[];
  /** Addresses of shown frames that cannot be read, with the tier each stands in. */
  closed: { address: string; tier: Tier }[];
}

const DEEPEST = 6;
const NONE: ReadonlySet<Element> = new Set();

/** Scans `top` and every nested frame of the same origin; shown frames of another origin are named. */
export function scanFrames(top: Document, lexicon: Lexicon): ReadableFrames {
  const page: Tier = { modal: false };
  const found: ReadableFrames = { scans: [], tiers: [page], closed: [] };
  const waiting = jobsIn({ lexicon, doc: top, frame: [], shown: true, tier: page });
  for (let next = waiting.shift(); next; next = waiting.shift())
    waiting.unshift(...addScan(scanDocument(next), next.shown, found));
  return found;
}

/**
 * The same with rests between parts of a document, each of which gives the roots it came through so far. It has to begin
 * anew when one of them has changed meanwhile.
 */
export function* scanFramesInParts(top: Document, lexicon: Lexicon): Generator<Scan['roots'], ReadableFrames> {
  const page: Tier = { modal: false };
  const found: ReadableFrames = { scans: [], tiers: [page], closed: [] };
  const waiting = jobsIn({ lexicon, doc: top, frame: [], shown: true, tier: page });
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const parts = scanInParts(next);
    let part = parts.next();
    for (; !part.done; part = parts.next()) yield part.value.roots;
    waiting.unshift(...addScan(part.value, next.shown, found));
    yield part.value.roots;
  }
  return found;
}

type Readable = Pick<ToScan, 'lexicon' | 'doc' | 'frame' | 'shown' | 'tier'>;

/** A pass over the document itself and one over each layer in it, lowest first. */
function jobsIn(readable: Readable): ToScan[] {
  const { doc } = readable;
  const layers = readable.shown ? layersIn(doc) : [];
  const without = layers.length > 0 ? new Set(layers.map(({ root }) => root)) : NONE;
  return [
    { ...readable, root: doc.body ?? doc.documentElement, without },
    ...layers.map(({ root, modal }) => ({
      ...readable,
      root,
      tier: { modal },
      without: new Set([...without].filter((other) => other !== root)),
    })),
  ];
}

/** Gives what is to be scanned in its frames. */
function addScan(scan: Scan, shown: boolean, found: ReadableFrames): ToScan[] {
  const { lexicon, doc, frame, tier } = scan;
  found.scans.push(scan);
  if (!found.tiers.includes(tier)) found.tiers.push(tier);
  if (scan.frames.length === 0) return [];
  return framesIn(doc, scan.frames).flatMap((element, index) => {
    if (!scan.frames.includes(element)) return [];
    const seen = shown && visibilityIn(doc, true)(element) && hasSize(element);
    const inner = documentIn(element);
    if (inner === null) {
      if (seen) found.closed.push({ address: (element as HTMLIFrameElement).src || '(无地址的框架)', tier });
      return [];
    }
    if (frame.length >= DEEPEST || !(inner.body || inner.documentElement)) return [];
    return jobsIn({ lexicon, doc: inner, frame: [...frame, index], shown: seen, tier });
  });
}

/** Frames in the order their indexes count: those of the document, then those in shadow roots. */
export function framesIn(doc: Document, met: readonly Element[] = []): Element[] {
  const own = [...doc.querySelectorAll('iframe, frame')];
  return [...own, ...met.filter((element) => !own.includes(element))];
}

function hasSize(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height > 16 || element.ownerDocument.documentElement.getBoundingClientRect().width === 0;
}
