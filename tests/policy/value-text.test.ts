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
