import { expect, test } from 'vitest';
import { valueText } from '@/lib/policy/value-text';

test('keeps what an attachment is called apart from the words it is known by', () => {
  expect(valueText([{ name: '无犯罪记录证明', words: ['无犯罪', '无违法'] }])).toBe(
    '无犯罪记录证明 字样“无犯罪”“无违法”',
  );
});

test('says once that the years of a line of hours are still to be entered', () => {
  const line = { of: 'professional', scope: 'each', from: null, to: null, least: 60 };
  expect(valueText(line)).toBe('（起止年度待填写）每年专业科目 ≥ 60');
  expect(valueText({ ...line, from: 'plan-4' })).toBe('计划年度前4年至待填写每年专业科目 ≥ 60');
});

test('says in words since when things count', () => {
  expect(valueText({ title: true, years: 5 })).toBe('任现职以来或近5年');
  expect(valueText({ title: false, since: 'plan-5-07-01' })).toBe('计划年度前5年7月1日以来');
});

test('says for whom a part holds as a condition reads', () => {
  const when = { 工作单位: ['林业站'], 申报方式: { is: ['正常晋升'] } };
  expect(valueText({ levels: ['硕士'], years: 1, when })).toBe('硕士 1 （工作单位含“林业站”、申报方式为“正常晋升”）');
  const line = {
    of: 'total',
    scope: 'sum',
    from: 'plan-5',
    to: 'plan-1',
    least: 360,
    when: { 工作单位: ['林业站'] },
  };
  expect(valueText(line)).toBe('计划年度前5年至计划年度前1年累计总学时（工作单位含“林业站”） ≥ 360');
});

test('what grades lead to, and from which day the present title counts', () => {
  const effects = [
    { grades: ['优秀'], effect: 'shorten', times: 2 },
    { grades: ['基本合格'], effect: 'delay', years: 2 },
    { grades: ['不合格'], effect: 'bar' },
  ];
  expect(valueText(effects)).toBe('优秀有2年的 任职年限缩短1年；基本合格 任职年限顺延2年；不合格 不得申报');
  expect(valueText({ title: true, from: 'obtained', years: 5 })).toBe('取得现资格以来或近5年');
});
