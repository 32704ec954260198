import { expect, test } from 'vitest';
import { parseDays } from '@/lib/dossier/parse/days';
import { flagged, judgeAs, verdict } from './judge';
import { date, read, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'publicity-period';
function period(text: string, moment = {}) {
  const value = parseDays(text);
  if (value === null) throw new Error(`no days: ${text}`);
  return judgeAs('department', RULE, { fields: { 'publicity.period': read(value, text) } }, moment);
}

test.each([
  ['2020-10-09至2020-10-16', 'pass', '6个工作日'],
  ['2020-09-28至2020-10-12', 'pass', '5个工作日'],
  ['2020-09-28至2020-10-10', 'return', '4个工作日'],
  ['2020-09-30至2020-10-14', 'pass', '5个工作日'],
  ['2020-10-29至2020-11-05', 'pass', '5个工作日'],
  ['2020-10-29至2020-11-04', 'return', '4个工作日'],
  ['2020-10-01至2020-10-08', 'return', '0个工作日'],
])('counts %s across holidays and make-up days: %s', (text, expected, counted) => {
  const finding = period(text);
  expect(verdict(finding)).toBe(expected);
  expect(finding.says).toContain(counted);
});

test('shows the days it counted', () => {
  expect(flagged(period('2020-09-28至2020-10-10'))).toEqual([
    '公示起止时间：2020-09-28 至 2020-10-10，4个工作日（09-29、09-30、10-09、10-10）',
  ]);
});

test('is incomplete in a year without calendar, and names it', () => {
  const finding = period('2020-12-28至2021-01-06', {});
  expect(finding.outcome).toBe('pass');
  expect(period('2035-03-01至2035-03-20').says).toContain('没有2035年的工作日历');
  expect(period('2035-03-01至2035-03-20').outcome).toBe('incomplete');
});

test('asks while the last day is not over, and returns what runs backwards', () => {
  expect(verdict(period('2020-10-09至2020-10-16', { today: '2020-10-16' }))).toBe('confirm');
  expect(period('2020-10-09至2020-10-16', { today: '2020-10-17' }).outcome).toBe('pass');
  const fields = { 'publicity.start': date('2020-10-16'), 'publicity.end': date('2020-10-09') };
  expect(verdict(judgeAs('department', RULE, { fields }))).toBe('return');
});

test('finds the days in the employer’s opinion, and for the employer in the opinion being written', () => {
  const text = '已于2020年10月9日至10月16日在本单位公示，无异议，同意推荐。';
  const fields = { 'opinion.employer': read(text) };
  expect(judgeAs('department', RULE, { fields }).outcome).toBe('pass');
  expect(judgeAs('employer', RULE, {}, { opinion: text }).outcome).toBe('pass');
  expect(judgeAs('department', RULE, {}, { opinion: text }).outcome).toBe('manual');
});

test('has a person count where nothing says when, and is incomplete on what it cannot read', () => {
  expect(judgeAs('employer', RULE).outcome).toBe('manual');
  expect(judgeAs('department', RULE).outcome).toBe('manual');
  expect(judgeAs('department', RULE, { fields: { 'publicity.period': unreadable() } }).outcome).toBe('incomplete');
  const months = { 'publicity.start': date('2020-10'), 'publicity.end': date('2020-11') };
  expect(judgeAs('department', RULE, { fields: months }).outcome).toBe('incomplete');
});

function asked(parameters: Record<string, unknown>, text: string, moment = {}) {
  return verdict(period(text, { pack: smallPack({ rules: [RULE], parameters }), ...moment }));
}

test('counts calendar days where the notice does', () => {
  expect(asked({ 'publicity.calendar-days': 7 }, '2020-10-01至2020-10-08')).toBe('pass');
  expect(asked({ 'publicity.calendar-days': 7 }, '2020-10-01至2020-10-07')).toBe('return');
});

test('counts the day it starts where the notice does', () => {
  const first = { 'publicity.start-counts': true };
  expect(asked({ 'publicity.calendar-days': 7, ...first }, '2020-10-01至2020-10-07')).toBe('pass');
  // Monday to Friday; a holiday that it starts on is no working day.
  expect(asked({ 'publicity.working-days': 5, ...first }, '2020-10-12至2020-10-16')).toBe('pass');
  expect(asked({ 'publicity.working-days': 5 }, '2020-10-12至2020-10-16')).toBe('return');
  expect(asked({ 'publicity.working-days': 5, ...first }, '2020-10-08至2020-10-14')).toBe('pass');
  expect(asked({ 'publicity.working-days': 6, ...first }, '2020-10-08至2020-10-14')).toBe('return');
});

test('asks of a publicity that begins on the day of the return: nothing says which of them was first', () => {
  const days = { 'publicity.working-days': 5 };
  const moment = { returnedOn: '2020-10-20' };
  const sameDay = '2020-10-20至2020-10-27';
  expect(asked({ ...days, 'publicity.restart': true }, sameDay, moment)).toBe('confirm');
  expect(asked({ ...days, 'publicity.restart': true, 'publicity.start-counts': true }, sameDay, moment)).toBe(
    'confirm',
  );
  expect(asked({ ...days, 'publicity.restart': false }, sameDay, moment)).toBe('pass');
});

test('is made public again after a return where the notice wants that, and not where it does not', () => {
  const returnedOn = '2020-10-20';
  const days = { 'publicity.working-days': 5 };
  const before = '2020-10-09至2020-10-16';
  expect(asked({ ...days, 'publicity.restart': true }, before, { returnedOn })).toBe('return');
  expect(asked({ ...days, 'publicity.restart': true }, '2020-10-21至2020-10-28', { returnedOn })).toBe('pass');
  expect(asked({ ...days, 'publicity.restart': false }, before, { returnedOn })).toBe('pass');
  expect(asked(days, before, { returnedOn })).toBe('pass');
  expect(asked({ ...days, 'publicity.restart': true }, before, { pastKnown: false })).toBe('incomplete');
  expect(asked(days, before, { pastKnown: false })).toBe('pass');
});
