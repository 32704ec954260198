import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { absent, date, read, unreadable } from './make-dossier';

const RULE = 'application-window';
const submitted = (text: string) => judge(RULE, { fields: { 'application.submitted': date(text) } });

test.each(['2020-09-25', '2020-10-12 23:59:59', '2020-11-05 23:59:59', '2020年10月'])('takes %s', (text) => {
  expect(submitted(text).outcome).toBe('pass');
});

test.each(['2020-09-24', '2020-11-06', '2020-11-06 00:00:00', '2020-12', '2019'])('asks about %s', (text) => {
  expect(submitted(text)).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
});

test('says that it is the last day', () => {
  expect(submitted('2020-11-05').says).toContain('截止当日');
});

test.each(['2020-09', '2020-11', '2020'])('is incomplete on %s, which is not exact enough', (text) => {
  expect(submitted(text).outcome).toBe('incomplete');
});

test('moves with the plan year, and is incomplete without a date', () => {
  const fields = { 'application.plan': read({ text: '2021年度计划', year: 2021 }, '2021年度计划') };
  expect(verdict(judge(RULE, { fields }))).toBe('confirm');
  for (const state of [absent, unreadable<never>()])
    expect(judge(RULE, { fields: { 'application.submitted': state } }).outcome).toBe('incomplete');
});
