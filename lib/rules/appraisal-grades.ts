// Longer than one screen: a grade may pass, bar, be asked about, be blank or unread, and each has its sentence.
import type { Appraisal } from '@/lib/dossier/dossier';
import type { Place } from '@/lib/dossier/reading';
import type { ParameterValues } from '@/lib/policy/parameters';
import { defineRule } from './define-rule';
import { gradeWord } from './helpers/grades';
import { unreadSentence } from './helpers/unread';
import { appraisedYears, NO_TENURE, NO_YEARS_YET, yearsText } from './helpers/window';
import { evidence, fail, inapplicable, incomplete, pass } from './judgement';

type Grades = Pick<ParameterValues, 'appraisal.pass' | 'appraisal.flagged' | 'appraisal.failing'> &
  Partial<Pick<ParameterValues, 'appraisal.effects'>>;

/** 四(一)4: the grades of the window's years are of a kind that the pack passes; what the rest lead to is pack data. */
export const appraisalGrades = defineRule({
  id: 'appraisal-grades',
  title: '年度考核等次',
  topic: '年度考核',
  ensures: '近几年年度考核等次均为合格（称职）及以上。',
  needs: ['appraisals'],
  optional: ['title.appointed'],
  usesPlanYear: true,
  parameters: ['appraisal.years', 'appraisal.last-year', 'appraisal.pass', 'appraisal.flagged', 'appraisal.failing'],
  extras: ['appraisal.effects'],
  failures: ['empty', 'barred', 'failing', 'flagged'],
  judge: (given, parameters, { year, note }) => {
    const { appraisals } = given;
    const years = appraisedYears(parameters, year, given['title.appointed']);
    if (years === null) return incomplete(['title.appointed'], NO_TENURE, [], note);
    if (years.length === 0) return inapplicable(NO_YEARS_YET);

    const rows = appraisals.state === 'read' ? appraisals.rows : [];
    const undated = rows.filter(({ year }) => year.state !== 'read');
    const shown = undated.map(({ place }) => evidence('年度未能读取的考核', '未能读取', [place], { flagged: true }));
    const graded = new Map<Kind, string[]>();
    const missing: number[] = [];
    for (const one of years) {
      const before = shown.length;
      const ofYear = rows
        .filter(({ year }) => year.state === 'read' && year.value === one)
        .map(({ grade, place }) => gradeOf(one, grade, place, parameters));
      // Of two grades one is wrong: nobody is barred by what may be the wrong one.
      const isSure = ofYear.every(({ kind }) => kind === 'barred');
      for (const { kind, says, value } of ofYear) {
        const counted = kind === 'barred' && !isSure ? 'flagged' : kind;
        graded.set(counted, [...(graded.get(counted) ?? []), says]);
        shown.push(value);
      }
      if (shown.length > before) continue;
      missing.push(one);
      shown.push(evidence(labelOf(one), '无记录', appraisals.places));
    }

    const said = (kind: Kind) => graded.get(kind) ?? [];
    const unknown = said('unknown');
    const open = [
      ...undated.map(() => '有考核记录的年度未能读取'),
      ...said('unread'),
      ...(unknown.length > 0 ? [`${unknown.join('、')}不是已知的等次`] : []),
      ...(missing.length > 0 && appraisals.state === 'read' && !appraisals.complete ? ['考核列表未读全'] : []),
    ];
    const worst = WORST_FIRST.find((kind) => said(kind).length > 0);
    if (worst !== undefined) {
      const found = AS_TOLD.flatMap(said).join('、');
      return fail(worst, { says: `${[found, ...open].join('；')}。`, found, evidence: shown, note });
    }
    if (open.length > 0) return incomplete(['appraisals'], `${open.join('；')}，不能判断。`, shown, note);
    if (missing.length === years.length)
      return incomplete(['appraisals'], `没有${yearsText(years)}的考核记录，等次无从判断。`, shown, note);

    const judged = years.filter((one) => !missing.includes(one)).join('、');
    const delayed = said('delayed').join('、');
    if (delayed === '') return pass(`${judged}年考核等次均为合格（称职）及以上。`, shown, note);
    const later = `其中${delayed}，任职年限顺延（见“任职年限”）`;
    return pass(`${judged}年考核等次没有不得申报的等次，${later}。`, shown, note);
  },
});

/** What a grade is to the pack; a year that counts later is title-seniority's to count. */
type Kind = 'empty' | 'barred' | 'failing' | 'flagged' | 'fine' | 'delayed' | 'unknown' | 'unread';

/** Which failure is named when there are several, and in which order all of them are told. */
const WORST_FIRST = ['barred', 'empty', 'failing', 'flagged'] as const;
const AS_TOLD = ['empty', 'barred', 'failing', 'flagged'] as const;
const EFFECTS = { bar: 'barred', delay: 'delayed', shorten: 'fine', ask: 'flagged' } as const;

function labelOf(year: number): string {
  return `${year}年 考核等次`;
}

function gradeOf(year: number, grade: Appraisal['grade'], place: Place, parameters: Grades) {
  const told = (kind: Kind, says: string, found: string, places: Place[], flagged = true) => ({
    kind,
    says,
    value: evidence(labelOf(year), found, places, { flagged }),
  });
  if (grade.state === 'empty') return told('empty', `${year}年考核结果未填`, '未填', [place]);
  if (grade.state !== 'read') return told('unread', unreadSentence(`${year}年考核`, grade), '未能读取', [place]);
  const kind = kindOf(gradeWord(grade.value), parameters);
  const says = kind === 'unknown' ? `${year}年“${grade.value}”` : `${year}年为${grade.value}`;
  return told(kind, says, grade.value, grade.places, kind !== 'fine' && kind !== 'delayed');
}

function kindOf(word: string, parameters: Grades): Kind {
  const effects = parameters['appraisal.effects'] ?? [];
  const effect = effects.find(({ grades }) => grades.some((grade) => gradeWord(grade) === word))?.effect;
  if (effect !== undefined) return EFFECTS[effect];
  if (parameters['appraisal.failing'].includes(word)) return 'failing';
  if (parameters['appraisal.flagged'].includes(word)) return 'flagged';
  return parameters['appraisal.pass'].includes(word) ? 'fine' : 'unknown';
}
