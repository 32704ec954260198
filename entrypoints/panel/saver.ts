import type { PanelState } from '@/components/panel/panel-state';
import { workingOf } from '@/components/panel/working';
import type { WorkingReview } from '@/lib/messages/protocol';
import type { PanelPorts } from './panel-ports';

/** Longest wait (ms) before a change is kept. */
const DELAY = 250;

/** Keeps the review in progress: soon after each change, and at once on `flush`. Reports whether the last write was taken. */
export function createSaver(
  ports: Pick<PanelPorts, 'askBackground'>,
  now: () => number,
  report: (ok: boolean) => void,
) {
  let waiting: WorkingReview | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: PanelState | null = null;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const working = waiting;
    waiting = null;
    if (working === null) return;
    ports
      .askBackground('background/save-review', { working })
      .then(() => report(true))
      .catch(() => report(false));
  }

  return {
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
      timer ??= setTimeout(flush, DELAY);
    },
    flush,
  };
}

function sameWork(one: PanelState, other: PanelState): boolean {
  const parts = ['applicant', 'review', 'choices', 'batch', 'filled', 'memory', 'asked'] as const;
  const drafts = (['verdict', 'text', 'edited', 'fills'] as const).every(
    (part) => one.draft[part] === other.draft[part],
  );
  return drafts && parts.every((part) => one[part] === other[part]);
}
