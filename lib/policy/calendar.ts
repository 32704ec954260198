import { z } from '@/lib/zod';
import { isWeekend } from './day';
import { daysOff } from './days-off';
import { describeIssue } from './pack-errors';

const text = z.string().trim().min(1);
const day = z.iso.date();

/**
 * The format of a calendar file: one year's days off and make-up working days as the State Council's notices set them.
 * An office imports the same format that the built-in years have (`lib/policy/calendars/`).
 */
export const calendarSchema = z.strictObject({
  format: z.literal('calendar/1'),
  year: z.int().min(2000).max(2100),
  /** Every notice that sets days of this year: 国办发明电〔2019〕16号. */
  sources: z.array(z.strictObject({ docNo: text, issued: day })).min(1),
  /** First and last day off of each holiday, both included; weekends inside count as days off. */
  off: z.array(z.strictObject({ name: text, from: day, to: day })).min(1),
  /** Saturdays and Sundays that are worked (调休上班). */
  work: z.array(day),
  note: z.string(),
  /** When somebody last compared it with the notices. */
  checked: day,
});

/** One year's calendar as it stands in its file. */
export type YearCalendar = z.output<typeof calendarSchema>;

export type LoadedCalendar = { ok: true; calendar: YearCalendar } | { ok: false; errors: string[] };

/** A calendar from parsed JSON, or every reason in Chinese why it is not one. */
export function loadCalendar(json: unknown): LoadedCalendar {
  const parsed = calendarSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return { ok: false, errors: parsed.error.issues.map((issue) => describeIssue(issue)) };
  const errors = contradictions(parsed.data);
  return errors.length === 0 ? { ok: true, calendar: parsed.data } : { ok: false, errors };
}

/** What no notice can mean: a day of another year, a holiday that runs backwards, a day both off and worked, a worked Monday. */
function contradictions(calendar: YearCalendar): string[] {
  const { year, off, work } = calendar;
  const backwards = off.filter(({ from, to }) => from > to).map(({ name }) => `${name}：结束日期早于开始日期`);
  if (backwards.length > 0) return backwards;
  const named = [...off.flatMap(({ from, to }) => [from, to]), ...work];
  const elsewhere = named.filter((one) => !one.startsWith(`${year}-`)).map((one) => `${one}：不在${year}年内`);
  if (elsewhere.length > 0) return elsewhere;
  const free = daysOff(calendar);
  return [
    ...repeated(free).map((one) => `${one}：放假日期有重复`),
    ...repeated(work).map((one) => `${one}：调休上班日期有重复`),
    ...work.filter((one) => free.includes(one)).map((one) => `${one}：既列为放假又列为上班`),
    ...work.filter((one) => !isWeekend(one)).map((one) => `${one}：不是周六、周日，不必列为调休上班`),
  ];
}

function repeated(days: readonly string[]): string[] {
  return [...new Set(days.filter((one, index) => days.indexOf(one) !== index))];
}
