import type { Field, PartialDate } from '@/lib/dossier/dossier';
import { compareDates } from '@/lib/dossier/month';
import { dateText } from './date-text';

/** Since when the applicant holds the present title: from 资格取得 to 聘任 the texts differ, so both are kept. */
export interface PresentTitle {
  first: PartialDate;
  last: PartialDate;
  /** 资格取得2012-11、聘任2013-01 */
  text: string;
  /** Which of the two was not read: what dates from after the one may still be from before the other. */
  missing: ('title.obtained' | 'title.appointed')[];
}

/** From whichever of the two dates was read; null when neither was. */
export function presentTitle(obtained: Field<PartialDate>, appointed: Field<PartialDate>): PresentTitle | null {
  const dates = [
    { id: 'title.obtained', noun: '资格取得', field: obtained },
    { id: 'title.appointed', noun: '聘任', field: appointed },
  ] as const;
  const read = dates.flatMap(({ noun, field }) => (field.state === 'read' ? [{ noun, date: field.value }] : []));
  const [one, other = one] = read;
  if (one === undefined || other === undefined) return null;
  const isInOrder = compareDates(one.date, other.date) !== 'after';
  return {
    first: isInOrder ? one.date : other.date,
    last: isInOrder ? other.date : one.date,
    text: read.map(({ noun, date }) => `${noun}${dateText(date)}`).join('、'),
    missing: dates.filter(({ field }) => field.state !== 'read').map(({ id }) => id),
  };
}

/** Whether a date lies since the present title: `between` 资格取得 and 聘任, `unknown` when precision is missing. */
export function sinceTitle(
  date: PartialDate,
  { first, last }: PresentTitle,
): 'since' | 'before' | 'between' | 'unknown' {
  const fromFirst = liesFrom(date, first);
  if (fromFirst !== 'yes') return fromFirst === 'no' ? 'before' : 'unknown';
  const fromLast = liesFrom(date, last);
  if (fromLast === 'no') return 'between';
  return fromLast === 'unknown' ? 'unknown' : 'since';
}

/** Whether a date is the given one or later; a month without a day is from its own first day on. */
function liesFrom(date: PartialDate, first: PartialDate): 'yes' | 'no' | 'unknown' {
  const order = compareDates(date, first);
  if (order !== 'unknown') return order === 'before' ? 'no' : 'yes';
  const begins = { ...date, month: date.month ?? 1, day: date.day ?? 1 };
  return first.day !== null && compareDates(begins, first) !== 'before' ? 'yes' : 'unknown';
}
