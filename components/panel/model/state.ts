import type { Dossier } from '@/lib/dossier/dossier';
import type { FileLooks, RowFile } from '@/lib/dossier/file-facts';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import type { PageReading, ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { FillOutcome, FillPreview, FillRequest } from '@/lib/messages/fill';
import type { Answer } from '@/lib/messages/protocol';
import type { Applicant } from '@/lib/record/applicant';
import { type BatchMemory, NO_MEMORY } from '@/lib/record/batch';
import type { EarlierDraft, KeptWork, WorkingReview } from '@/lib/record/work';
import type { Comparison, LastReturn } from '@/lib/review/compare/types';
import type { Notes } from '@/lib/review/notes';
import type { PublicityCheck } from '@/lib/review/publicity-check';
import type { Draft, FindingChoices, Review } from '@/lib/review/types';
import type { Judge } from './judge';

export interface DraftState {
  /** Verdict the reviewer chose for the draft; null while it follows the suggestion. */
  chosen: Verdict | null;
  /** Verdict in force; null when nothing suggests one and none was chosen. */
  verdict: Verdict | null;
  /** What the present findings and choices compose to. */
  composed: Draft | null;
  /** Everything composed texts ever left to be filled in, whatever their verdict: an edited text may still hold it. */
  placeholders: string[];
  /** What the reviewer put in place of placeholders, by placeholder. */
  fills: Readonly<Record<string, string>>;
  /** What the working days say about the publicity filled in; null while its start is not a day. */
  publicity: PublicityCheck | null;
  text: string;
  edited: boolean;
  /** What was composed when the reviewer began to edit: once `composed` differs, the findings have moved on. */
  basis: string | null;
  /** Digests of the findings that a draft kept from before was written for; its basis follows once all is read. */
  keptFor: string | null;
  /** The edited text that the last recomposing replaced. */
  replaced: { text: string; basis: string | null } | null;
}

export type FillState =
  | { is: 'idle' }
  | { is: 'filling' }
  | {
      is: 'filled';
      box: string;
      characters: number;
      verdictSet: string | null;
      otherChosen: string | null;
      agrees: boolean;
    }
  | { is: 'undoing' }
  | { is: 'undone'; ok: boolean; message: string }
  | { is: 'refused'; message: string };

export type Preview = FillPreview | Extract<FillOutcome, { ok: false }>;

/** What is known of the applicant's earlier reviews. */
export type Past = Pick<KeptWork, 'earlier' | 'lastReturn'>;

export type OtherTab =
  /** Both changed it; both versions are kept, and the reviewer has to say which one goes on. */
  { is: 'collides'; working: WorkingReview; revision: number } | { is: 'adopted' } | { is: 'kept' };

/** Photo of the applicant by address: what its bytes say, or why they could not be had. */
export interface PhotoResult {
  url: string;
  facts: PhotoFacts | { unread: string };
}

/** The applicant's attachments as far as they were opened; nothing of the files themselves. */
export interface FilesState {
  checked: readonly RowFile[];
  /** Why the last run ended early, in words. */
  stopped: string | null;
  /** Null while none is being opened. */
  progress: { at: number; of: number; page: number } | null;
}

export const NO_FILES: FilesState = { checked: [], stopped: null, progress: null };

/** What is remembered for the batch the present applicant belongs to. It outlives the applicant. */
export interface BatchState extends BatchMemory {
  /** Which batch; null while the page does not name its plan, and then ticks hold for this applicant alone. */
  key: string | null;
  is: 'waiting' | 'ready' | 'failed';
  /** How often it was taken over from another tab, which kept it already. */
  taken: number;
}

/** Which pack the reviewer named for reviews of one unit and stage whose pages name no plan. */
export interface NamedPack {
  /** Which unit and stage; null while the unit is not read, and then nothing is remembered. */
  key: string | null;
  /** `waiting` while it is being fetched. */
  is: 'waiting' | 'ready';
  id: string | null;
  /** Ids of the packs there were to choose from. */
  offered: readonly string[];
}

export const NO_NAMED: NamedPack = { key: null, is: 'ready', id: null, offered: [] };

/** The policy in force as the panel uses it. */
export interface PolicyState {
  /** Null until it is known: nothing is judged by another policy first. */
  judge: Judge | null;
  /** Why the office's own changes are not in it, in words; null when they are. */
  trouble: string | null;
}

/** What the reviewer's last choice can be taken back to. */
export interface TakenBack {
  /** What the choice was about, in words. */
  word: string;
  choices: FindingChoices;
  notes: Notes;
  looks: FileLooks;
  ticks: BatchState['ticks'];
  words: BatchState['words'];
  /** The draft before, where the choice changed it by itself; null where it only follows. */
  draft: DraftState | null;
}

/** The page: what was read of it, and whether it can still be spoken to. */
export interface PageSlice {
  connection: 'starting' | 'connected' | 'lost';
  sight: Sight;
  /** Newest reading, of whatever kind. */
  page: PageReading | null;
  /** Readings of the present applicant, newest last. */
  readings: readonly PageReading[];
  /** The newest reading that named an applicant: the next named one is compared with it. */
  named: PageReading | null;
  /** How many applicants were on this page before: a form that was begun for one of them is none for the next. */
  nth: number;
  /** The page did not settle for a long time: show what there is, though not as complete. */
  impatient: boolean;
  photo: PhotoResult | null;
  files: FilesState;
}

/** Who is reviewed, at which stage, by which notice. */
export interface CaseSlice {
  /** Who is on the page; null while neither name nor ID number was read, and then nothing is kept. */
  applicant: Applicant | null;
  /** The reviewer's own answer where the page does not tell role or object. */
  asked: { role: Role | null; object: ReviewObject | null };
  /** The reviewer's own answer where the pages name no plan. */
  namedPack: NamedPack;
  policy: PolicyState;
}

/** What the log remembers of this review, and what became of writing to it. */
export interface MemorySlice {
  /** The working review kept from before: still being fetched, there (or nothing was kept), or out of reach. */
  memory: 'waiting' | 'ready' | 'failed';
  /** The log was locked when it was asked: it knows of nothing from before this session. */
  logLocked: boolean;
  /** A draft from before that can be had back. */
  earlier: EarlierDraft | null;
  /** The last return of this application, what has become of it, null when there was none. */
  lastReturn: LastReturn | null;
  history: Answer<'background/history'>;
  /** What another tab did to the same review, until the reviewer has dealt with it or goes on. */
  otherTab: OtherTab | null;
  logged: number | null;
  logTrouble: string | null;
  saveTrouble: boolean;
}

/** What the reviewer's own hand did to the findings. */
export interface HandSlice {
  choices: FindingChoices;
  notes: Notes;
  /** Attachments that were looked at. */
  looks: FileLooks;
  /** What is still being written, by form. */
  half: Readonly<Record<string, string>>;
  batch: BatchState;
  /** Choices that can be taken back, newest last. */
  undo: readonly TakenBack[];
  /** The reviewer changed something since this applicant came or since the decision was logged. */
  touched: boolean;
}

/** What follows from the rest: `derive` alone writes it. */
export interface DerivedSlice {
  dossier: Dossier | null;
  review: Review | null;
  comparison: Comparison | null;
}

/** The opinion and its way into the portal's box. `draft.composed` follows from the rest. */
export interface OpinionSlice {
  draft: DraftState;
  preview: Preview | null;
  mode: FillRequest['mode'];
  setVerdict: boolean;
  fill: FillState;
  filled: { text: string; at: number } | null;
}

/** Which finding is looked at. */
export interface LookSlice {
  /** The finding last turned to; `turn` counts, so that turning to the same one again is news. */
  selected: { rule: string; turn: number } | null;
  /** How many places the page found for the finding shown last. */
  shown: { rule: string; found: number } | null;
}

/**
 * How the reviewer sees the panel.
 * - `settling`: it has just been shown
 * - `whole`: all of it, for long enough to know what is clicked
 * - `hindered`: something of the page covers, fades or distorts it
 */
export type Sight = 'settling' | 'whole' | 'hindered';

/** Everything the panel knows. Changed only by `step` of the reducer. */
export interface PanelState
  extends PageSlice,
    CaseSlice,
    MemorySlice,
    HandSlice,
    DerivedSlice,
    OpinionSlice,
    LookSlice {}

export const NO_DRAFT: DraftState = {
  chosen: null,
  verdict: null,
  composed: null,
  placeholders: [],
  fills: {},
  publicity: null,
  text: '',
  edited: false,
  basis: null,
  keptFor: null,
  replaced: null,
};

/** What belongs to one applicant at one stage and is fetched with the kept work. */
export const NO_PAST = {
  history: [],
  earlier: null,
  lastReturn: null,
  comparison: null,
  otherTab: null,
} satisfies Partial<PanelState>;

/** What belongs to one applicant and goes with them. */
export const NOBODY = {
  readings: [],
  named: null,
  impatient: false,
  applicant: null,
  asked: { role: null, object: null },
  namedPack: NO_NAMED,
  photo: null,
  files: NO_FILES,
  memory: 'waiting',
  logLocked: false,
  ...NO_PAST,
  choices: {},
  notes: {},
  looks: {},
  half: {},
  undo: [],
  touched: false,
  dossier: null,
  review: null,
  draft: NO_DRAFT,
  preview: null,
  mode: 'append',
  setVerdict: false,
  fill: { is: 'idle' },
  filled: null,
  logged: null,
  logTrouble: null,
  saveTrouble: false,
  selected: null,
  shown: null,
} satisfies Partial<PanelState>;

export const NO_BATCH: BatchState = { key: null, is: 'waiting', taken: 0, ...NO_MEMORY };

export const STARTING: PanelState = {
  ...NOBODY,
  connection: 'starting',
  sight: 'whole',
  page: null,
  nth: 0,
  batch: NO_BATCH,
  policy: { judge: null, trouble: null },
};
