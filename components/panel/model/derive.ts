import { assemble } from '@/lib/dossier/assemble';
import type { FileLooks, RowFile } from '@/lib/dossier/file-facts';
import type { Verdict } from '@/lib/dossier/reading';
import type { FindingChoices, Review } from '@/lib/review/types';
import { choicesOf } from './batch';
import { composedText } from './draft-changes';
import type { Judge } from './judge';
import { namedIdFor } from './named-pack';
import type { Days } from './placeholder-changes';
import { dayFor, takenAsGiven } from './placeholders';
import { awaitedPhoto, isPastKnown, momentOf, roomFor, stageOf } from './selectors';
import type { DraftState, PanelState } from './state';

/** Bring review and draft up to date with whatever changed between two states; the same state back when nothing did. */
export function derive(before: PanelState, after: PanelState): PanelState {
  if (before === after) return after;
  const { judge } = after.policy;
  if (judge === null) return after;
  return withDraft(sameInputs(before, after) ? after : withReview(after, judge), judge);
}

function sameInputs(before: PanelState, after: PanelState): boolean {
  const same = ['readings', 'photo', 'looks', 'asked', 'namedPack', 'policy', 'impatient', 'lastReturn'] as const;
  return (
    same.every((key) => before[key] === after[key]) &&
    before.files.checked === after.files.checked &&
    before.batch.ticks === after.batch.ticks &&
    isPastKnown(before) === isPastKnown(after) &&
    sameAnswers(before.choices, after.choices)
  );
}

/** Whether they answer the findings alike: what stands in the opinion, and in whose words, judges nobody anew. */
function sameAnswers(before: FindingChoices, after: FindingChoices): boolean {
  if (before === after) return true;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].every(
    (rule) => before[rule]?.settled === after[rule]?.settled && before[rule]?.wanting === after[rule]?.wanting,
  );
}

/** While the page is still changing, what was judged before stays on show (not as ready): half a page tells nothing new. */
function withReview(state: PanelState, judge: Judge): PanelState {
  if (state.readings.length === 0) return { ...state, dossier: null, review: null, comparison: null };
  if (state.page?.settled === false && !state.impatient) return state;
  const facts = awaitedPhoto(state) === null ? (state.photo?.facts ?? null) : null;
  const dossier = assemble(state.readings, facts, withLooks(state.files.checked, state.looks));
  const { lastReturn } = state;
  const { review, comparison } = judge.review(
    dossier,
    stageOf(state),
    choicesOf(state),
    momentOf(state),
    lastReturn,
    namedIdFor(state, judge),
  );
  return { ...state, dossier, review, comparison };
}

/** Each file that a person has looked at says so. */
function withLooks(files: readonly RowFile[], looks: FileLooks): RowFile[] {
  return files.map((file) => {
    const look = file.facts.digest === '' ? undefined : looks[file.facts.digest];
    if (look === undefined) return file;
    const { is, remark, at } = look;
    return { ...file, facts: { ...file.facts, looked: { is, remark, at } } };
  });
}

function withDraft(state: PanelState, judge: Judge): PanelState {
  const draft = draftOf(state, judge);
  return sameDraft(draft, state.draft) ? state : { ...state, draft };
}

function draftOf(state: PanelState, judge: Judge): DraftState {
  const { review, dossier, draft } = state;
  const choices = choicesOf(state);
  const verdict = draft.chosen ?? (review === null ? null : initialVerdict(review));
  // What the reviewer selects stands in the draft before it is said which verdict it is for.
  const selects = Object.values(choices).some(({ inDraft }) => inDraft === true);
  const composedFor = verdict ?? (selects ? 'return' : null);
  const composed =
    review === null || dossier === null || composedFor === null
      ? null
      : judge.draft({
          review,
          dossier,
          choices,
          notes: state.notes,
          verdict: composedFor,
          limit: roomFor(state),
          today: momentOf(state).today,
          style: state.batch.style,
        });
  const placeholders = [...new Set([...draft.placeholders, ...(composed?.placeholders ?? [])])];
  // An edited text holds its words already.
  const given = draft.edited ? {} : takenAsGiven(placeholders, state.batch.fills);
  const fills = Object.keys(given).length === 0 ? draft.fills : { ...given, ...draft.fills };
  const next = { ...draft, verdict, composed, placeholders, fills, publicity: publicityOf(state) };
  if (draft.edited) return { ...next, basis: draft.basis ?? basisOfKept(state, composed?.text ?? null) };
  return { ...next, text: composedText(next), basis: composed?.text ?? '' };
}

function publicityOf(state: PanelState): DraftState['publicity'] {
  const { fills } = state.draft;
  const start = dayFor('publicity-start', fills);
  return start === null ? null : (daysOf(state)?.(start, dayFor('publicity-end', fills)) ?? null);
}

/** How the notice that judged counts working days; null where none did. */
export function daysOf({ policy: { judge }, review }: PanelState): Days {
  const by = review?.pack ?? null;
  return judge === null || by === null ? null : (start, end) => judge.publicity(start, end, by);
}

/** A kept draft is up to date when the findings are the ones it was written for; known only when everything is read. */
function basisOfKept(state: PanelState, composed: string | null): string | null {
  if (state.review === null || awaitedPhoto(state) !== null) return null;
  return state.draft.keptFor === digestsOf(state.review) ? composed : '';
}

/** What tells two reviews' findings apart. */
export function digestsOf(review: Pick<Review, 'findings'>): string {
  return review.findings.map((finding) => `${finding.rule} ${finding.digest}`).join();
}

function sameDraft(one: DraftState, other: DraftState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The suggestion; where it is undecided, 退回 as soon as anything failed, else none. None where no notice judged. */
export function initialVerdict(review: Pick<Review, 'pack' | 'suggestion' | 'findings'>): Verdict | null {
  if (review.pack === null) return null;
  const { verdict } = review.suggestion;
  if (verdict !== 'undecided') return verdict;
  return review.findings.some((finding) => finding.outcome === 'fail') ? 'return' : null;
}
