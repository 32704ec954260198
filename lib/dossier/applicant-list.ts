import type { ReviewObject, Role } from './reading';

/** One row of a portal's list of applicants, as it stands there. */
export interface Listed {
  name: string;
  /** As shown: often masked, sometimes missing (''). */
  idNumber: string;
  unit: string;
  /** 待审查, 已退回 …; '' when the list has no such column. */
  status: string;
  /** Where the row leads: the applicant's page, same origin. */
  url: string;
}

/** What a list page shows of its list. */
export interface ApplicantList {
  url: string;
  title: string;
  rows: Listed[];
  /** Rows without an address that can be opened by itself. */
  unopenable: number;
  /** Rows of the whole list, null when the page does not say. */
  total: number | null;
  page: number | null;
  pages: number | null;
  /** Addresses of all pages in order, this one included; null when they cannot be told from this page. */
  pageUrls: string[] | null;
  role: Role | null;
  object: ReviewObject | null;
}

/**
 * What is known about a row of a list. `count` is the number of failures, or of steps for a person.
 * - `uncovered`: 批量检查 found no notice to judge by
 * - `problems`, `manual`, `clear`, `to-open`, `failed`: what 批量检查 found
 * - `returned`, `reviewed`: what the log says was decided last
 */
export interface Standing {
  is: 'uncovered' | 'problems' | 'manual' | 'clear' | 'to-open' | 'failed' | 'returned' | 'reviewed';
  count: number;
}
