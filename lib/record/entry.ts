import type { Dossier } from '@/lib/dossier/dossier';
import type { FileLooks } from '@/lib/dossier/file-facts';
import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { Notes } from '@/lib/review/notes';
import type { FindingChoices, Review, SuggestionVerdict } from '@/lib/review/types';

/**
 * What the log keeps of one decision. The log itself (`lib/log`) stores and chains it; pages only show it.
 */

/** One link of the chain: nothing personal in it, so that it still verifies when bodies are purged. */
export interface LogEntry {
  seq: number;
  /** Id of the observed click; appending the same id again changes nothing. */
  id: string;
  at: number;
  kind: 'decision' | 'act';
  /** SHA-256 (hex) of the salted canonical row; '' for an act, absent in entries of version 1. */
  rowHash?: string;
  /** SHA-256 (hex) of the salted canonical body (of body and row together in entries of version 1), or of the act. */
  bodyHash: string;
  /** Hash of the entry before, '' for the first. */
  prev: string;
  /** Hash of what was set when it was written: how long things are kept, by which keys persons are known; absent before that was bound. */
  settings?: string;
  hash: string;
}

/** The thin row that lists, filters and searches work on. */
export interface LogRow {
  seq: number;
  at: number;
  name: string;
  unit: string;
  /** Last four characters of the ID number, '' when it was masked or not shown. */
  last4: string;
  plan: string;
  verdict: Verdict;
  role: Role | null;
  object: ReviewObject | null;
  /** Rules that failed in the findings shown. */
  rules: string[];
  /** What the panel suggested at the click, null when it had shown nothing; absent in rows of version 1. */
  suggestion?: SuggestionVerdict | null;
  /** When the panel first had findings to show in this review, for the time it took; absent in rows of version 1. */
  openedAt?: number | null;
  /** Which pack judged, null when none did; absent in rows from before packs stood side by side. */
  pack?: { id: string; title: string } | null;
  /** Origin of the portal it was decided on; absent in rows from before portals were told apart: then the shipped one. */
  portal?: string;
}

/** How it is known that the decision left the page. */
export interface Observed {
  /** Address the page sent to, without its query. */
  url: string;
  /** HTTP status of the portal's answer, null when the answer was not seen. */
  status: number | null;
  /** True when the opinion text was found in what the page sent. */
  opinionInRequest: boolean;
}

export interface LogBody {
  verdict: Verdict;
  button: string;
  option: string | null;
  /** Content of the opinion box at the reviewer's click. */
  opinion: string | null;
  sent: Observed;
  clickedAt: number;
  /** Findings, suggestion, pack and version as shown then; null when the panel had not read the page. */
  review: Review | null;
  choices: FindingChoices;
  /** The reviewer's notes at the click; absent when there were none. */
  notes?: Notes;
  /** Attachments that the reviewer looked at, by the SHA-256 of their bytes; absent when none. */
  looks?: FileLooks;
  draft: string | null;
  filled: string | null;
  extension: string;
  /**
   * The applicant as the rules saw them then, ID numbers masked and without places (`withoutPlaces`); null when the panel
   * had not read the page, absent in bodies of version 1.
   */
  dossier?: Dossier | null;
  /** Set when it came from a backup of another log: its entry there. */
  origin?: LogEntry;
}

/** Numbers `[from, to]`, both included. */
export type SeqRange = [from: number, to: number];

/** Something done to the log itself, chained like a decision. Nothing personal in it. */
export type LogAct =
  | {
      act: 'remove';
      /** `retention`: by the period set; `erase`: at a person's request, in the reviewer's words. */
      cause: 'retention' | 'erase';
      why: string;
      /** `body`: the row still stands; `all`: nothing but the chain entry does. */
      scope: 'body' | 'all';
      removed: SeqRange[];
      /** Hashes of the rows that still stand, by number, where their entry has one hash for row and body (version 1). */
      rowHashes: Record<string, string>;
    }
  | {
      act: 'restore' /** SHA-256 of the backup file's content. */;
      file: string;
      count: number;
      head: string | null;
      added: number;
    }
  | { act: 'wipe' /** Entries and head of the log that was wiped. */; count: number; head: string | null }
  | { act: 'encryption'; on: boolean }
  | {
      act: 'settings';
      /** `restore`: they are what a restored backup left behind. */
      cause: 'set' | 'restore';
      /** How long things are kept from then on, null while nothing was set. */
      retention: { entryDays: number; bodyDays: number } | null;
      /** Hash of the settings as they were found before. */
      found: string;
    };

/** What became of an entry whose body, or all of whose content, was removed: when, why, and by which act. */
export interface Tombstone {
  seq: number;
  at: number;
  cause: 'retention' | 'erase';
  why: string;
  scope: 'body' | 'all';
  /** Number of the act. */
  act: number;
}

/** What was done to the log under a number that is no decision. */
export interface DoneToLog {
  at: number;
  act: LogAct;
}

export interface LogDetail {
  entry: LogEntry;
  row: LogRow;
  body: LogBody;
}

/** Filters add up; text filters are case-insensitive and match anywhere. Dates are Asia/Shanghai days, inclusive. */
export interface LogQuery {
  name?: string;
  unit?: string;
  plan?: string;
  /** In the opinion, in the reviewer's reasons and notes. */
  text?: string;
  verdict?: Verdict;
  role?: Role;
  rule?: string;
  /** Id of the pack that judged; `none` where none did. */
  pack?: string;
  /** Origin of the portal it was decided on. */
  portal?: string;
  /** YYYY-MM-DD */
  from?: string;
  to?: string;
}

export type ChainReport =
  | { ok: true; count: number; head: string | null }
  | { ok: false; count: number; brokenAt: number; why: string };
