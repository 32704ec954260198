import { defineRule } from './define-rule';
import { appraisedYears, NO_TENURE, NO_YEARS_YET, yearsText } from './helpers/window';
import { type Evidence, evidence, fail, inapplicable, incomplete, pass } from './judgement';

/** 四(一)4: the annual appraisal of every year of the window is there. */
export const appraisalYears = defineRule({
  id: 'appraisal-years',
  title: '年度考核年份',
  topic: '年度考核',
  ensures: '近几年每年都有年度考核记录。',
  needs: ['appraisals'],
  optional: ['person.work-start', 'title.appointed'],
  usesPlanYear: true,
  parameters: ['appraisal.years', 'appraisal.last-year'],
  failures: ['missing', 'entry'],
  judge: (given, parameters, plan) => {
    const { appraisals, 'person.work-start': started } = given;
    const years = appraisedYears(parameters, plan.year, given['title.appointed']);
    if (years === null) return incomplete(['title.appointed'], NO_TENURE, [], plan.note);
    if (years.length === 0) return inapplicable(NO_YEARS_YET);
    const rows = appraisals.state === 'read' ? appraisals.rows : [];
    const proven =
      appraisals.state === 'empty' || (appraisals.complete && rows.every(({ year }) => year.state === 'read'));
    const shown: Evidence[] = [];
    const missing: number[] = [];
    for (const year of years) {
      const row = rows.find((one) => one.year.state === 'read' && one.year.value === year);
      const label = `${year}年 年度考核`;
      if (row !== undefined) {
        shown.push(evidence(label, row.grade.state === 'read' ? row.grade.value : '有记录', [row.place]));
        continue;
      }
      missing.push(year);
      const found = proven ? '无记录' : '未见记录（列表未读全）';
      shown.push(evidence(label, found, appraisals.places, { required: '有考核记录', flagged: true }));
    }
    const { note } = plan;
    if (missing.length === 0) return pass(`${yearsText(years)}每年均有考核记录。`, shown, note);
    const named = `${missing.join('、')}年度考核`;
    if (!proven) return incomplete(['appraisals'], `考核列表未读全，未见${named}，不能判断。`, shown, note);
    // Whoever began to work in a year, or later, was not appraised for it: a question, not a gap.
    const first = started.state === 'read' ? started.value.year : null;
    const isEntry = first !== null && missing.every((year) => year <= first);
    if (isEntry && started.state === 'read')
      shown.push(evidence('参加工作时间', started.text, started.places, { flagged: true }));
    const found = `缺${named}${isEntry ? `（${first}年参加工作）` : ''}`;
    return fail(isEntry ? 'entry' : 'missing', {
      says: `${found}，应有${yearsText(years)}各年度考核。`,
      found,
      evidence: shown,
      note,
    });
  },
});
