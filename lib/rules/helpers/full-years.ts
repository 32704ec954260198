import type { PartialDate } from '@/lib/dossier/dossier';

/** Full years from a date up to and including a day; two numbers when only the missing precision could tell. */
export interface FullYears {
  least: number;
  most: number;
}

/** Counts full years: 2015-12-31 to 2020-12-31 are five; those from 02-29 are full on 02-28 in a year without it. */
export function fullYears(from: PartialDate, until: PartialDate): FullYears {
  const end = { month: until.month ?? 12, day: until.day ?? 31 };
  const years = until.year - from.year;
  const dayIn = (month: number, day: number) => Math.min(day, lastDayOf(until.year, month));
  const first = from.month ?? 1;
  const late = isAfter(first, dayIn(first, from.day ?? 1), end);
  const month = from.month ?? 12;
  const latest = isAfter(month, dayIn(month, from.day ?? lastDayOf(from.year, month)), end);
  return { least: latest ? years - 1 : years, most: late ? years - 1 : years };
}

/** 满5年, or 满4年或5年 when it cannot be told. */
export function fullYearsText({ least, most }: FullYears): string {
  return least === most ? `满${least}年` : `满${least}年或${most}年`;
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isAfter(month: number, day: number, end: { month: number; day: number }): boolean {
  return month > end.month || (month === end.month && day > end.day);
}
