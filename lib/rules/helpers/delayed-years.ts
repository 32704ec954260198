import type { Appraisal, List } from '@/lib/dossier/dossier';
import type { ParameterValues } from '@/lib/policy/parameters';
import { type Evidence, evidence } from '@/lib/rules/judgement';
import { gradeWord } from './grades';
import { placesOf } from './unread';

/** Years whose grade puts the application off by a year each; `open` says why there may be more. */
export interface Delays {
  years: number[];
  open: string | null;
  shown: Evidence[];
}

/** Counts them from the year of 聘任 on. Nothing is put off in a pack that knows no such effect. */
export function delaysSince(
  first: number,
  appraisals: List<Appraisal>,
  effects: ParameterValues['appraisal.effects'] | undefined,
): Delays {
  const grades = (effects ?? []).filter(({ effect }) => effect === 'delay').flatMap((one) => one.grades.map(gradeWord));
  if (grades.length === 0) return { years: [], open: null, shown: [] };
  if (appraisals.state !== 'read' && appraisals.state !== 'empty')
    return { years: [], open: '年度考核未读到，不知道年限是否顺延', shown: [] };
  const rows = appraisals.state === 'read' ? appraisals.rows : [];
  const delayed = rows.filter(
    ({ year, grade }) =>
      year.state === 'read' && year.value >= first && grade.state === 'read' && grades.includes(gradeWord(grade.value)),
  );
  const isWhole =
    appraisals.state === 'empty' ||
    (appraisals.complete && rows.every(({ year, grade }) => year.state === 'read' && grade.state === 'read'));
  const years = [...new Set(delayed.flatMap(({ year }) => (year.state === 'read' ? [year.value] : [])))].sort();
  const shown = delayed.map(({ year, grade }) =>
    evidence(
      `${year.state === 'read' ? year.value : ''}年 考核等次`,
      `${grade.state === 'read' ? grade.value : ''}，顺延1年`,
      placesOf(grade),
      { flagged: true },
    ),
  );
  return { years, open: isWhole ? null : '年度考核未读全，不知道年限是否再顺延', shown };
}
