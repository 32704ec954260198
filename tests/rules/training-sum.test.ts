import { expect, test } from 'vitest';
import { flagged, judge, packWith, verdict } from './judge';
import { absent, list, read, training, unreadable } from './make-dossier';

const RULE = 'training-sum';
const YEARS = [2019, 2018, 2017, 2016];
const with2018 = (row: ReturnType<typeof training>) => ({
  lists: { trainings: list(YEARS.map((year) => (year === 2018 ? row : training(year, 72, 12, 12, 96)))) },
});

test('returns when the parts are more than the total', () => {
  const finding = judge(RULE, with2018(training(2018, 72, 12, 12, 90)));
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(flagged(finding)).toEqual(['2018年 科目合计／总学时：96／90 学时']);
});

test('asks about hours of neither kind, unless the pack lets the rest be anything', () => {
  const changes = with2018(training(2018, 70, 10, 14, 104));
  const finding = judge(RULE, changes);
  expect(verdict(finding)).toBe('confirm');
  expect(flagged(finding)).toEqual(['2018年 科目合计／总学时：94／104 学时']);
  expect(judge(RULE, changes, packWith({ 'training.rest': 'allowed' })).outcome).toBe('pass');
});

test('names in the reason only the years whose parts are too many', () => {
  const years = [training(2018, 72, 12, 12, 90), training(2017, 60, 6, 12, 90)];
  const finding = judge(RULE, { lists: { trainings: list(years) } });
  expect(verdict(finding)).toBe('return');
  expect(finding.wording?.reason).toContain('2018年科目合计96学时');
  expect(finding.wording?.reason).not.toContain('2017年');
  expect(finding.says).toContain('2017年科目合计78学时');
});

test('takes half hours as they are', () => {
  expect(judge(RULE, with2018(training(2018, 60.1, 12.2, 17.7, 90))).outcome).toBe('pass');
  expect(verdict(judge(RULE, with2018(training(2018, 60.1, 12.2, 17.6, 90))))).toBe('confirm');
  expect(judge(RULE, with2018(training(2018, 60.2, 12.2, 17.7, 90))).outcome).toBe('fail');
});

test('is incomplete while a part of a year was not read', () => {
  expect(judge(RULE, with2018(training(2018, unreadable<number>(), 12, 12, 96))).outcome).toBe('incomplete');
  expect(judge(RULE, with2018(training(2018, 72, 12, 12, unreadable<number>()))).outcome).toBe('incomplete');
});

test('is incomplete while years are out of sight', () => {
  const years = [training(2019, 72, 12, 12, 96)];
  expect(judge(RULE, { lists: { trainings: { ...list(years), complete: false } } }).outcome).toBe('incomplete');
  expect(judge(RULE, { lists: { trainings: list(years) } }).outcome).toBe('pass');
});

test('does not concern a page without kinds of hours, or without years of the window', () => {
  const totals = list(YEARS.map((year) => training(year, absent, absent, absent, read(96))));
  expect(judge(RULE, { lists: { trainings: totals } }).outcome).toBe('inapplicable');
  expect(judge(RULE, { lists: { trainings: list([training(2010, 72, 12, 12, 90)]) } }).outcome).toBe('inapplicable');
});
