import type { Field, PartialDate, Period } from '@/lib/dossier/dossier';
import { monthIndex } from '@/lib/dossier/month';
import { parseEnd, parsePeriod } from '@/lib/dossier/parse/period';
import type { Cells } from './cells';
import { DATE } from './kinds';
import type { Reader } from './value';

export interface PaymentPeriod {
  from: Field<PartialDate>;
  to: Field<PartialDate | 'present'>;
}

const END: Reader<PartialDate | 'present'> = { parse: parseEnd, expected: '可识别的日期或“至今”' };
const RUN: Reader<Period> = { parse: parseRun, expected: '可识别的起止年月' };

/**
 * First and last month of one row of social insurance, from two columns (起始, 终止) or one (起止, or one row per month).
 * A single month stands for itself, unless the row says that it covers another number of months.
 */
export function periodOf(cell: Cells<'social-security'>, months: Field<number>): PaymentPeriod {
  const start = cell('start', DATE);
  const end = cell('end', END);
  if (start.state !== 'absent' && end.state !== 'absent') return { from: start, to: end };
  const column = start.state === 'absent' ? 'period' : 'start';
  const run = cell(column, RUN);
  if (run.state !== 'read') return { from: run, to: column === 'period' && end.state !== 'absent' ? end : run };
  const { from, to } = run.value;
  if (from === to && months.state === 'read' && months.value !== 1) {
    const reason = `缴费起止“${run.text}”只写了一个时间，缴费月数却是${months.value}`;
    const unclear = { state: 'unreadable', text: run.text, places: run.places, reason } as const;
    return { from: unclear, to: unclear };
  }
  return { from: { ...run, value: from }, to: { ...run, value: to } };
}

/** A period, or a single month as the period of that month. */
function parseRun(text: string): Period | null {
  const period = parsePeriod(text);
  if (period !== null) return period;
  const only = DATE.parse(text);
  return only === null || monthIndex(only) === null ? null : { from: only, to: only };
}
