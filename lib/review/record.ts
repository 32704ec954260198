import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { FindingChoices, Review } from './types';

/**
 * What the log keeps of one decision. The log itself (`lib/log`) stores and chains it; pages only show it.
 */

/** One link of the chain: nothing personal in it, so that it still verifies when bodies are purged. */
export interface LogEntry {
  seq: number;
  /** Id of the observed click; appending the same id again changes nothing. */
  id: string;
  at: number;
  kind: 'decision';
  /** SHA-256 (hex) of the salted canonical body. */
  bodyHash: string;
  /** Hash of the entry before, '' for the first. */
  prev: string;
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
  draft: string | null;
  filled: string | null;
  extension: string;
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
  verdict?: Verdict;
  rule?: string;
  /** YYYY-MM-DD */
  from?: string;
  to?: string;
}

export type ChainReport =
  | { ok: true; count: number; head: string | null }
  | { ok: false; count: number; brokenAt: number; why: string };
