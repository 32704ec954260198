import { collect } from '@/lib/dossier/collect';
import { samePerson } from '@/lib/dossier/identity';
import type { PageReading } from '@/lib/dossier/reading';
import { withNote, withoutNote } from '@/lib/review/notes';
import type { FindingChoice } from '@/lib/review/types';
import { namedIn } from './applicant';
import { batchFor, isBatchWide, withTick } from './batch';
import { daysOf, derive } from './derive';
import { appended, recomposed, recomposingUndone, typed, verdictChosen } from './draft-changes';
import { BY_HAND, type PanelEvent } from './event';
import { fillEnded } from './fill-changes';
import { namedPackFor } from './named-pack';
import { withOwnWords, withoutOwnWords } from './own-words';
import { fillsTakenOver, placeholderFilled } from './placeholder-changes';
import { awaitedPhoto, workKey } from './selectors';
import { NO_PAST, NOBODY, type PanelState } from './state';
import { takenBack, withWayBack } from './take-back';
import { adopted, withEarlier } from './two-tabs';
import { restored } from './working';

/** The panel's only way to change: state and event in, next state out, with review and draft brought up to date. Pure. */
export function reduce(state: PanelState, event: PanelEvent): PanelState {
  const changed = withWayBack(state, change(state, event), event);
  const batch = batchFor(changed);
  const namedPack = namedPackFor(changed);
  const same = batch === changed.batch && namedPack === changed.namedPack;
  const next = same ? changed : { ...changed, batch, namedPack };
  return derive(state, BY_HAND.has(event.type) && next !== state ? { ...next, touched: true } : next);
}

