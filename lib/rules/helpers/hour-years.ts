import type { Dossier } from '@/lib/dossier/dossier';
import type { HourLine } from '@/lib/policy/hour-lines';
import type { WindowYear } from '@/lib/policy/relative';
import { unreadSentence } from './unread';

/** The years a line covers, ascending, or why they are not known. */
export type LineYears = { known: true; years: number[] } | { known: false; why: string };

/** Works out a line's years: from the plan year, the calendar, or the year of 聘任. */
export function yearsOfLine(
  line: HourLine,
  planYear: number,
  appointed: Dossier['fields']['title.appointed'],
): LineYears {
  if (isFromAppointment(line) && appointed.state !== 'read')
    return { known: false, why: `${unreadSentence('聘任时间', appointed)}，学时的起止年份无从确定` };
  const appointedYear = appointed.state === 'read' ? appointed.value.year : Number.NaN;
  const [first, last] = [yearOf(line.from, planYear, appointedYear), yearOf(line.to, planYear, appointedYear)];
  const years: number[] = [];
  for (let year = first; year <= last; year += 1) years.push(year);
  return { known: true, years: line.atMost === undefined ? years : years.slice(-line.atMost) };
}

function isFromAppointment({ from, to }: HourLine): boolean {
  return from.from === 'appointed' || to.from === 'appointed';
}

function yearOf(year: WindowYear, planYear: number, appointed: number): number {
  if (year.from === 'appointed') return appointed + year.offset;
  return year.from === 'plan' ? planYear + year.offset : year.year;
}
