import type { Field, PartialDate } from '@/lib/dossier/dossier';
import { monthAt, monthIndex } from '@/lib/dossier/month';
import { submissionEnd } from '@/lib/policy/deadlines';
import type { StatedValues } from '@/lib/policy/load-pack';
import { monthIn } from './day';

export interface Booked {
  /** Month index of the employer deadline: where the window ends. */
  deadline: number;
  /** Last month that must be booked by now; later months never count as a gap. */
  last: number;
  /** From here on a month may not be booked yet because the day of submission is not known; null when it is. */
  doubtFrom: number | null;
}

/**
 * Which months can be expected in the record. The submission's own month is not booked yet, nor is the deadline's.
 * Without a submission date the months since applications opened stay in doubt; a date outside the application period
 * counts as its nearer end, so that a mistyped one cannot shorten the window.
 */
export function bookedUntil(submitted: Field<PartialDate>, planYear: number, deadlines: StatedValues): Booked {
  const deadline = monthIn(planYear, submissionEnd(deadlines));
  const opens = deadlines['deadline.open'];
  // A notice that names no opening leaves the whole plan year up to the deadline.
  const open = opens === undefined ? monthAt(planYear, 1) : monthIn(planYear, opens);
  const month = submitted.state === 'read' ? monthIndex(submitted.value) : null;
  if (month === null) return { deadline, last: deadline - 1, doubtFrom: open };
  return { deadline, last: Math.min(deadline, Math.max(open, month)) - 1, doubtFrom: null };
}
