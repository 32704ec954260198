import type { Appraisal, Field, List, PartialDate } from '@/lib/dossier/dossier';
import type { ParameterValues } from '@/lib/policy/parameters';
import { type Evidence, evidence } from '@/lib/rules/judgement';
import { gradeWord } from './grades';
import { placesOf } from './unread';
import { appraisedYears } from './window';

/** By how many years grades put the application off; `open` says why it may be by more. */
export interface Delays {
  total: number;
  open: string | null;
  shown: Evidence[];
}

/**
 * Counts those of the years from `first` on that the notice asks appraisals of (`asked`; all of them when null). Nothing is
 * put off in a pack that knows no such effect.
 */
export function delaysSince(
  first: number,
  asked: readonly number[] | null,
  appraisals: List<Appraisal>,
  effects: ParameterValues['appraisal.effects'] | undefined,
): Delays {
  const delaying = (effects ?? []).filter(({ effect }) => effect === 'delay');
  const delayOf = (grade: string) =>
    delaying.find(({ grades }) => grades.some((one) => gradeWord(one) === gradeWord(grade)))?.years ?? 1;
  const words = delaying.flatMap((one) => one.grades.map(gradeWord));
  if (words.length === 0) return { total: 0, open: null, shown: [] };
  if (appraisals.state !== 'read' && appraisals.state !== 'empty')
    return { total: 0, open: '年度考核未读到，不知道年限是否顺延', shown: [] };
  const rows = appraisals.state === 'read' ? appraisals.rows : [];
  const counts = (year: number) => year >= first && (asked === null || asked.includes(year));
  const delayed = rows.flatMap(({ year, grade }) =>
    year.state === 'read' && counts(year.value) && grade.state === 'read' && words.includes(gradeWord(grade.value))
      ? [{ year: year.value, grade, by: delayOf(grade.value) }]
      : [],
  );
  const isWhole =
    appraisals.state === 'empty' ||
    (appraisals.complete && rows.every(({ year, grade }) => year.state === 'read' && grade.state === 'read'));
  // Two rows of one year are one year; where they differ, one of them is wrong, and only the less is sure.
  const years = [...new Set(delayed.map(({ year }) => year))].map((one) => {
    const all = rows.filter(({ year }) => year.state === 'read' && year.value === one);
    const by = all.map(({ grade }) =>
      grade.state === 'read' && words.includes(gradeWord(grade.value)) ? delayOf(grade.value) : 0,
    );
    return { year: one, least: Math.min(...by), most: Math.max(...by) };
  });
  const total = years.reduce((sum, { least }) => sum + least, 0);
  const torn = years.filter(({ least, most }) => least !== most).map(({ year }) => year);
  const why = isWhole ? `${torn.join('、')}年的考核等次不一` : '年度考核未读全';
  const shown = delayed.map(({ year, grade, by }) =>
    evidence(`${year}年 考核等次`, `${grade.value}，顺延${by}年`, placesOf(grade), { flagged: true }),
  );
  return { total, open: isWhole && torn.length === 0 ? null : `${why}，不知道年限是否再顺延`, shown };
}

/** The years whose grades may delay: those that the notice asks appraisals of; all of the tenure where it names none. */
export function appraisalsAsked(
  { 'appraisal.years': count, 'appraisal.last-year': last }: Partial<ParameterValues>,
  planYear: number,
  appointed: Field<PartialDate>,
): number[] | null {
  if (count === undefined || last === undefined) return null;
  return appraisedYears({ 'appraisal.years': count, 'appraisal.last-year': last }, planYear, appointed);
}
