// Longer than one screen: the parts of every year are added up, and each may be unread, above the total or below it.
import { defineRule } from './define-rule';
import { yearsOfLine } from './helpers/hour-years';
import { placesOf, unreadSentence } from './helpers/unread';
import { yearsText } from './helpers/window';
import { type Evidence, evidence, fail, inapplicable, incomplete, pass } from './judgement';

/** 五(二): professional and public hours do not exceed the total; hours of neither kind may make up the rest. */
export const trainingSum = defineRule({
  id: 'training-sum',
  title: '继续教育学时合计',
  topic: '继续教育',
  ensures: '各科目学时之和与总学时相符。',
  needs: ['trainings'],
  optional: ['title.appointed'],
  usesPlanYear: true,
  parameters: ['training.lines', 'training.rest'],
  failures: ['above', 'below'],
  judge: ({ trainings, 'title.appointed': appointed }, parameters, plan, facts) => {
    const windows = parameters['training.lines'].map((line) => yearsOfLine(line, plan.year, appointed));
    const years = [...new Set(windows.flatMap((one) => (one.known ? one.years : [])))].sort();
    const known = facts.trainings.years.filter(({ year }) => years.includes(year));
    const { note } = plan;
    if (known.length === 0) {
      return inapplicable(
        `没有${years.length === 0 ? '所查年度' : yearsText(years)}的学时记录，无从合计（见“继续教育总学时”）。`,
        [evidence('继续教育', '无记录', trainings.places)],
      );
    }
    if (known.every((one) => one.professional.state === 'absent' && one.public.state === 'absent')) {
      return inapplicable('页面未分科目显示学时，无从合计。', [evidence('科目学时', '页面未显示', trainings.places)]);
    }
    const shown: Evidence[] = [];
    const above: string[] = [];
    const below: string[] = [];
    const open: string[] = [];
    for (const { year, total, professional, public: publicHours, places } of known) {
      const parts = [
        ['总学时', total],
        ['专业科目', professional],
        ['公需科目', publicHours],
      ] as const;
      const unread = parts.flatMap(([noun, hours]) => (hours.state === 'read' ? [] : [{ noun, hours }]));
      const label = `${year}年 科目合计／总学时`;
      if (
        unread.length > 0 ||
        total.state !== 'read' ||
        professional.state !== 'read' ||
        publicHours.state !== 'read'
      ) {
        open.push(...unread.map(({ noun, hours }) => unreadSentence(`${year}年${noun}`, hours)));
        const at = unread.flatMap(({ hours }) => placesOf(hours));
        shown.push(evidence(label, '未能读取', at.length > 0 ? at : places, { flagged: true }));
        continue;
      }
      const sum = Math.round((professional.value + publicHours.value) * 100) / 100;
      const isBelow = sum < total.value && parameters['training.rest'] === 'questioned';
      const flagged = sum > total.value || isBelow;
      shown.push(
        evidence(label, `${sum}／${total.value} 学时`, [...total.places, ...professional.places], { flagged }),
      );
      if (sum > total.value) above.push(`${year}年科目合计${sum}学时，总学时${total.value}学时`);
      else if (isBelow) below.push(`${year}年科目合计${sum}学时，总学时${total.value}学时`);
    }
    if (above.length > 0 || below.length > 0) {
      const says = `${[...above, ...below, ...open].join('；')}，不相符。`;
      const failure = above.length > 0 ? 'above' : 'below';
      return fail(failure, { says, found: (failure === 'above' ? above : below).join('；'), evidence: shown, note });
    }
    if (open.length > 0) return incomplete(['trainings'], `${open.join('、')}，不能核对合计。`, shown, note);
    // Of a list that goes on, years are out of sight: whether they add up, nothing tells.
    const unseen = years.filter((year) => !known.some((one) => one.year === year));
    if (unseen.length > 0 && trainings.state === 'read' && !trainings.complete)
      return incomplete(['trainings'], `学时列表未读全，没有${unseen.join('、')}年的记录，不能核对合计。`, shown, note);
    return pass(`${known.map(({ year }) => year).join('、')}年各科目学时之和不超过总学时。`, shown, note);
  },
});
