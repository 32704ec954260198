import type { Facts } from '@/lib/rules/define-rule';
import type { Finding } from './types';

/** What is true at the moment of judging: see `Facts`. */
export type Moment = Pick<Facts, 'today' | 'opinion'> & {
  /** False where the log could not be asked what was returned before. */
  pastKnown?: boolean;
  /** Day of the last 退回; nothing was returned when absent. */
  returnedOn?: string;
  /** What became of the last 退回, told from all findings but its own, in no order; nothing to tell when absent. */
  previous?: (findings: readonly Finding[]) => Facts['previous'];
};

/** No day and no page: nothing is early or late, and no opinion stands anywhere. */
export const NO_MOMENT: Moment = { today: null, opinion: null };
