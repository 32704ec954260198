import type { PageReading } from '@/lib/dossier/reading';
import { inSlices, type Sliced } from '@/lib/portal/in-slices';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { pageFingerprint, readInParts, readWithRoots, type WithRoots } from '@/lib/portal/read/read-page';
import { unreadPage } from '@/lib/portal/read/unread-page';
import { createKnown } from '@/lib/portal/views/known';
import { pageEvents } from './page-events';
import { beginning, isQuiet, judged, type Phase, step, type WatchEvent } from './states';

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
}

/**
 * Keeps reading a page as it changes, silent while nothing differs. What is to be done next is told by `states.ts`; here are
 * the page, the clock and the timer, of which there is one at most.
 */
export function watchPage({ doc, lexicon, onReading, isOwn = () => false }: WatchOptions): PageWatch {
  const known = createKnown();
  let state = beginning(Date.now());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Sliced | null = null;

  const send = (event: WatchEvent): boolean => {
    const { phase } = state;
    const after = step(state, event, Date.now());
    state = after.state;
    if (state.phase !== phase) enter(state.phase);
    // What was shown before the click is read by now, and is whoever's it was.
    if (event.is === 'clicked') known.clicked(event.target ?? null);
    return after.tell;
  };

  const enter = (phase: Phase) => {
    underWay?.cancel();
    underWay = null;
    clearTimeout(timer);
    if (phase.is === 'due') wake(phase.at);
    else if (phase.is === 'resting' && phase.again !== null) wake(phase.again);
    else if (phase.is === 'reading' && phase.how === 'at once') readAtOnce('read');
    else if (phase.is === 'reading') readWithRests();
  };

  const wake = (at: number) => {
    timer = setTimeout(() => send({ is: 'time came' }), Math.max(0, at - Date.now()));
  };

  const how = () => {
    const now = Date.now();
    return { now, quiet: isQuiet(state, now) && doc.readyState === 'complete', known };
  };

  /** A page that shows something else by now may not go on being judged by what was read before. */
  const unread = (error: unknown): WithRoots => {
    console.error('zcps-review', error);
    return { reading: unreadPage(doc, Date.now()), roots: [] };
  };

  const wholePage = (): WithRoots => {
    try {
      return readWithRoots(doc, lexicon(), how());
    } catch (error) {
      return unread(error);
    }
  };

  function* pageInParts() {
    try {
      return yield* readInParts(doc, lexicon(), how());
    } catch (error) {
      return unread(error);
    }
  }

  const readAtOnce = (why: 'read' | 'asked'): PageReading => {
    const from = performance.now();
    const whole = wholePage();
    return finish(whole, performance.now() - from, why);
  };

  const readWithRests = () => {
    underWay = inSlices(
      pageInParts(),
      (roots) => roots.forEach(events.observe),
      (whole, cost) => finish(whole, cost, 'read'),
    );
  };

  const finish = ({ reading: read, roots }: WithRoots, cost: number, why: 'read' | 'asked'): PageReading => {
    roots.forEach(events.observe);
    const { waiting: said = [], ...rest } = read;
    const seen = judged(
      state,
      {
        fingerprint: pageFingerprint(read),
        boxes: JSON.stringify(read.boxes.map(({ value }) => value)),
        settled: read.settled,
        waiting: said,
        cost,
        turnedAt: known.turnedAt(),
      },
      Date.now(),
    );
    const { settled, waiting } = seen;
    const reading = { ...rest, settled, ...(waiting.length > 0 && { waiting: [...waiting] }) };
    if (send({ is: why, seen })) onReading(reading);
    return reading;
  };

  const events = pageEvents(doc, isOwn, send);
  events.observe(doc);
  enter(state.phase);

  return {
    stop() {
      send({ is: 'stopped' });
      events.stop();
    },
    readNow: () => readAtOnce('asked'),
  };
}
