import type { PartialDate } from '@/lib/dossier/dossier';

/** Full years from a date up to and including a day; two numbers when only the missing precision could tell. */
export interface FullYears {
  least: number;
  most: number;
}

/**
 * Counts full years, or full half years: 2015-12-31 to 2020-12-31 are five; those from 02-29 are full on 02-28 in a year
 * without it.
 */
export function fullYears(from: PartialDate, until: PartialDate, step: 'year' | 'half' = 'year'): FullYears {
  const end = { year: until.year, month: until.month ?? 12, day: until.day ?? 31 };
  const early = { year: from.year, month: from.month ?? 1, day: from.day ?? 1 };
  const month = from.month ?? 12;
  const late = { year: from.year, month, day: from.day ?? lastDayOf(from.year, month) };
  const months = step === 'year' ? 12 : 6;
  const full = (first: Day) => (Math.floor(fullMonths(first, end) / months) * months) / 12;
  return { least: full(late), most: full(early) };
}

/** Whole years are counted as far as whole years alone are asked for. */
export function countedIn(asked: readonly { years?: number | null }[]): 'year' | 'half' {
  return asked.every(({ years }) => Number.isInteger(years ?? 1)) ? 'year' : 'half';
}

/** 满5年, 满2.5年, or 满4年或5年 when it cannot be told. */
export function fullYearsText({ least, most }: FullYears): string {
  return least === most ? `满${least}年` : `满${least}年或${most}年`;
}

/** The last day from which so many years are full on a day. */
export function lastStart(until: PartialDate, years: number): PartialDate {
  const [month, day] = [until.month ?? 12, until.day ?? lastDayOf(until.year, until.month ?? 12)];
  const at = until.year * 12 + month - 1 - years * 12;
  const start = { year: Math.floor(at / 12), month: (at % 12) + 1 };
  const last = lastDayOf(start.year, start.month);
  // A day that its month does not have is full at the month's end: 08-31 half a year before 02-28.
  const isMonthEnd = day === lastDayOf(until.year, month);
  return { ...start, day: isMonthEnd ? last : Math.min(day, last), text: '' };
}

interface Day {
  year: number;
  month: number;
  day: number;
}

function fullMonths(from: Day, until: Day): number {
  const months = (until.year - from.year) * 12 + until.month - from.month;
  return Math.min(from.day, lastDayOf(until.year, until.month)) > until.day ? months - 1 : months;
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
