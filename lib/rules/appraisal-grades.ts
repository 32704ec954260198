import { defineRule } from './define-rule';
import { gradeWord } from './helpers/grades';
import { unreadSentence } from './helpers/unread';
import { appraisalYears, NO_TENURE, yearsText } from './helpers/window';
import { type Evidence, evidence, fail, incomplete, pass } from './judgement';

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
  judge: (given, parameters, plan) => {
    const { appraisals } = given;
    const years = appraisalYears(parameters, plan.year, given['title.appointed']);
    if (years === null) return incomplete(['title.appointed'], NO_TENURE, [], plan.note);
    const rows = appraisals.state === 'read' ? appraisals.rows : [];
    const shown: Evidence[] = [];
    const effects = parameters['appraisal.effects'] ?? [];
    const worst = { empty: [] as string[], barred: [] as string[], failing: [] as string[], flagged: [] as string[] };
    const unknown: string[] = [];
    const delayed: string[] = [];
    const open: string[] = [];
    for (const { place } of rows.filter(({ year }) => year.state !== 'read')) {
      shown.push(evidence('年度未能读取的考核', '未能读取', [place], { flagged: true }));
      open.push('有考核记录的年度未能读取');
    }
    for (const year of years) {
      const label = `${year}年 考核等次`;
      const ofYear = rows.filter((row) => row.year.state === 'read' && row.year.value === year);
      if (ofYear.length === 0) shown.push(evidence(label, '无记录', appraisals.places));
      for (const { grade, place } of ofYear) {
        if (grade.state === 'empty') {
          shown.push(evidence(label, '未填', [place], { flagged: true }));
          worst.empty.push(`${year}年考核结果未填`);
          continue;
        }
        if (grade.state !== 'read') {
          shown.push(evidence(label, '未能读取', [place], { flagged: true }));
          open.push(unreadSentence(`${year}年考核`, grade));
          continue;
        }
        const word = gradeWord(grade.value);
        const effect = effects.find(({ grades }) => grades.some((grade) => gradeWord(grade) === word))?.effect;
        const listed = (['failing', 'flagged'] as const).find((set) => parameters[`appraisal.${set}`].includes(word));
        // A year that counts later is title-seniority's to count.
        const kind =
          effect === undefined ? listed : ({ bar: 'barred', delay: undefined, ask: 'flagged' } as const)[effect];
        const isKnown = kind !== undefined || effect === 'delay' || parameters['appraisal.pass'].includes(word);
        if (effect === 'delay') delayed.push(`${year}年为${grade.value}`);
        shown.push(evidence(label, grade.value, grade.places, { flagged: !isKnown || kind !== undefined }));
        if (kind !== undefined) worst[kind].push(`${year}年为${grade.value}`);
        if (!isKnown) unknown.push(`${year}年“${grade.value}”`);
      }
    }
    if (unknown.length > 0) open.push(`${unknown.join('、')}不是已知的等次`);
    const missing = years.filter((one) => !rows.some(({ year }) => year.state === 'read' && year.value === one));
    if (missing.length > 0 && appraisals.state === 'read' && !appraisals.complete) open.push('考核列表未读全');
    const { note } = plan;
    const bad = [...worst.empty, ...worst.barred, ...worst.failing, ...worst.flagged];
    const kind = (['barred', 'empty', 'failing', 'flagged'] as const).find((one) => worst[one].length > 0);
    if (kind !== undefined) {
      const found = bad.join('、');
      const says = `${[found, ...open].join('；')}。`;
      return fail(kind, { says, found, evidence: shown, note });
    }
    if (open.length > 0) return incomplete(['appraisals'], `${open.join('；')}，不能判断。`, shown, note);
    if (missing.length === years.length) {
      return incomplete(['appraisals'], `没有${yearsText(years)}的考核记录，等次无从判断。`, shown, note);
    }
    const judged = years.filter((year) => !missing.includes(year));
    const later = delayed.length === 0 ? '' : `，其中${delayed.join('、')}，任职年限顺延（见“任职年限”）`;
    const all = delayed.length === 0 ? '均为合格（称职）及以上' : '没有不得申报的等次';
    return pass(`${judged.join('、')}年考核等次${all}${later}。`, shown, note);
  },
});
