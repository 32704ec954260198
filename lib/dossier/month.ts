import type { PartialDate } from './dossier';

/**
 * Arithmetic on months and on dates that keep their precision.
 * A month is an index, year × 12 + month − 1: one month later is + 1, and two months compare as numbers.
 */

/** Index of a date's month, or null when the date names only a year. */
export function monthIndex(date: PartialDate): number | null {
  return date.month === null ? null : monthAt(date.year, date.month);
}

/** Index of a month given as year and month 1–12. */
export function monthAt(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** Year and month (1–12) of an index. */
export function monthOf(index: number): { year: number; month: number } {
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** An index as it is written for a reader: `2018-07`. */
export function monthText(index: number): string {
  const { year, month } = monthOf(index);
  return `${year}-${String(month).padStart(2, '0')}`;
}

export type DateOrder = 'before' | 'same' | 'after' | 'unknown';

/**
 * How the first date lies to the second. `same` means equal as far as both are written, with equal precision;
 * `unknown` when only the missing precision could tell (2018-07 against 2018-07-15).
 */
export function compareDates(first: PartialDate, second: PartialDate): DateOrder {
  if (first.year !== second.year) return first.year < second.year ? 'before' : 'after';
  if (first.month === null || second.month === null) return first.month === second.month ? 'same' : 'unknown';
  if (first.month !== second.month) return first.month < second.month ? 'before' : 'after';
  if (first.day === null || second.day === null) return first.day === second.day ? 'same' : 'unknown';
  if (first.day !== second.day) return first.day < second.day ? 'before' : 'after';
  return 'same';
}

/** All months of a closed range, ascending; empty when it runs backwards. */
export function monthRange(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

export interface MonthRun {
  first: number;
  last: number;
}

/** Ascending months gathered into unbroken runs: what a reader wants to see of a gap. */
export function monthRuns(months: readonly number[]): MonthRun[] {
  const runs: MonthRun[] = [];
  for (const month of months) {
    const open = runs.at(-1);
    if (open !== undefined && month <= open.last + 1) open.last = month;
    else runs.push({ first: month, last: month });
  }
  return runs;
}

/** A run as text: `2018-07` or `2018-07 至 2018-09`. */
export function monthRunText({ first, last }: MonthRun): string {
  return first === last ? monthText(first) : `${monthText(first)} 至 ${monthText(last)}`;
}
