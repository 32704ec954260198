import type { PartialDate } from '@/lib/dossier/dossier';
import { monthAt } from '@/lib/dossier/month';
import { dayOf } from '@/lib/policy/day';
import type { RelativeDay } from '@/lib/policy/relative';
import { dateText } from './date-text';

/** The day as `2020-11-05`, which compares as text; null when the date has no day. */
export function dayText(date: PartialDate): string | null {
  return date.day === null ? null : dateText(date);
}

/** A day that a parameter counts from the plan year (plan-11-05, plan+1-01-15). */
export function dayIn(planYear: number, { year, month, day }: RelativeDay): string {
  return dayOf(planYear + year, month, day);
}

/** The same as a date like those of an applicant. */
export function dateIn(planYear: number, { year, month, day }: RelativeDay): PartialDate {
  return { year: planYear + year, month, day, text: '' };
}

/** Index of the month such a day lies in. */
export function monthIn(planYear: number, { year, month }: RelativeDay): number {
  return monthAt(planYear + year, month);
}
