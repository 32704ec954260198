import type { PartialDate } from '@/lib/dossier/dossier';

/** A date for a reader, with the precision it has: 2001, 2001-07 or 2001-07-15. */
export function dateText({ year, month, day }: PartialDate): string {
  const toMonth = month === null ? '' : `-${twoDigits(month)}`;
  return `${year}${toMonth}${day === null ? '' : `-${twoDigits(day)}`}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
