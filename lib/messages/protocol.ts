import type { ApplicantList, Listed, Standing } from '@/lib/dossier/applicant-list';
import type { FieldId, PageKind, PageReading, Place, ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { OfficePolicy } from '@/lib/policy/office-schema';
import type { PatchChange, ProfilePatch } from '@/lib/profile/patch';
import type { PortalProfile } from '@/lib/profile/profile';
import type { Applicant } from '@/lib/record/applicant';
import type { Batch, BatchMemory, BatchTicks, ChangedManner } from '@/lib/record/batch';
import type { DecisionClick } from '@/lib/record/decision';
import type { NamedPackAnswer, Naming } from '@/lib/record/named-pack';
import type { Sweep, SweepRow } from '@/lib/record/sweep';
import type { Basis, HistoryItem, KeptWork, Saved, WorkingReview } from '@/lib/record/work';
import type { FetchedFile, FetchedPage, FilePart, ListedFile, PhotoBytes } from './fetched';
import type { FillOutcome, FillPreview, FillRequest } from './fill';
import type { Mark } from './mark';
import type { Notebook } from './noted-clicks';
import type { OfficeState } from './office';
import type { PortalEntry } from './portal-entry';
import type { Picked, ProposalAnswer, TrialAnswer } from './teaching';

/**
 * The whole conversation between the contexts: one type per direction, one sentence per call.
 * Everything is JSON-safe: the browser's message channel turns binary data into empty objects.
 */

/** Pages of the workbench that others lead to. */
export type WorkbenchPage = 'portals' | 'sweep' | 'policy' | 'files' | 'data';

/** Which attachment the viewer shows first, of the review in the asking tab: its row from 0, and which of its places. */
export interface FilesAt {
  file: number;
  spot: number | null;
}

export type Failure = { error: { code: string; message: string } };

/** A part of the agent that is put into a page only when it is needed there. */
export type PartName = 'marks' | 'photo' | 'teach' | 'list' | 'files' | 'fill';

/** Panel → page (content script in the top frame of the panel's own tab). */
export interface ToPage {
  /** Read now and answer with the reading; later changes arrive as `reading-changed`. */
  'page/read': { ask: Record<string, never>; answer: PageReading };
  /** Scroll to the first place that still resolves and outline all that do. */
  'page/show': { ask: { rule: string; places: Place[] }; answer: { found: number } };
  /** Replace all marks; an empty list removes them. */
  'page/marks': { ask: { marks: Mark[] }; answer: { drawn: number } };
  /** Which box and which verdict control a fill would use; scrolls to the box and outlines it, unless it is asked quietly. */
  'page/preview-fill': {
    ask: { verdict: Verdict; quiet?: true };
    answer: FillPreview | Extract<FillOutcome, { ok: false }>;
  };
  /** Fill, read back, answer what was kept. */
  'page/fill': { ask: FillRequest; answer: FillOutcome };
  /** Put everything the last fill changed back, unless it was changed by hand since. */
  'page/undo-fill': { ask: Record<string, never>; answer: { ok: boolean; message: string } };
  /** Get the photo with the page's own session (same origin, GET). */
  'page/fetch-photo': { ask: { url: string }; answer: PhotoBytes };
  /** The list of applicants this page shows, null when it shows none. */
  'page/read-list': { ask: Record<string, never>; answer: { list: ApplicantList | null } };
  /** The row of a list whose chip was clicked last, by its address. */
  'page/chosen-row': { ask: Record<string, never>; answer: { url: string | null } };
  /** One GET to the portal's own origin, to an address of one of these forms, with the page's session; nothing of it is run, shown or followed. */
  'page/fetch-page': { ask: { url: string; forms: string[]; files?: true }; answer: FetchedPage };
  /** The files behind the attachment list that the page shows now, and what it shows of the applicant. */
  'page/list-files': { ask: Record<string, never>; answer: { reading: PageReading; files: ListedFile[] } };
  /** One GET, with the page's session, of a link that the attachment list shows, here or on a page fetched with its `files`; none where what the page holds is `kept` good enough. The page holds the bytes. */
  'page/fetch-file': { ask: { url: string; kept?: true }; answer: FetchedFile };
  /** A piece of a file that the page holds. */
  'page/file-part': { ask: { url: string; at: number }; answer: FilePart };
  /** Let go of a file, or stop getting it. */
  'page/drop-file': { ask: { url: string }; answer: { ok: true } };
  /** Start or end 标注, or go to the next value by key and pick it. */
  'page/teach': { ask: { what: 'start' | 'stop' | 'next' | 'previous' | 'pick' }; answer: { ok: true } };
  /** By which labels the picked value would be read as this field; the best first. */
  'page/propose': { ask: { field: FieldId }; answer: { proposals: ProposalAnswer[] } };
  /** What this change would make of the picked place; other places it matches are outlined. */
  'page/try-change': { ask: { change: PatchChange }; answer: TrialAnswer };
  /** At how many places of this page each change matches. */
  'page/count-matches': { ask: { changes: PatchChange[] }; answer: { matches: number[] } };
  /** The portal's profile changed: read again by it. */
  'page/use-profile': { ask: { profile: PortalProfile }; answer: { ok: true } };
  /** Open the panel here, whatever page this is. */
  'page/open-panel': { ask: Record<string, never>; answer: { ok: true } };
  /** The panel was folded to its rail or opened again. */
  'page/fold': { ask: { folded: boolean }; answer: { ok: true } };
}

/** Page → panel of the same tab. */
interface PageToPanel {
  /** The page changed and has been read again. */
  'panel/reading-changed': { ask: { reading: PageReading }; answer: { ok: true } };
  /** The reviewer clicked a mark on the page or stepped to it by key. */
  'panel/mark-activated': { ask: { rule: string }; answer: { ok: true } };
  /** The reviewer clicked the chip of a row on a list page. */
  'panel/row-chosen': { ask: { url: string }; answer: { ok: true } };
  /** The reviewer picked something while teaching. */
  'panel/picked': { ask: { picked: Picked }; answer: { ok: true } };
  /** The reviewer ended teaching on the page. */
  'panel/teaching-ended': { ask: Record<string, never>; answer: { ok: true } };
}

/** Background → all panels; each knows by `tabId` whether it is meant. */
interface BackgroundToPanels {
  /** The decision made in this tab was observed and logged. */
  'panel/decision-logged': {
    ask: { tabId: number; seq: number; verdict: Verdict; opinion: string | null };
    answer: { ok: true };
  };
  /** The office changed the policy; ask for it again. */
  'panel/policy-changed': { ask: Record<string, never>; answer: { ok: true } };
  /** The panel of this tab changed what is remembered for a batch: all others ask for theirs again. */
  'panel/batch-changed': { ask: { by: number }; answer: { ok: true } };
  /** Another tab's hand changed what this tab's panel works on. */
  'panel/draft-changed': { ask: { tabId: number }; answer: { ok: true } };
  /** The decision made in this tab was sent, but could not be written into the log (yet). */
  'panel/log-failed': { ask: { tabId: number; message: string }; answer: { ok: true } };
}

export type ToPanel = PageToPanel & BackgroundToPanels;

/** Any context of this extension → background. */
export interface ToBackground {
  /** A page started: what it is; answers whether this tab was reviewing before (session expired) and was folded. */
  'background/hello': {
    ask: { kind: PageKind; url: string };
    answer: {
      wasReviewing: boolean;
      folded: boolean;
      /** Where the page notes clicks down, should nobody be awake to hear of them; null where no decision is made. */
      notebook: Notebook | null;
    };
  };
  /** The page may show an applicant: put the agent (reader, marks, fill) into the asking tab's top frame. */
  'background/call-agent': { ask: Record<string, never>; answer: { ok: true } };
  /** Put a part of the agent into the top frame of the asking tab, where the agent runs; answers when it has started. */
  'background/put-in': { ask: { part: PartName }; answer: { ok: true } };
  /** The panel of the asking tab was folded or opened: remembered over its next pages. */
  'background/fold': { ask: { folded: boolean }; answer: { ok: true } };
  /**
   * Everything kept about this applicant at this stage of the asking tab's portal; the workbench, which is in none, names it.
   * A log that is `locked` knows of nothing from before this session.
   */
  'background/load-review': {
    ask: { applicant: Applicant; role: Role; object: ReviewObject; portal?: string };
    answer: KeptWork & { locked: boolean };
  };
  /** Save the working review. Idempotent; when another tab's hand changed it meanwhile, both versions are kept and told. */
  'background/save-review': { ask: { working: WorkingReview; basis: Basis; portal?: string }; answer: Saved };
  /** What is remembered for this batch. */
  'background/load-batch': { ask: { batch: Batch }; answer: BatchMemory };
  /** Tick an item for the whole batch, or take the tick back with null; idempotent. */
  'background/tick-batch': {
    ask: { batch: Batch; rule: string; tick: BatchTicks[string] | null };
    answer: { ok: true };
  };
  /**
   * Which pack the reviewer named for archive reviews of this unit and stage, whose pages name no plan. The portal is that of
   * the asking tab; a page of ours that is in none says which.
   */
  'background/named-pack': { ask: { naming: Naming; portal?: string }; answer: { named: NamedPackAnswer | null } };
  /** Remember it; idempotent. */
  'background/name-pack': { ask: { naming: Naming; answer: NamedPackAnswer }; answer: { ok: true } };
  /** What the office changed; an error in words when what is stored cannot be read. */
  'background/load-office': { ask: Record<string, never>; answer: OfficeState };
  /**
   * Put other changes in force; `said` names them, `by` whoever makes them. Idempotent by `at`. `upon` is the newest change
   * that they were looked at with, 0 when there was none: refused when another has been made since. Absent, they replace all.
   */
  'background/change-office': {
    ask: { office: OfficePolicy; said: string; by: string; at: number; upon?: number };
    answer: OfficeState;
  };
  /** What was in force before the change of `at`; null when it is not remembered any more. */
  'background/office-before': { ask: { at: number }; answer: OfficePolicy | null };
  /** Take the last change back, the one of `at`; refused when another has been made since. Idempotent. */
  'background/undo-office': { ask: { at: number }; answer: OfficeState };
  /** Remember how opinions of this batch are written: what stood in for placeholders, which form, which own words. */
  'background/keep-manner': {
    ask: { batch: Batch } & ChangedManner;
    answer: { ok: true };
  };
  /** The reviewer's own click on a decision button, before anything was sent. */
  'background/decision-clicked': { ask: { click: DecisionClick }; answer: { ok: true } };
  /** Earlier entries about this applicant, newest first, at most five. */
  'background/history': {
    ask: { applicant: Applicant };
    answer: HistoryItem[];
  };
  /** The words that pages of the asking tab are read by: the portal's profile, else the built-in one, with what was taught. */
  'background/profile': { ask: Record<string, never>; answer: { profile: PortalProfile } };
  /** Put the agent into this tab and open the panel there, on whatever page of a granted portal it shows. */
  'background/open-panel': { ask: { tabId: number }; answer: { ok: boolean } };
  /** The page of this tab as an HTML text in which nothing is left that could be about a person. */
  'background/capture': { ask: { tabId: number }; answer: { html: string; replaced: number } };
  /** All portals with what was taught about them. */
  'background/portals': { ask: Record<string, never>; answer: { portals: PortalEntry[] } };
  /** Work on this address from now on; the browser has granted it already. Repeating changes nothing. */
  'background/add-portal': { ask: { origin: string; title: string }; answer: { ok: true } };
  /** Forget the portal, its patches and its permission. */
  'background/remove-portal': { ask: { origin: string }; answer: { ok: true } };
  /** Replace what was taught about a portal; its open pages read by it at once. */
  'background/set-patches': { ask: { origin: string; patches: ProfilePatch[] }; answer: { ok: true } };
  /** Read a portal by this profile instead of the built-in one; null goes back to that. */
  'background/set-profile': { ask: { origin: string; profile: PortalProfile | null }; answer: { ok: true } };
  /** What is known about the rows of a list of the asking page's portal (the workbench names it), null where nothing is. */
  'background/standings': {
    ask: { rows: Listed[]; role: Role | null; object: ReviewObject | null; portal?: string };
    answer: { standings: (Standing | null)[] };
  };
  /** What 批量检查 found about the row that leads to this address. */
  'background/swept': { ask: { url: string }; answer: { row: SweepRow | null } };
  /** Begin 批量检查 on these rows; idempotent by the sweep's id. What the one before found is removed. */
  'background/start-sweep': { ask: { sweep: Sweep; rows: SweepRow[] }; answer: { ok: true } };
  /** Keep what became of one applicant; idempotent. Not taken when another sweep has begun meanwhile. */
  'background/keep-sweep-row': { ask: { id: string; row: SweepRow }; answer: { ok: boolean } };
  /** Forget the sweep and all it found. */
  'background/drop-sweep': { ask: Record<string, never>; answer: { ok: true } };
  /** Lay drafts ready at these applicants' reviews; gives the places of those that were. */
  'background/draft-swept': {
    ask: { drafts: { nth: number; verdict: Verdict; text: string }[] };
    answer: { drafted: number[] };
  };
  /** Open the workbench in a tab of its own, or bring its tab to the front: at an entry, at a page, or asking for a pack for these plans. */
  'background/open-workbench': {
    ask: { seq?: number; page?: WorkbenchPage; planLines?: string[]; files?: FilesAt };
    answer: { ok: true };
  };
  /** Erase everything about the person of this entry, and what else was said to be about them; the chain keeps a tombstone with the reason. */
  'background/erase-person': { ask: { seq: number; why: string; also?: string[] }; answer: { erased: number[] } };
  /** How long entries and bodies are kept, in days; what is past its time goes at the next purge. */
  'background/set-retention': { ask: { retention: { entryDays: number; bodyDays: number } }; answer: { ok: true } };
  /** Empty the log and everything else kept on this machine; `typed` is what the reviewer typed to confirm it. */
  'background/wipe': { ask: { typed: '清空全部数据' }; answer: { ok: true } };
  /** One step of a restore, which the log itself checks; gives how many entries it added. */
  'background/restore': { ask: { step: unknown }; answer: { added: number } };
  /** A person did something in the asking page: an encrypted log that is open stays so. */
  'background/used': { ask: Record<string, never>; answer: { ok: true } };
  /** Encrypt the log, once and for all; answers when everything is sealed. */
  'background/encrypt': { ask: { passphrase: string; idleMinutes: number }; answer: { ok: true } };
  /** Open an encrypted log for this browser session. */
  'background/unlock': { ask: { passphrase: string }; answer: { ok: true } };
  /** Lock an encrypted log: nothing of it is readable before the passphrase is typed again. */
  'background/lock': { ask: Record<string, never>; answer: { ok: true } };
  /** Seal the key of the encrypted log with another passphrase; refused when `before` is not the one in use. */
  'background/change-passphrase': { ask: { before: string; after: string }; answer: { ok: true } };
  /** A backup was handed to the browser's download. */
  'background/backup-made': { ask: { count: number; head: string | null }; answer: { ok: true } };
  /** For the popup: entries in the log and whether the chain verifies up to its head. */
  'background/status': {
    ask: Record<string, never>;
    answer: { entries: number; head: string | null; persisted: boolean; backupDue: boolean };
  };
}

export type Protocol = ToPage & ToPanel & ToBackground;
export type MessageName = keyof Protocol;
export type Ask<N extends MessageName> = Protocol[N]['ask'];
export type Answer<N extends MessageName> = Protocol[N]['answer'];
