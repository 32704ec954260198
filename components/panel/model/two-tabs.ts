import type { EarlierDraft, WorkingReview } from '@/lib/record/work';
import { withoutBatch } from './batch';
import { NO_DRAFT, type PanelState } from './state';
import { restoredDraft } from './working';

/** Another tab's version in place of this one's; an edited text of this tab can be had back at once. */
export function adopted(state: PanelState, working: WorkingReview): PanelState {
  const { placeholders, text, edited, basis, publicity } = state.draft;
  const draft = restoredDraft({ ...NO_DRAFT, placeholders, publicity }, working);
  const replaced = edited && text !== draft.text ? { text, basis } : null;
  return {
    ...state,
    choices: withoutBatch(working.choices),
    notes: working.notes ?? {},
    filled: working.filled,
    draft: { ...draft, replaced },
    touched: false,
    otherTab: { is: 'adopted' },
  };
}

/** A draft from before in place of the present one; an edited text can be had back. */
export function withEarlier(state: PanelState, { working }: EarlierDraft): PanelState {
  if (working.draft === null) return { ...state, earlier: null };
  const { text, verdict, fills = {} } = working.draft;
  const { edited, text: before, basis } = state.draft;
  return {
    ...state,
    earlier: null,
    choices: withoutBatch(working.choices),
    notes: { ...working.notes, ...state.notes },
    draft: {
      ...state.draft,
      chosen: verdict,
      fills,
      text,
      edited: true,
      basis: state.draft.composed?.text ?? '',
      replaced: edited ? { text: before, basis } : null,
    },
  };
}
