import type { Verdict } from '@/lib/dossier/reading';
import { withFills } from './placeholders';
import type { DraftState } from './state';

/** What was composed, with the reviewer's words in place of its placeholders. */
export function composedText({ composed, fills }: Pick<DraftState, 'composed' | 'fills'>): string {
  return withFills(composed?.text ?? '', fills);
}

/** The reviewer typed; typing back what was composed makes the draft unedited again. */
export function typed(draft: DraftState, text: string): DraftState {
  const composed = draft.composed?.text ?? '';
  if (text === composedText(draft)) return { ...draft, text, edited: false, basis: composed };
  return { ...draft, text, edited: true, basis: draft.edited ? draft.basis : composed, replaced: null };
}

/** A sentence put behind what stands in the draft. */
export function appended(draft: DraftState, sentence: string): DraftState {
  const text = draft.text.trimEnd();
  return typed(draft, text === '' ? sentence : `${text}\n${sentence}`);
}

/** Put the composed text in place of the edited one, which is kept for one undo. */
export function recomposed(draft: DraftState): DraftState {
  if (!draft.edited) return draft;
  const basis = draft.composed?.text ?? '';
  const replaced = { text: draft.text, basis: draft.basis };
  return { ...draft, text: composedText(draft), edited: false, basis, replaced };
}

/** Bring back the edited text that the last recomposing replaced. */
export function recomposingUndone(draft: DraftState): DraftState {
  if (draft.replaced === null) return draft;
  return { ...draft, text: draft.replaced.text, basis: draft.replaced.basis, edited: true, replaced: null };
}

/** Another verdict for the draft; an edited text stays as it is. */
export function verdictChosen(draft: DraftState, verdict: Verdict): DraftState {
  return { ...draft, chosen: verdict };
}
