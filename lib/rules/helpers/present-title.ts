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
  const fromFirst = compareDates(date, first);
  if (fromFirst === 'before') return 'before';
  if (fromFirst === 'unknown') return 'unknown';
  const fromLast = compareDates(date, last);
  if (fromLast === 'before') return 'between';
  return fromLast === 'unknown' ? 'unknown' : 'since';
}
