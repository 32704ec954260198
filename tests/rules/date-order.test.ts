import { expect, test } from 'vitest';
import { flagged, judge } from './judge';
import { absent, date, unreadable } from './make-dossier';

const RULE = 'date-order';

test('takes a life in order, a later degree too', () => {
  expect(judge(RULE).outcome).toBe('pass');
  expect(judge(RULE, { fields: { 'education.graduated': date('2019-06') } }).outcome).toBe('pass');
  expect(judge(RULE, { fields: { 'title.appointed': date('2012-11') } }).outcome).toBe('pass');
  expect(judge(RULE, { fields: { 'title.appointed': date('2012') } }).outcome).toBe('pass');
});

test.each([
  ['title.appointed', '2012-10', '资格取得时间2012-11晚于聘任时间2012-10'],
  ['education.graduated', '1979-06', '出生日期1980-05晚于毕业时间1979-06'],
  ['title.obtained', '2021-01', '资格取得时间2021-01晚于聘任时间2013-01'],
  ['person.work-start', '2021', '参加工作时间2021晚于申报时间2020-10-12'],
] as const)('returns %s %s', (id, text, why) => {
  const finding = judge(RULE, { fields: { [id]: date(text) } });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(finding.says).toContain(why);
  expect(flagged(finding).length).toBeGreaterThan(1);
});

test('is incomplete while a date was not read, but needs none that is not shown everywhere', () => {
  expect(judge(RULE, { fields: { 'title.appointed': unreadable() } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { 'education.graduated': absent } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { 'person.work-start': absent } }).outcome).toBe('pass');
});
