import type { YearCalendar } from './calendar';
import { dayAfter, isWeekend, plusDays, yearOf } from './day';
import { daysOff } from './days-off';

/** Years whose working days are known, by year. */
export type Calendars = ReadonlyMap<number, YearCalendar>;

/** An answer that depends on calendars: the value, or the year whose calendar is missing. Never a guess. */
export type CalendarAnswer<T> = { known: true; value: T } | { known: false; year: number };

/** Whether a day (`2020-10-10`) is worked, make-up Saturdays and Sundays included. */
export function isWorkingDay(day: string, calendars: Calendars): CalendarAnswer<boolean> {
  const calendar = calendars.get(yearOf(day));
  if (calendar === undefined) return { known: false, year: yearOf(day) };
  const { off, work } = daysIn(calendar);
  return { known: true, value: work.has(day) || (!isWeekend(day) && !off.has(day)) };
}

/** Working days after one day up to another: the first is not counted, the last is. Empty when there is none between. */
export function workingDaysAfter(start: string, last: string, calendars: Calendars): CalendarAnswer<string[]> {
  const days: string[] = [];
  for (let day = dayAfter(start); day <= last; day = dayAfter(day)) {
    const worked = isWorkingDay(day, calendars);
    if (!worked.known) return worked;
    if (worked.value) days.push(day);
  }
  return { known: true, value: days };
}

/** The n-th working day after a day (n ≥ 1); the day itself is not counted. */
export function workingDayAfter(start: string, n: number, calendars: Calendars): CalendarAnswer<string> {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`n must be a positive integer: ${n}`);
  let left = n;
  for (let day = dayAfter(start); ; day = dayAfter(day)) {
    const worked = isWorkingDay(day, calendars);
    if (!worked.known) return worked;
    if (worked.value) left -= 1;
    if (left === 0) return { known: true, value: day };
  }
}

/** When a publicity ends: the last working day that has to pass in full, and the first day after it. */
export interface PublicityEnd {
  lastDay: string;
  /** Earliest day to report on: the last day must be over. */
  reportFrom: string;
}

/** The end of a publicity of n working days: the day it starts is not counted, the last day is complete. */
export function publicityEnd(start: string, n: number, calendars: Calendars): CalendarAnswer<PublicityEnd> {
  const last = workingDayAfter(start, n, calendars);
  return last.known ? { known: true, value: { lastDay: last.value, reportFrom: dayAfter(last.value) } } : last;
}

/** The latest day on which a publicity of n working days can start so that reporting on the given day is still possible. */
export function latestPublicityStart(reportOn: string, n: number, calendars: Calendars): CalendarAnswer<string> {
  let left = n;
  for (let day = plusDays(reportOn, -1); ; day = plusDays(day, -1)) {
    if (left === 0) return { known: true, value: day };
    const worked = isWorkingDay(day, calendars);
    if (!worked.known) return worked;
    if (worked.value) left -= 1;
  }
}

interface DaysIn {
  off: ReadonlySet<string>;
  work: ReadonlySet<string>;
}

const known = new WeakMap<YearCalendar, DaysIn>();

function daysIn(calendar: YearCalendar): DaysIn {
  const before = known.get(calendar);
  if (before !== undefined) return before;
  const days = { off: new Set(daysOff(calendar)), work: new Set(calendar.work) };
  known.set(calendar, days);
  return days;
}
