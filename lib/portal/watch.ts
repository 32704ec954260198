import type { PageReading } from '@/lib/dossier/reading';
import { inSlices, type Sliced } from './in-slices';
import type { Lexicon } from './profile/lexicon';
import { pageFingerprint, readInParts, readWithRoots, type WithRoots } from './read/read-page';
import { createKnown } from './views/known';

export interface WatchOptions {
  /** Document of the top frame. */
  doc: Document;
  /** The words to read by, asked for at each reading. */
  lexicon: () => Lexicon;
  /** Called with every reading that differs from the last one in something worth judging. */
  onReading: (reading: PageReading) => void;
  /** True for nodes of ours; their changes are no changes of the page. */
  isOwn?: (node: Node) => boolean;
}

export interface PageWatch {
  stop(): void;
  /** Reads at once, whatever is pending. */
  readNow(): PageReading;
  /** While the panel is folded nothing is read; `resume` reads once if anything changed meanwhile. */
  pause(): void;
  resume(): void;
}

const DEBOUNCE_MS = 150;
/** A page that never rests is read this often all the same. */
const CEILING_MS = 1_000;
/** Stillness after which a reading counts as settled. */
const SETTLED_MS = 400;
/**
 * A page that never rests, or says that it still loads, counts as settled when it has shown the same for so long: a clock
 * ticks, a notice scrolls, a spinner was forgotten. What it says is missing stays unread.
 */
const STEADY_MS = 2_000;
/** Stillness, of requests too, after which a table without rows is believed to have none. */
const QUIET_MS = 1_200;
/** Share of time that reading may take on a busy page: the next one waits this many times what the last one took. */
const REST = 20;
/** What follows a click was asked for by a person, who goes on to the next view in no time: it is read without that rest. */
const DEED_MS = 1_500;
/** A click waits for no reading that takes longer. */
const HASTE_MS = 100;

/** After another applicant came to the page, parts of the one before may stand for so long. */
const TURN_MS = 1_200;
const TURNING = '上一位申报人的内容换完';
const CHANGING = '页面内容不再变动';

interface Read {
  reading: PageReading;
  print: string;
}

const WATCHED = [
  'class',
  'style',
  'hidden',
  'value',
  'checked',
  'selected',
  'src',
  'disabled',
  'readonly',
  'open',
  'aria-hidden',
  'title',
  'rowspan',
  'colspan',
];

