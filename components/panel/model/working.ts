import type { Verdict } from '@/lib/dossier/reading';
import type { WorkingReview } from '@/lib/record/work';
import { choicesOf, withoutBatch } from './batch';
import { digestsOf, initialVerdict } from './derive';
import { stageOf } from './selectors';
import type { DraftState, PanelState } from './state';

/**
 * What is kept of the review in progress; null while nobody is named, nothing is judged, or what was kept before is not
 * known: an untouched draft must not overwrite one that could not be fetched.
 */
export function workingOf(state: PanelState, now: number): WorkingReview | null {
  const { applicant, review, draft } = state;
  if (applicant === null || review === null || state.memory === 'waiting') return null;
  if (state.memory === 'failed' && !state.touched) return null;
  const kept = draft.verdict === null ? null : keptDraft(draft, draft.verdict);
  return {
    applicant,
    ...stageOf(state),
    review,
    dossier: state.dossier,
    choices: choicesOf(state),
    ...(Object.keys(state.notes).length === 0 ? {} : { notes: state.notes }),
    ...(Object.keys(state.looks).length === 0 ? {} : { looks: { ...state.looks } }),
    ...(Object.keys(state.half).length === 0 ? {} : { half: { ...state.half } }),
    draft: kept,
    filled: state.filled,
    updatedAt: now,
  };
}

function keptDraft({ text, edited, fills }: DraftState, verdict: Verdict): NonNullable<WorkingReview['draft']> {
  return Object.keys(fills).length === 0 ? { verdict, text, edited } : { verdict, text, edited, fills: { ...fills } };
}

/** Take up the kept work; what the reviewer has changed in the meantime is newer and stays. */
export function restored(state: PanelState, working: WorkingReview | null): PanelState {
  if (working === null || state.touched) return state;
  return {
    ...state,
    choices: withoutBatch(working.choices),
    notes: working.notes ?? {},
    looks: working.looks ?? {},
    half: working.half ?? {},
    filled: working.filled,
    draft: restoredDraft(state.draft, working),
  };
}

/** The draft as it was kept; what was not edited is composed anew. */
export function restoredDraft(draft: DraftState, working: WorkingReview): DraftState {
  if (working.draft === null) return draft;
  const { verdict, text, edited, fills = {} } = working.draft;
  const chosen = edited || verdict !== initialVerdict(working.review) ? verdict : null;
  if (!edited) return { ...draft, chosen, fills };
  return { ...draft, chosen, fills, text, edited, basis: null, keptFor: digestsOf(working.review) };
}
