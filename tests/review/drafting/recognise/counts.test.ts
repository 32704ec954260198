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
  ['论文2篇至3篇', { 'paper.min': 2, 'paper.max': 3 }],
  ['代表性业绩3至8项', { 'achievement.min': 3, 'achievement.many': 8 }],
  ['业绩成果不少于三项', { 'achievement.min': 3 }],
  ['提交的代表性业绩不超过5项', { 'achievement.many': 5 }],
  ['述职报告不少于3000字，业绩成果不少于3项', { 'statement.min': 3000, 'achievement.min': 3 }],
  ['业绩不少于3项，论文2篇至3篇', { 'achievement.min': 3, 'paper.min': 2, 'paper.max': 3 }],
])('%s', (text, expected) => {
  const [row] = readNotice(text, 2026, []);
  expect(Object.fromEntries(row?.proposal?.parameters.map(({ id, value }) => [id, value]) ?? [])).toEqual(expected);
});

/** A sentence of which one demand is taken over says that it makes another. */
test.each<[string, string, string[]]>([
  ['2022年至2025年每年不少于90学时，业绩成果不少于3项', 'training-hours', ['写有业绩的项数']],
  ['论文2篇，由第一作者提交', 'paper-count', ['写有“第一作者”']],
  ['论文2篇至3篇', 'paper-count', []],
])('%s', (text, rule, besides) => {
  const [row] = readNotice(text, 2026, []);
  expect(row?.proposal?.by).toEqual([rule]);
  const said = row?.proposal?.doubts.filter((doubt) => doubt.includes('没有一并取')) ?? [];
  expect(said).toEqual(besides.map((what) => `这句还${what}，没有一并取；须核对的，请在后面另加一句`));
});
