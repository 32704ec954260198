/**
 * Days on the calendar as `2020-09-28`, without time of day or zone: they compare as text, and arithmetic on them is the
 * same everywhere. A moment becomes the day it is in China by `dayInChina` of `lib/dossier/china-time`.
 */

const MS = 86_400_000;

/** A day from year, month 1–12 and day. */
export function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day so many days later; earlier when negative. */
export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * MS).toISOString().slice(0, 10);
}

export function dayAfter(day: string): string {
  return plusDays(day, 1);
}

/** The year as a number. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function isWeekend(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}
