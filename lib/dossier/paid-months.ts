import type { Field, SocialSecurity } from './dossier';
import { monthIndex, monthRange } from './month';

export interface PaidMonths {
  /** Month indexes (see `month.ts`) in which something was paid, ascending, each once. */
  months: number[];
  /** Rows whose months could not be told: as long as there are any, a gap is not proven. */
  unread: { row: SocialSecurity; reason: string }[];
}

/**
 * Months covered by rows of social insurance: runs, or one row per month. 至今 reaches up to and including `lastMonth`;
 * an end that is written stands as written. The caller chooses the rows (险种, 缴费单位) and checks the list's completeness.
 */
export function paidMonths(rows: readonly SocialSecurity[], lastMonth: number): PaidMonths {
  const months = new Set<number>();
  const unread: PaidMonths['unread'] = [];
  for (const row of rows) {
    const span = spanOf(row, lastMonth);
    if (typeof span === 'string') unread.push({ row, reason: span });
    else for (const month of monthRange(span.first, span.last)) months.add(month);
  }
  return { months: [...months].sort((one, other) => one - other), unread };
}

/** First and last month index of one row (至今 ends with `lastMonth`), or why they could not be told. */
export function spanOf(row: SocialSecurity, lastMonth: number): { first: number; last: number } | string {
  const { from, to } = row;
  if (from.state !== 'read') return whyNot('缴费起始年月', from);
  if (to.state !== 'read') return whyNot('缴费终止年月', to);
  const first = monthIndex(from.value);
  if (first === null) return `缴费起始年月“${from.text}”只有年份`;
  if (to.value === 'present') return { first, last: lastMonth };
  const last = monthIndex(to.value);
  if (last === null) return `缴费终止年月“${to.text}”只有年份`;
  return last < first ? `缴费起止“${from.text}”至“${to.text}”前后颠倒` : { first, last };
}

function whyNot(what: string, field: Exclude<Field<unknown>, { state: 'read' }>): string {
  if (field.state === 'unreadable') return field.reason;
  return field.state === 'empty' ? `${what}未填` : `没有${what}一列`;
}
