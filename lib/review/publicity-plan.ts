import { plusDays } from '@/lib/policy/day';
import { type CalendarAnswer, type Calendars, publicityEnd, workingDaysAfter } from '@/lib/policy/working-days';
import { type AskedPublicity, countedDays } from '@/lib/rules/helpers/publicity-days';

/** What follows from starting a publicity on a day; all days as `2020-10-09`. */
export interface PublicityPlan {
  start: string;
  /** Days that count, the last one complete; as many as the notice demands. */
  counted: string[];
  /** Earliest day on which reporting is possible. */
  reportFrom: string;
  /** Whether reporting is still possible on the deadline's day or before. */
  fits: boolean;
  /** Latest start with which it would be. */
  latestStart: string;
}

/** Plans a publicity, in working or calendar days as the notice has it, against the stage's last day (四(二)2, 五(六)). */
export function planPublicity(
  start: string,
  asked: AskedPublicity,
  deadline: string,
  calendars: Calendars,
): CalendarAnswer<PublicityPlan> {
  const last = lastDayOf(start, asked, calendars);
  if (!last.known) return last;
  const counted = countedDays(start, last.value, asked, calendars);
  if (!counted.known) return counted;
  const latest = latestStart(deadline, asked, calendars);
  if (!latest.known) return latest;
  const reportFrom = plusDays(last.value, 1);
  return {
    known: true,
    value: { start, counted: counted.value, reportFrom, fits: reportFrom <= deadline, latestStart: latest.value },
  };
}

/** The last day that has to pass in full. */
function lastDayOf(
  start: string,
  { least, unit, startCounts }: AskedPublicity,
  calendars: Calendars,
): CalendarAnswer<string> {
  const before = startCounts ? plusDays(start, -1) : start;
  if (unit === '天') return { known: true, value: plusDays(before, least) };
  const end = publicityEnd(before, least, calendars);
  return end.known ? { known: true, value: end.value.lastDay } : end;
}

/** The latest start whose last day is over before the deadline's day. */
function latestStart(deadline: string, asked: AskedPublicity, calendars: Calendars): CalendarAnswer<string> {
  for (let start = deadline; ; start = plusDays(start, -1)) {
    const last = lastDayOf(start, asked, calendars);
    if (!last.known) return last;
    if (last.value < deadline) return { known: true, value: start };
  }
}

/** How much of a stage is left on a day. */
export type StageLeft = { is: 'over' } | { is: 'last-day' } | { is: 'open'; days: number };

/** Working days after today up to the deadline, both as days; the deadline's own day counts. */
export function stageLeft(today: string, deadline: string, calendars: Calendars): CalendarAnswer<StageLeft> {
  if (today > deadline) return { known: true, value: { is: 'over' } };
  if (today === deadline) return { known: true, value: { is: 'last-day' } };
  const days = workingDaysAfter(today, deadline, calendars);
  return days.known ? { known: true, value: { is: 'open', days: days.value.length } } : days;
}
