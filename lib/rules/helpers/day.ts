import type { PartialDate } from '@/lib/dossier/dossier';
import { dayOf } from '@/lib/policy/day';
import { dateText } from './date-text';

/** The day as `2020-11-05`, which compares as text; null when the date has no day. */
export function dayText(date: PartialDate): string | null {
  return date.day === null ? null : dateText(date);
}

/** A day of the plan year, as a parameter has it (plan-11-05). */
export function dayIn(year: number, { month, day }: { month: number; day: number }): string {
  return dayOf(year, month, day);
}
