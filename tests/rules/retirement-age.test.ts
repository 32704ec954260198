import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { absent, date, read } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'retirement-age';
const pack = smallPack({
  rules: [RULE],
  parameters: { 'age.limits': { 男: [60], 女: [50, 55] }, 'age.as-of': 'plan-12-31' },
});

function aged(birth: string, sex: '男' | '女' | null): string {
  const fields = { 'person.birth-date': date(birth), 'person.sex': sex === null ? absent : read(sex) };
  return verdict(judge(RULE, { fields }, pack));
}

test('a man is too old on the day he becomes sixty', () => {
  expect(aged('1960-12-31', '男')).toBe('reject');
  expect(aged('1961-01-01', '男')).toBe('pass');
});

test('a woman between the ages of both kinds of posts is asked about', () => {
  expect(aged('1971-01-01', '女')).toBe('pass');
  expect(aged('1970-12-31', '女')).toBe('confirm');
  expect(aged('1965-12-31', '女')).toBe('reject');
});

test('where the sex is not read, only what holds for both is said', () => {
  expect(aged('1980-01-01', null)).toBe('pass');
  expect(aged('1966-01-01', null)).toBe('confirm');
  expect(aged('1960-01-01', null)).toBe('reject');
});

test('a birth date without a day does not decide the day', () => {
  const midYear = smallPack({
    rules: [RULE],
    parameters: { 'age.limits': { 男: [60], 女: [55] }, 'age.as-of': 'plan-06-15' },
  });
  const fields = { 'person.birth-date': date('1960-06'), 'person.sex': read('男' as const) };
  expect(judge(RULE, { fields }, midYear).outcome).toBe('incomplete');
});

test('is incomplete without a birth date', () => {
  expect(judge(RULE, { fields: { 'person.birth-date': absent } }, pack).outcome).toBe('incomplete');
});
