// Longer than one screen: years without kinds, courses not read and hours above a cap have an answer each.
import { defineRule } from './define-rule';
import { capOf, mayBeCapped, overCaps } from './helpers/hour-caps';
import { yearsOfLine } from './helpers/hour-years';
import { type Evidence, evidence, inapplicable, incomplete, manual, pass } from './judgement';

/** Of some kinds of hours no more than so many count; what is above is taken off wherever hours are counted. */
export const trainingCaps = defineRule({
  id: 'training-caps',
  title: '单项学时上限',
  topic: '继续教育',
  ensures: '各类学时超过上限的部分不计入学时。',
  needs: ['trainings'],
  optional: ['title.appointed'],
  usesPlanYear: true,
  parameters: ['training.caps', 'training.lines'],
  failures: ['above'],
  manual: ['look'],
  judge: ({ trainings, 'title.appointed': appointed }, parameters, plan) => {
    const { note } = plan;
    const caps = parameters['training.caps'];
    const windows = parameters['training.lines'].map((line) => yearsOfLine(line, plan.year, appointed));
    const years = windows.flatMap((one) => (one.known ? one.years : []));
    const rows = trainings.state === 'empty' ? [] : trainings.rows;
    const inWindow = rows.filter(({ year }) => year.state !== 'read' || years.includes(year.value));
    if (inWindow.length === 0) {
      return inapplicable('没有所查年度的学时记录（见“继续教育总学时”）。', [
        evidence('继续教育', '无记录', trainings.places),
      ]);
    }
    const limits = caps.map(({ name, most }) => `${name}每年最多计${most}学时`).join('，');
    const whole = inWindow.filter(({ category, name }) => category.state === 'absent' && name.state === 'absent');
    if (whole.length > 0) {
      return manual('look', {
        says: `页面只有年度学时，未列明类别；${limits}，请核对登记明细。`,
        found: `有类别的学时超过上限（${limits}）`,
        evidence: whole.map(({ place }) => evidence('年度学时', '未列明类别', [place], { flagged: true })),
        note,
      });
    }
    const unread = inWindow.filter(
      (row) => row.year.state !== 'read' || row.total.state !== 'read' || mayBeCapped(row, caps),
    );
    if (unread.length > 0 || (trainings.state === 'read' && !trainings.complete)) {
      const shown = unread.map(({ place }) => evidence('课程', '未能读取', [place], { flagged: true }));
      return incomplete(['trainings'], '课程未读全，不能核对各类学时的上限。', shown, note);
    }
    const over = overCaps(trainings, caps).filter(({ year }) => years.includes(year));
    const shown: Evidence[] = over.map(({ year, cap, hours, rows: of }) =>
      evidence(
        `${year}年 ${cap.name}`,
        `${hours} 学时，计 ${cap.most} 学时`,
        of.map(({ place }) => place),
      ),
    );
    if (over.length > 0) {
      const said = over.map(({ year, cap, hours }) => `${year}年${cap.name}${hours}学时，计${cap.most}学时`).join('；');
      return pass(`${said}；超过部分已在各项学时中扣除。`, shown, note);
    }
    const capped = inWindow.filter((row) => capOf(row, caps) !== undefined).map(({ place }) => place);
    return pass(
      `各类学时均未超过上限（${limits}）。`,
      [evidence('有上限的学时', '未超过', capped, { required: limits })],
      note,
    );
  },
});
