// Longer than one screen: rows of one year may agree, contradict one another or be unread, and every one of them is shown.
import { defineRule } from './define-rule';
import { gradeWord } from './helpers/grades';
import { appraisedYears, NO_TENURE, yearsText } from './helpers/window';
import { evidence, fail, inapplicable, incomplete, pass } from './judgement';

/** 四(一)4: one year has one grade; the same grade twice says the same. */
export const appraisalDuplicates = defineRule({
  id: 'appraisal-duplicates',
  title: '年度考核重复记录',
  topic: '年度考核',
  ensures: '同一年度没有等次不同的考核记录。',
  needs: ['appraisals'],
  optional: ['title.appointed'],
  usesPlanYear: true,
  parameters: ['appraisal.years', 'appraisal.last-year'],
  failures: ['contradicting'],
  judge: (given, parameters, plan) => {
    const { appraisals } = given;
    const years = appraisedYears(parameters, plan.year, given['title.appointed']);
    if (years === null) return incomplete(['title.appointed'], NO_TENURE, [], plan.note);
    const rows = appraisals.state === 'read' ? appraisals.rows : [];
    const { note } = plan;
    const ofYears = years.map((year) => ({
      year,
      rows: rows.filter((row) => row.year.state === 'read' && row.year.value === year),
    }));
    const grades = ofYears.flatMap(({ year, rows: of }) =>
      of.length < 2
        ? []
        : [{ year, of, words: [...new Set(of.flatMap(({ grade }) => (grade.state === 'read' ? [grade.value] : [])))] }],
    );
    const contradicting = grades.filter(({ words }) => new Set(words.map(gradeWord)).size > 1);
    if (contradicting.length > 0) {
      const found = contradicting.map(({ year, words }) => `${year}年有${words.join('、')}`).join('；');
      const shown = contradicting.flatMap(({ year, of }) =>
        of.map(({ grade, place }) =>
          evidence(`${year}年 考核等次`, grade.state === 'read' ? grade.value : '未能读取', [place], { flagged: true }),
        ),
      );
      return fail('contradicting', { says: `${found}，同一年度等次不同。`, found, evidence: shown, note });
    }
    const unread = rows.filter(({ year }) => year.state !== 'read').map(({ place }) => place);
    const blank = grades.filter(({ of }) => of.some(({ grade }) => grade.state !== 'read'));
    const counts = ofYears.map(({ year, rows: of }) =>
      evidence(
        `${year}年 考核记录`,
        `${of.length} 条`,
        of.map(({ place }) => place),
      ),
    );
    if (unread.length > 0 || blank.length > 0 || (appraisals.state === 'read' && !appraisals.complete)) {
      const why =
        unread.length > 0 ? '有考核记录的年度未能读取' : blank.length > 0 ? '重复年度的等次未能读取' : '考核列表未读全';
      const open = evidence('未能读取的考核', why, unread.length > 0 ? unread : appraisals.places, { flagged: true });
      return incomplete(['appraisals'], `${why}，不能判断是否重复。`, [...counts, open], note);
    }
    if (rows.length === 0) return inapplicable('没有考核记录（见“年度考核年份”）。', counts);
    const twice = grades.map(({ year, words }) => `${year}年${words.join('、')}`).join('、');
    const says = twice === '' ? `${yearsText(years)}没有重复的考核记录。` : `${twice}有重复记录，等次相同。`;
    return pass(says, counts, note);
  },
});