function change(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'page-read':
      return pageRead(state, event.reading);
    case 'policy-loaded':
      return { ...state, policy: { judge: event.judge, trouble: event.trouble } };
    case 'page-lost':
      return { ...state, connection: 'lost' };
    case 'sight-changed':
      return event.sight === state.sight ? state : { ...state, sight: event.sight };
    case 'waited-long':
      return { ...state, impatient: true };
    case 'photo-inspected':
      return awaitedPhoto(state) === event.url ? { ...state, photo: { url: event.url, facts: event.facts } } : state;
    case 'files-checked-so-far':
      return event.key === workKey(state)
        ? {
            ...state,
            files: { ...state.files, stopped: null, progress: { at: event.at, of: event.of, page: event.page } },
          }
        : state;
    case 'files-checked':
      return event.key === workKey(state)
        ? { ...state, files: { checked: event.files, stopped: event.stopped, progress: null } }
        : state;
    case 'past-loaded':
      return event.key === workKey(state) ? { ...state, ...event.past } : state;
    case 'other-tab-wrote':
      return event.key === workKey(state) ? otherTabWrote(state, event) : state;
    case 'other-draft-taken':
      return state.otherTab?.is === 'collides' ? adopted(state, state.otherTab.working) : state;
    case 'own-draft-kept':
      return { ...state, otherTab: { is: 'kept' } };
    case 'earlier-draft-restored':
      return state.earlier === null ? state : withEarlier(state, state.earlier);
    case 'memory-loaded':
      return event.key === workKey(state)
        ? { ...restored(state, event.working), memory: 'ready', logLocked: event.locked === true }
        : state;
    case 'memory-failed':
      return event.key === workKey(state) ? { ...state, memory: 'failed' } : state;
    case 'memory-asked-again':
      return { ...state, memory: 'waiting' };
    case 'history-loaded':
      return event.key === workKey(state) ? { ...state, history: event.history } : state;
    case 'batch-loaded':
      return event.key === state.batch.key
        ? { ...state, batch: { ...state.batch, ...event.memory, is: 'ready' } }
        : state;
    case 'batch-taken': {
      const { batch } = state;
      const taken = batch.taken + 1;
      return event.key === batch.key ? { ...state, batch: { ...batch, ...event.memory, taken } } : state;
    }
    case 'batch-failed':
      return event.key === state.batch.key ? { ...state, batch: { ...state.batch, is: 'failed' } } : state;
    case 'save-ended':
      return { ...state, saveTrouble: !event.ok };
    case 'decision-logged':
      return { ...state, logged: event.seq, logTrouble: null, touched: false, fill: { is: 'idle' }, filled: null };
    case 'log-failed':
      return { ...state, logTrouble: event.message };
    case 'stage-chosen':
      return stageChosen(state, event);
    case 'pack-recalled':
      return event.key === state.namedPack.key && state.namedPack.is === 'waiting'
        ? { ...state, namedPack: { key: event.key, is: 'ready', id: null, offered: [], ...event.named } }
        : state;
    case 'pack-named':
      return { ...state, namedPack: { ...state.namedPack, is: 'ready', id: event.id, offered: event.offered } };
    case 'finding-selected':
      return { ...state, selected: { rule: event.rule, turn: (state.selected?.turn ?? 0) + 1 } };
    case 'finding-shown':
      return { ...state, shown: { rule: event.rule, found: event.found } };
    case 'in-draft-chosen':
      return withChoice(state, event.rule, (choice) => ({ ...choice, inDraft: event.inDraft }));
    case 'finding-settled':
      return findingSettled(state, event);
    case 'settling-undone':
      return settlingUndone(state, event.rule);
    case 'wanting-chosen':
      return wantingChosen(state, event);
    case 'wanting-undone':
      return withChoice(state, event.rule, ({ wanting: _, ...rest }) => rest);
    case 'file-looked':
      return fileLooked(state, event);
    case 'file-look-undone': {
      const { [event.digest]: _, ...looks } = state.looks;
      return { ...state, looks };
    }
    case 'note-written':
      return noteWritten(state, event);
    case 'note-removed':
      return { ...state, notes: withoutNote(state.notes, event.on) };
    case 'note-in-draft-chosen':
      return noteInDraftChosen(state, event);
    case 'sentence-written':
      return sentenceWritten(state, event);
    case 'sentence-undone':
      return withChoice(state, event.rule, ({ said: _, ...rest }) => rest);
    case 'words-kept':
      return { ...state, batch: withOwnWords(state.batch, event.rule, event.text) };
    case 'words-dropped':
      return { ...state, batch: withoutOwnWords(state.batch, event.rule, event.text) };
    case 'verdict-chosen':
      return { ...state, draft: verdictChosen(state.draft, event.verdict), preview: null, setVerdict: false };
    case 'draft-typed':
      return { ...state, draft: typed(state.draft, event.text) };
    case 'phrase-appended':
      return { ...state, draft: appended(state.draft, event.text) };
    case 'placeholder-filled':
      return { ...state, draft: placeholderFilled(state.draft, event.placeholder, event.text, daysOf(state)) };
    case 'fills-taken-over':
      return { ...state, draft: fillsTakenOver(state.draft, state.batch.fills) };
    case 'style-chosen':
      return { ...state, batch: { ...state.batch, style: event.style } };
    case 'draft-recomposed':
      return { ...state, draft: recomposed(state.draft) };
    case 'choice-taken-back':
      return takenBack(state);
    case 'recomposing-undone':
      return { ...state, draft: recomposingUndone(state.draft) };
    case 'previewed':
      return event.verdict === state.draft.verdict ? { ...state, preview: event.preview } : state;
    case 'mode-chosen':
      return { ...state, mode: event.mode };
    case 'set-verdict-chosen':
      return { ...state, setVerdict: event.setVerdict };
    case 'fill-started':
      return { ...state, fill: { is: 'filling' } };
    case 'fill-ended':
      return fillEnded(state, event);
    case 'fill-failed':
      return { ...state, fill: { is: 'refused', message: event.message } };
    case 'half-written':
      return halfWritten(state, event);
    case 'undo-started':
      return { ...state, fill: { is: 'undoing' } };
    case 'undo-ended':
      return {
        ...state,
        fill: { is: 'undone', ok: event.ok, message: event.message },
        filled: event.ok ? null : state.filled,
      };
  }
}

function pageRead(state: PanelState, reading: PageReading): PanelState {
  const seen = { ...state, connection: 'connected', page: reading } as const;
  if (reading.kind !== 'review') return { ...seen, ...NOBODY };
  const other = state.named !== null && samePerson(state.named, reading) === 'other';
  const kept = other ? { ...seen, ...NOBODY, nth: state.nth + 1 } : seen;
  const readings = collect(other && state.named !== null ? [state.named] : kept.readings, reading);
  const next = {
    ...kept,
    readings,
    named: namedIn([reading]) === null ? kept.named : reading,
    applicant: namedIn(readings),
    preview: withValueNow(kept.preview, reading),
    impatient: kept.impatient && !reading.settled,
  };
  return workKey(next) === workKey(kept) ? next : { ...next, ...NO_PAST, memory: 'waiting' };
}