/** Keeps reading a page as it changes: one observer for all its documents, debounced, silent while nothing differs. */
export function watchPage({ doc, lexicon, onReading, isOwn = () => false }: WatchOptions): PageWatch {
  const end = new AbortController();
  const { signal } = end;
  const watched = new WeakSet<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let lastChange = Date.now();
  let lastRead = 0;
  let lastCost = 0;
  let lastDeed = 0;
  let last = '';
  let lastDiffered = 0;
  let lastBoxes = '';
  let toldSettled = false;
  let paused = false;
  let missed = false;
  let underWay: Sliced | null = null;
  const known = createKnown();

  const changed = () => {
    if (signal.aborted) return;
    lastChange = Date.now();
    abandon();
    if (paused) {
      missed = true;
      return;
    }
    clearTimeout(settling);
    firstChange ||= lastChange;
    const rest = lastChange - lastDeed < DEED_MS ? 0 : lastRead + lastCost * REST - lastChange;
    const wait = Math.max(Math.min(DEBOUNCE_MS, firstChange + CEILING_MS - lastChange), rest, 0);
    clearTimeout(timer);
    timer = setTimeout(deliver, wait);
  };

  /** What was read of the page before it changed says nothing of it now. */
  const abandon = () => {
    underWay?.cancel();
    underWay = null;
  };

  const putOff = () => {
    abandon();
    timer = setTimeout(deliver, DEBOUNCE_MS);
  };

  const isSteady = () => lastDiffered > 0 && Date.now() - lastDiffered >= STEADY_MS;
  const isQuiet = () => (Date.now() - lastChange >= QUIET_MS || isSteady()) && doc.readyState === 'complete';

  const finish = ({ reading, roots }: WithRoots, cost: number): Read => {
    lastCost = cost;
    lastRead = Date.now();
    for (const root of roots) observe(root);
    const print = pageFingerprint(reading);
    if (print !== last) lastDiffered = lastRead;
    const isStill = lastRead - lastChange >= SETTLED_MS;
    const isTurning = lastRead - known.turnedAt() < TURN_MS;
    const waiting = [...(reading.waiting ?? []), ...(isTurning ? [TURNING] : isStill || isSteady() ? [] : [CHANGING])];
    const settled = !isTurning && (isSteady() || (reading.settled && isStill));
    return { reading: { ...reading, settled, ...(waiting.length > 0 && { waiting }) }, print };
  };

  const readWhole = (): Read => {
    // Whoever asks may have changed what words mean; what is under way is done again, or nothing would be told of it.
    if (underWay) putOff();
    const started = performance.now();
    const whole = readWithRoots(doc, lexicon(), { now: Date.now(), quiet: isQuiet(), known });
    return finish(whole, performance.now() - started);
  };

  const deliver = () => {
    forget();
    // A page that never rests would have it begin anew for ever.
    if (firstChange > 0 && Date.now() - firstChange >= CEILING_MS) return told(readWhole());
    underWay = inSlices(
      readInParts(doc, lexicon(), { now: Date.now(), quiet: isQuiet(), known }),
      (roots) => {
        for (const root of roots) observe(root);
      },
      (whole, cost) => {
        underWay = null;
        told(finish(whole, cost));
      },
    );
  };

  const told = (now: Read) => {
    firstChange = 0;
    // A page that stirs without showing anything else (a key typed, a picture fetched) takes back nothing that was told.
    // What somebody typed into an opinion box is told once it stands.
    const atRest = now.reading.settled && (!toldSettled || contentOf(now.reading.boxes) !== lastBoxes);
    if (now.print !== last || atRest) {
      last = now.print;
      lastBoxes = contentOf(now.reading.boxes);
      toldSettled = now.reading.settled;
      onReading(now.reading);
    }
    const at = Date.now();
    // Once more when it has come to rest, when blank tables may be believed, when a turn is over and when waiting is.
    const due = [lastChange + SETTLED_MS, lastChange + QUIET_MS, known.turnedAt() + TURN_MS];
    const next = (now.reading.settled ? due : [...due, lastDiffered + STEADY_MS]).filter((moment) => moment > at);
    if (next.length > 0) settling = setTimeout(deliver, Math.min(...next) - at + 10);
  };

  /** Takes back what was put off. */
  const forget = () => {
    abandon();
    clearTimeout(timer);
    clearTimeout(settling);
    timer = undefined;
  };

  /** Whoever clicks has seen what is shown, and may be about to put it out of sight: what was not read yet is read now. */
  const deed = () => {
    lastDeed = Date.now();
    if (paused || firstChange === 0 || lastCost > HASTE_MS) return;
    forget();
    told(readWhole());
  };

  const observer = new MutationObserver((records) => {
    if (records.some((record) => !isOurs(record, isOwn))) changed();
    // Nothing else for the reader, but it may have been resting at the very node that is gone.
    else if (underWay && records.some(({ type, target }) => type === 'childList' && !isOwn(target))) putOff();
  });

  const observe = (one: Document | ShadowRoot) => {
    observer.observe(one, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: WATCHED,
    });
    if (watched.has(one)) return;
    watched.add(one);
    const options = { capture: true, passive: true, signal };
    one.addEventListener('change', changed, options);
    one.addEventListener('input', changed, options);
    // A key that presses a button makes a click without a pointer.
    for (const type of ['pointerdown', 'click']) one.addEventListener(type, deed, options);
    // Frames and pictures that have come, panels that have finished opening.
    for (const type of ['load', 'readystatechange', 'transitionend', 'animationend', 'toggle'])
      one.addEventListener(type, changed, options);
  };

  const requests = watchRequests(doc, () => {
    lastChange = Date.now();
    if (settling !== undefined && !paused) changed();
  });

  doc.defaultView?.addEventListener('load', changed, { signal });
  doc.defaultView?.addEventListener('pageshow', changed, { signal });
  observe(doc);
  timer = setTimeout(deliver, 0);

  return {
    stop() {
      end.abort();
      observer.disconnect();
      requests.disconnect();
      forget();
    },
    readNow() {
      // Whoever asks is told, nobody else: what is still to be told of this page is told as if nobody had asked.
      const { reading } = readWhole();
      // … but who was answered in the midst of a change has to hear when it is over, also when all was told before.
      if (!reading.settled) {
        toldSettled = false;
        if (paused) missed = true;
        else {
          clearTimeout(settling);
          settling = setTimeout(deliver, SETTLED_MS + 10);
        }
      }
      return reading;
    },
    pause() {
      paused = true;
      missed ||= timer !== undefined || underWay !== null;
      forget();
    },
    resume() {
      if (!paused) return;
      paused = false;
      if (missed) changed();
      missed = false;
    },
  };
}

function contentOf(boxes: PageReading['boxes']): string {
  return JSON.stringify(boxes.map(({ value }) => value));
}

function isOurs({ target, addedNodes, removedNodes, type }: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  if (isOwn(target)) return true;
  if (type !== 'childList') return false;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every((node) => isOwn(node));
}

/** Answers that have arrived tell that more of the page may be coming. */
function watchRequests(doc: Document, seen: () => void): { disconnect(): void } {
  const view = doc.defaultView as (Window & typeof globalThis) | null;
  if (!view?.PerformanceObserver) return { disconnect: () => undefined };
  const observer = new view.PerformanceObserver((list) => {
    const data = list
      .getEntries()
      .some((entry) =>
        ['xmlhttprequest', 'fetch', 'iframe'].includes((entry as PerformanceResourceTiming).initiatorType),
      );
    if (data) seen();
  });
  observer.observe({ type: 'resource', buffered: false });
  return observer;
}
