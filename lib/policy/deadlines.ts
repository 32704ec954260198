import { dayOf } from './day';
import type { StatedValues } from './load-pack';
import type { RelativeDay } from './relative';

/** Last days of the stages that follow an application, in their order. */
export const STAGE_ENDS = [
  'deadline.personal',
  'deadline.employer',
  'deadline.county',
  'deadline.city',
  'deadline.department',
  'deadline.paper',
] as const;

/** A day counted from the plan year as `2020-11-05`. */
export function dayFrom({ year, month, day }: RelativeDay, planYear: number): string {
  return dayOf(planYear + year, month, day);
}

/** Until when this reviewer can pass an application on: the employer by its own stage, a department by the stages after it. */
export function lastDayFor(role: 'employer' | 'department', values: StatedValues): RelativeDay | undefined {
  if (role === 'employer') return values['deadline.employer'] ?? values['deadline.personal'];
  return values['deadline.department'] ?? values['deadline.city'] ?? values['deadline.county'];
}

/** The end of the year, for a notice that sets no day. */
const YEAR_END: RelativeDay = { year: 0, month: 12, day: 31 };

/** The last day on which an application can still be completed: by the employer's stage, else by the first that there is. */
export function submissionEnd(values: StatedValues): RelativeDay {
  const first = STAGE_ENDS.map((id) => values[id]).find((day) => day !== undefined);
  return values['deadline.employer'] ?? first ?? YEAR_END;
}
