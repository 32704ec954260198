import type { Appraisal, List } from '@/lib/dossier/dossier';
import type { ParameterValues } from '@/lib/policy/parameters';
import { type Evidence, evidence } from '@/lib/rules/judgement';
import { gradeWord } from './grades';
import { placesOf } from './unread';

/** By how many years good grades shorten what is asked: surely, and at most as far as the list was read. */
export interface Shortening {
  sure: number;
  most: number;
  shown: Evidence[];
}

type GradeEffect = ParameterValues['appraisal.effects'][number];

const NONE: Shortening = { sure: 0, most: 0, shown: [] };

/** Counts the years from `first` on, whatever years are asked for: a notice speaks of all of the tenure. */
export function shorteningSince(
  first: number,
  appraisals: List<Appraisal>,
  effects: ParameterValues['appraisal.effects'] | undefined,
): Shortening {
  const shortening = (effects ?? []).filter(({ effect }) => effect === 'shorten');
  if (shortening.length === 0 || appraisals.state === 'empty') return NONE;
  const most = Math.max(...shortening.map((one) => savedBy(one, Number.POSITIVE_INFINITY)));
  if (appraisals.state !== 'read') return { ...NONE, most };
  const rows = appraisals.rows.filter(({ year }) => year.state !== 'read' || year.value >= first);
  const reached = shortening.map((one) => {
    const words = one.grades.map(gradeWord);
    const isGood = ({ grade }: Appraisal) => grade.state === 'read' && words.includes(gradeWord(grade.value));
    const good = rows.filter(isGood);
    const named = new Set(good.flatMap(({ year }) => (year.state === 'read' ? [year.value] : [])));
    // Two rows of one year are one year; where they differ, one of them is wrong.
    const sure = [...named].filter((year) =>
      rows.every((row) => row.year.state !== 'read' || row.year.value !== year || isGood(row)),
    );
    const open = rows.filter(({ year, grade }) => grade.state !== 'read' || year.state !== 'read').length;
    const mayBe = appraisals.complete ? named.size + open : Number.POSITIVE_INFINITY;
    return { sure: savedBy(one, sure.length), most: savedBy(one, mayBe), good };
  });
  const [shown = []] = reached.filter(({ sure }) => sure > 0).map(({ good }) => good);
  return {
    sure: Math.max(...reached.map(({ sure }) => sure)),
    most: Math.max(...reached.map((one) => one.most)),
    shown: shown.flatMap(({ year, grade }) =>
      year.state === 'read' && grade.state === 'read'
        ? [evidence(`${year.value}年 考核等次`, grade.value, placesOf(grade))]
        : [],
    ),
  };
}

/** By how many years so many good years shorten. */
function savedBy({ years = 1, times = 1, again = false, most }: GradeEffect, good: number): number {
  const reached = Math.floor(good / times);
  if (!again) return reached > 0 ? years : 0;
  return Math.min(reached * years, most ?? Number.POSITIVE_INFINITY);
}
