import type { PanelEvent } from './event';
import type { PanelState, TakenBack } from './state';

/** Choices that can be taken back with one key, and what each is about. */
const CHOICES: Partial<Record<PanelEvent['type'], string>> = {
  'in-draft-chosen': '选用的问题',
  'finding-settled': '核对',
  'settling-undone': '核对的撤销',
  'wanting-chosen': '核对不符',
  'wanting-undone': '认定的撤销',
  'file-looked': '附件的核对',
  'file-look-undone': '附件核对的撤销',
  'note-written': '批注',
  'note-removed': '批注的删除',
  'note-in-draft-chosen': '批注并入意见',
  'sentence-written': '改写的语句',
  'sentence-undone': '恢复的原句',
  'words-kept': '留用的常用语',
  'words-dropped': '删除的常用语',
  'verdict-chosen': '结论',
  'phrase-appended': '追加的语句',
  'fills-taken-over': '沿用的内容',
  'draft-recomposed': '重新起草',
  'earlier-draft-restored': '恢复的草稿',
};

const ON_DRAFT: ReadonlySet<PanelEvent['type']> = new Set<PanelEvent['type']>([
  'verdict-chosen',
  'phrase-appended',
  'fills-taken-over',
  'draft-recomposed',
  'earlier-draft-restored',
]);

/** More steps back than this nobody remembers. */
const DEPTH = 50;

/** `after` with the way back from `event`, which led there from `before`. */
export function withWayBack(before: PanelState, after: PanelState, event: PanelEvent): PanelState {
  // What was typed since is not thrown away by taking back an older choice.
  if (event.type === 'draft-typed' || event.type === 'placeholder-filled') {
    const undo = after.undo.filter(({ draft }) => draft === null);
    return undo.length === after.undo.length ? after : { ...after, undo };
  }
  const word = CHOICES[event.type];
  if (word === undefined || after === before) return after;
  const { choices, notes, looks, batch, draft } = before;
  const { ticks, words } = batch;
  const own = ON_DRAFT.has(event.type) ? draft : null;
  const back: TakenBack = { word, choices, notes, looks, ticks, words, draft: own };
  return { ...after, undo: [...after.undo.slice(1 - DEPTH), back] };
}

/** As it was before the reviewer's last choice; the same state when there is none. */
export function takenBack(state: PanelState): PanelState {
  const last = state.undo.at(-1);
  if (last === undefined) return state;
  const { choices, notes, looks, ticks, words, draft } = last;
  const undo = state.undo.slice(0, -1);
  return {
    ...state,
    choices,
    notes,
    looks,
    undo,
    batch: { ...state.batch, ticks, words },
    draft: draft ?? state.draft,
  };
}
