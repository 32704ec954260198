import { plusDays } from '@/lib/policy/day';
import type { ParameterValues } from '@/lib/policy/parameters';
import { type CalendarAnswer, type Calendars, isWorkingDay, workingDaysAfter } from '@/lib/policy/working-days';

/** How many days a publicity has to last, and how they are counted. */
export interface AskedPublicity {
  least: number;
  unit: '个工作日' | '天';
  startCounts: boolean;
}

type Parameters = Pick<ParameterValues, 'publicity.start-counts'> &
  Partial<Pick<ParameterValues, 'publicity.working-days' | 'publicity.calendar-days'>>;

/** What the pack asks for: working days, else calendar days; null when neither is entered yet. */
export function askedPublicity(parameters: Parameters): AskedPublicity | null {
  const startCounts = parameters['publicity.start-counts'];
  const working = parameters['publicity.working-days'];
  if (working !== undefined) return { least: working, unit: '个工作日', startCounts };
  const days = parameters['publicity.calendar-days'];
  return days === undefined ? null : { least: days, unit: '天', startCounts };
}

/** The days of a publicity that count, the last one complete. */
export function countedDays(
  start: string,
  end: string,
  { unit, startCounts }: AskedPublicity,
  calendars: Calendars,
): CalendarAnswer<string[]> {
  if (unit === '个工作日') {
    const after = workingDaysAfter(start, end, calendars);
    if (!after.known || !startCounts) return after;
    const first = isWorkingDay(start, calendars);
    if (!first.known) return first;
    return { known: true, value: first.value ? [start, ...after.value] : after.value };
  }
  const days: string[] = [];
  for (let day = startCounts ? start : plusDays(start, 1); day <= end; day = plusDays(day, 1)) days.push(day);
  return { known: true, value: days };
}
