import { expect, test } from 'vitest';
import { flagged, judge } from './judge';
import { absent, list, training, unreadable } from './make-dossier';

const RULE = 'training-professional-hours';
const years = (professional: (year: number) => number) =>
  list([2016, 2017, 2018, 2019].map((year) => training(year, professional(year), 24, 24, 120)));

test('fails when the professional hours of a year are too few though the total is not', () => {
  const finding = judge(RULE, { lists: { trainings: years((year) => (year === 2019 ? 57 : 72)) } });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(flagged(finding)).toEqual(['2019年 专业科目：57 学时']);
});

test('passes at exactly the minimum', () => {
  expect(judge(RULE, { lists: { trainings: years(() => 60) } }).outcome).toBe('pass');
});

test('fails one hour below the minimum', () => {
  expect(judge(RULE, { lists: { trainings: years(() => 59) } }).outcome).toBe('fail');
});

test('is incomplete when the page has no column for professional hours', () => {
  const rows = [2016, 2017, 2018, 2019].map((year) => training(year, absent, 12, 12, 96));
  const finding = judge(RULE, { lists: { trainings: list(rows) } });
  expect(finding.outcome).toBe('incomplete');
  expect(flagged(finding)).toContain('2016年 专业科目：页面未显示');
});

test('is incomplete when one year cannot be read', () => {
  const rows = [2016, 2017, 2018, 2019].map((year) =>
    training(year, year === 2017 ? unreadable<number>() : 72, 12, 12, 96),
  );
  expect(judge(RULE, { lists: { trainings: list(rows) } }).outcome).toBe('incomplete');
});