/** Whichever is newer says what stands in the box: here, the reading. */
function withValueNow(preview: PanelState['preview'], { boxes }: PageReading): PanelState['preview'] {
  if (preview === null || !('box' in preview)) return preview;
  const [box, another] = boxes.filter((candidate) => candidate.label === preview.box);
  return box === undefined || another !== undefined ? preview : { ...preview, current: box.value };
}

function stageChosen(state: PanelState, event: Extract<PanelEvent, { type: 'stage-chosen' }>): PanelState {
  const asked = { role: event.role ?? state.asked.role, object: event.object ?? state.asked.object };
  return { ...state, ...NO_PAST, asked, memory: 'waiting' };
}

function otherTabWrote(state: PanelState, event: Extract<PanelEvent, { type: 'other-tab-wrote' }>): PanelState {
  const { working, revision, collides } = event;
  return collides ? { ...state, otherTab: { is: 'collides', working, revision } } : adopted(state, working);
}

function findingSettled(state: PanelState, event: Extract<PanelEvent, { type: 'finding-settled' }>): PanelState {
  const { rule, at } = event;
  const finding = state.review?.findings.find((one) => one.rule === rule);
  const reason = event.reason.trim();
  if (finding === undefined || (reason === '' && finding.outcome !== 'manual')) return state;
  const settled = { digest: finding.digest, reason, at };
  if (isBatchWide(finding, state)) return { ...state, batch: withTick(state.batch, rule, settled) };
  return withChoice(state, rule, (choice) => ({ ...choice, settled }));
}

/** A look is kept with the hash of the bytes that were looked at; what differs has to be said. */
function fileLooked(state: PanelState, event: Extract<PanelEvent, { type: 'file-looked' }>): PanelState {
  const { digest, name, is, at } = event;
  const remark = event.remark.trim();
  if (digest === '' || (is === 'differs' && remark === '')) return state;
  return { ...state, looks: { ...state.looks, [digest]: { name, is, remark, at } } };
}

/** Words of a form that is still open; none any more once it was confirmed or given up. */
function halfWritten(state: PanelState, { form, text }: Extract<PanelEvent, { type: 'half-written' }>): PanelState {
  const { [form]: before, ...half } = state.half;
  if (text === null) return before === undefined ? state : { ...state, half };
  return { ...state, half: { ...half, [form]: text } };
}

function noteWritten(state: PanelState, event: Extract<PanelEvent, { type: 'note-written' }>): PanelState {
  const { on, text, at } = event;
  const inDraft = state.notes[on]?.inDraft ?? false;
  return { ...state, notes: withNote(state.notes, on, { text, at, inDraft }) };
}

function noteInDraftChosen(
  state: PanelState,
  event: Extract<PanelEvent, { type: 'note-in-draft-chosen' }>,
): PanelState {
  const note = state.notes[event.on];
  if (note === undefined) return state;
  return { ...state, notes: withNote(state.notes, event.on, { ...note, inDraft: event.inDraft }) };
}

function sentenceWritten(state: PanelState, event: Extract<PanelEvent, { type: 'sentence-written' }>): PanelState {
  const { rule, at } = event;
  const finding = state.review?.findings.find((one) => one.rule === rule);
  const text = event.text.trim();
  if (finding === undefined || text === '') return state;
  return withChoice(state, rule, (choice) => ({ ...choice, said: { digest: finding.digest, text, at } }));
}

/** Found wanting takes the place of a tick: the two cannot both be true. */
function wantingChosen(state: PanelState, event: Extract<PanelEvent, { type: 'wanting-chosen' }>): PanelState {
  const { rule, failure, at } = event;
  const finding = state.review?.findings.find((one) => one.rule === rule);
  if (finding?.wantings?.some((one) => one.failure === failure) !== true) return state;
  return withChoice(settlingUndone(state, rule), rule, (choice) => ({
    ...choice,
    wanting: { digest: finding.digest, failure, at },
  }));
}

function settlingUndone(state: PanelState, rule: string): PanelState {
  const own = withChoice(state, rule, ({ settled: _, ...rest }) => rest);
  return Object.hasOwn(state.batch.ticks, rule) ? { ...own, batch: withTick(state.batch, rule, null) } : own;
}

function withChoice(state: PanelState, rule: string, edit: (choice: FindingChoice) => FindingChoice): PanelState {
  return { ...state, choices: { ...state.choices, [rule]: edit(state.choices[rule] ?? {}) } };
}
