/**
 * What became of one item of the last return:
 * - `changed`   both values are known and they differ
 * - `unchanged` both values are known and at least one that was objected to is the same
 * - `unclear`   one side was not read: never taken for changed
 */
export type ReturnedState = 'changed' | 'unchanged' | 'unclear';

/** One item of the last return, as rules see it. */
export interface ReturnedItem {
  /** Rule that failed then. */
  rule: string;
  /** Noun of what was judged. */
  title: string;
  state: ReturnedState;
  /** The rule fails on what the applicant shows now. */
  stillFails: boolean;
}

/** The last return of this application at this stage, as rules see it. */
export interface PreviousReturn {
  /** Number of its entry in the log. */
  seq: number;
  /** Day it was returned, YYYY-MM-DD in Asia/Shanghai. */
  on: string;
  /** Empty when the panel had shown no findings then. */
  items: ReturnedItem[];
}
