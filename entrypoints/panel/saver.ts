import { handOf } from '@/components/panel/model/hand';
import { isReady } from '@/components/panel/model/selectors';
import type { PanelState } from '@/components/panel/model/state';
import { workingOf } from '@/components/panel/model/working';
import type { WorkingReview } from '@/lib/record/work';
import type { PanelPorts } from './panel-ports';

/** Longest wait (ms) before a change is kept. */
const DELAY = 250;
/** Wait (ms) before a save that failed is tried again by itself. */
const RETRY = 5000;

export interface SaveReport {
  /** Whether the last write was taken. */
  ended(ok: boolean): void;
  /** Another tab's hand was there since; `collides` when this panel's hand was too, and both are kept. */
  behind(other: WorkingReview, revision: number, collides: boolean): void;
}

export type Saver = ReturnType<typeof createSaver>;

/** What the next save builds on. */
interface Ground {
  revision: number;
  /** What hands had made of it at that revision. */
  hand: string;
}

/** Keeps the review in progress: soon after each change, and at once on `flush`. */
export function createSaver(
  ports: Pick<PanelPorts, 'askBackground'>,
  now: () => number,
  panel: string,
  report: SaveReport,
) {
  let waiting: WorkingReview | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: PanelState | null = null;
  let ground: Ground = { revision: 0, hand: handOf(null) };
  let over = false;
  /** What waits was changed after the panel was told of the decision. */
  let again = false;
  /** Whose review was complete when it was kept last. */
  let complete = '';
  /** Hands of the saves that are under way. */
  const sending = new Map<symbol, string>();

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const working = waiting;
    waiting = null;
    if (working === null) return;
    const mine = ground;
    const hand = handOf(working);
    const since = again ? { again } : {};
    const basis = { panel, revision: mine.revision, byHand: hand !== mine.hand, over, ...since };
    over = false;
    const flight = Symbol('save');
    sending.set(flight, hand);
    ports
      .askBackground('background/save-review', { working, basis })
      .then((saved) => {
        sending.delete(flight);
        if (saved.ok) {
          mine.revision = Math.max(mine.revision, saved.revision);
          mine.hand = hand;
        } else if (mine === ground && (basis.byHand || !isAhead())) {
          // Words typed since then are not written over: the save that carries them comes back with the same answer.
          if (!basis.byHand) ground = { revision: saved.revision, hand: handOf(saved.other) };
          report.behind(saved.other, saved.revision, basis.byHand);
        }
        report.ended(true);
      })
      .catch(() => {
        sending.delete(flight);
        over ||= basis.over;
        waiting ??= working;
        timer ??= setTimeout(flush, RETRY);
        report.ended(false);
      });
  }

  /** A change of the reviewer's own hand is not known to be written yet. */
  function isAhead(): boolean {
    const hands = [...sending.values(), ...(waiting === null ? [] : [handOf(waiting)])];
    return hands.some((hand) => hand !== ground.hand);
  }

  return {
    /** What was kept before is known: the next save builds on it. */
    begin(revision: number, working: WorkingReview | null): void {
      ground = { revision, hand: handOf(working) };
    },
    /** The reviewer has seen the other tab's version and keeps this one. */
    insist(): void {
      over = true;
      const working = last === null ? null : workingOf(last, now());
      waiting = working ?? waiting;
      flush();
    },
    isAhead,
    /** Look at the state after a change; what needs no keeping is passed over. */
    note(state: PanelState): void {
      const before = last;
      last = state;
      if (before !== null && sameWork(before, state)) return;
      // A decision was made on this work: it is closed until the reviewer takes it up again.
      if (state.logged !== null && !state.touched) return;
      const working = workingOf(state, now());
      if (working === null) return;
      waiting = working;
      again = state.logged !== null;
      timer ??= setTimeout(flush, DELAY);
      // The first complete review is kept at once: whoever decides right away decides on what the panel shows.
      const whom = isReady(state) ? `${working.applicant.name} ${working.applicant.idNumber} ${working.object}` : '';
      if (whom === '' || whom === complete) return;
      complete = whom;
      flush();
    },
    flush,
  };
}

function sameWork(one: PanelState, other: PanelState): boolean {
  const parts = ['applicant', 'review', 'choices', 'half', 'batch', 'filled', 'memory', 'asked'] as const;
  const drafts = (['verdict', 'text', 'edited', 'fills'] as const).every(
    (part) => one.draft[part] === other.draft[part],
  );
  return drafts && parts.every((part) => one[part] === other[part]);
}
