import { expect, test } from 'vitest';
import { readNotice } from '@/lib/review/drafting/read-notice';

/** Which end of a count a sentence states. */
test.each<[string, Record<string, unknown>]>([
  ['个人述职字数控制在1000字以内', { 'statement.max': 1000 }],
  ['述职报告不少于800字', { 'statement.min': 800 }],
  ['个人述职800字以上', { 'statement.min': 800 }],
  ['述职报告800至1500字', { 'statement.min': 800, 'statement.max': 1500 }],
  ['述职报告字数为800-1500字', { 'statement.min': 800, 'statement.max': 1500 }],
  ['教学业绩3项至8项', { 'achievement.min': 3, 'achievement.many': 8 }],
  ['述职报告800字至1500字', { 'statement.min': 800, 'statement.max': 1500 }],
  ['论文不超过3篇', { 'paper.max': 3 }],
  ['每人限报论文3篇、业绩5项', { 'paper.max': 3, 'achievement.many': 5 }],
  ['限第一作者论文2篇', { 'paper.min': 2 }],
  ['论文2篇至3篇', { 'paper.min': 2, 'paper.max': 3 }],
  ['代表性业绩3至8项', { 'achievement.min': 3, 'achievement.many': 8 }],
  [
    '提交2021年1月1日以来完成的代表作品2至6件',
    { 'achievement.min': 2, 'achievement.many': 6, 'achievement.since': { title: false, since: 'plan-5-01-01' } },
  ],
  ['业绩成果不少于三项', { 'achievement.min': 3 }],
  ['提交的代表性业绩不超过5项', { 'achievement.many': 5 }],
  ['述职报告不少于3000字，业绩成果不少于3项', { 'statement.min': 3000, 'achievement.min': 3 }],
  ['业绩不少于3项，论文2篇至3篇', { 'achievement.min': 3, 'paper.min': 2, 'paper.max': 3 }],
])('%s', (text, expected) => {
  const [row] = readNotice(text, 2026, []);
  expect(Object.fromEntries(row?.proposal?.parameters.map(({ id, value }) => [id, value]) ?? [])).toEqual(expected);
});

/** A sentence with two demands, each said by a part of its own, proposes both. */
test.each<[string, string[], Record<string, unknown>]>([
  [
    '业绩成果不少于3项，公示不少于5个工作日',
    ['publicity-period', 'publicity-statement', 'achievement-count'],
    { 'publicity.working-days': 5, 'achievement.min': 3 },
  ],
  [
    '用人单位于7月18日（星期五）前完成审核，并公示不少于5个工作日',
    ['publicity-period', 'publicity-statement', 'application-window', 'review-deadline'],
    { 'publicity.working-days': 5, 'deadline.employer': 'plan-07-18' },
  ],
  ['论文2篇，由第一作者提交', ['paper-count', 'paper-authorship'], { 'paper.min': 2 }],
  ['论文2篇至3篇', ['paper-count'], { 'paper.min': 2, 'paper.max': 3 }],
])('%s', (text, rules, values) => {
  const [row] = readNotice(text, 2026, []);
  expect(row?.proposal?.by).toEqual(rules);
  expect(Object.fromEntries(row?.proposal?.parameters.map(({ id, value }) => [id, value]) ?? [])).toEqual(values);
  expect(row?.proposal?.doubts.filter((doubt) => doubt.includes('没有一并取'))).toEqual([]);
});

test('hours and achievements of one sentence are both proposed, as each says them', () => {
  const [row] = readNotice('2022年至2025年每年不少于90学时，业绩成果不少于3项', 2026, []);
  expect(row?.proposal?.by).toEqual(['training-hours', 'achievement-count']);
  expect(row?.proposal?.because).toBe('写有继续教育学时的要求；写有业绩的项数');
  expect(row?.proposal?.parameters.map(({ id, value }) => [id, value])).toEqual([
    ['training.lines', [{ of: 'total', scope: 'each', from: '2022', to: '2025', least: 90 }]],
    ['achievement.min', 3],
  ]);
});

/** What hangs on words of another demand is not proposed; the sentence says that it makes it. */
test.each<[string, string, string]>([['2002年以前取得学历的，须上传学历证书', 'degree-proof', '写有须提供的材料']])(
  '%s',
  (text, rule, besides) => {
    const [row] = readNotice(text, 2026, []);
    expect(row?.proposal?.by).toEqual([rule]);
    const said = row?.proposal?.doubts.filter((doubt) => doubt.includes('没有一并取')) ?? [];
    expect(said).toEqual([`这句还${besides}，没有一并取；须核对的，请在后面另加一句`]);
  },
);
