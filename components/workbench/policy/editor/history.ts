import type { PackDraft } from '@/lib/review/drafting/pack-draft';

/** A draft with what it was before, and what was undone. */
export interface History {
  now: PackDraft;
  past: readonly PackDraft[];
  future: readonly PackDraft[];
  /** The field that was changed last; going on in it makes no new step. */
  tag: string | null;
}

/** So many steps can be undone. */
const STEPS = 100;

/** A draft that nothing was done to yet. */
export function historyOf(now: PackDraft): History {
  return { now, past: [], future: [], tag: null };
}

/** The draft as it is after a change. */
export function withChange({ now, past, tag: last }: History, next: PackDraft, tag: string | null = null): History {
  const isSameStep = tag !== null && tag === last;
  return { now: next, past: isSameStep ? past : [...past, now].slice(-STEPS), future: [], tag };
}

/** The draft before the last step; as it is when there is none. */
export function goBack(history: History): History {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { now: before, past: history.past.slice(0, -1), future: [history.now, ...history.future], tag: null };
}

/** The draft with the step that was undone last. */
export function goForth(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { now: next, past: [...history.past, history.now], future, tag: null };
}
