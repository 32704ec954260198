import { expect, test } from 'vitest';
import { flagged, judge } from './judge';
import { appraisal, list, unreadable } from './make-dossier';

const RULE = 'appraisal-duplicates';
const base = [2019, 2018, 2017, 2016].map((year) => appraisal(year, '合格'));
const and = (...rows: typeof base) => ({ lists: { appraisals: list([...base, ...rows]) } });

test('asks about a year with two grades', () => {
  const finding = judge(RULE, and(appraisal(2018, '优秀')));
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  expect(flagged(finding)).toEqual(['2018年 考核等次：合格', '2018年 考核等次：优秀']);
});

test('takes the same grade twice, also in other words', () => {
  expect(judge(RULE, and(appraisal(2018, '合格'))).outcome).toBe('pass');
  expect(judge(RULE, and(appraisal(2018, '合格等次'))).outcome).toBe('pass');
  expect(judge(RULE).outcome).toBe('pass');
});

test('does not look outside the window', () => {
  expect(judge(RULE, and(appraisal(2012, '优秀'), appraisal(2012, '合格'))).outcome).toBe('pass');
});

test('is incomplete when a further grade may be on a row it did not read', () => {
  expect(judge(RULE, { lists: { appraisals: list(base, false) } }).outcome).toBe('incomplete');
  expect(judge(RULE, and(appraisal(unreadable<number>(), '优秀'))).outcome).toBe('incomplete');
  expect(judge(RULE, and(appraisal(2018, unreadable<string>()))).outcome).toBe('incomplete');
});
