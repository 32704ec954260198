import { expect, test } from 'vitest';
import type { Training } from '@/lib/dossier/dossier';
import { flagged, judge, packWith } from './judge';
import { absent, list, read, training, unreadable } from './make-dossier';

const RULE = 'training-public-hours';
const years = (trade: number, general: number) =>
  list([2016, 2017, 2018, 2019].map((year) => training(year, 90, trade, general, 90 + trade + general)));

test('fails when 行业公需 and 一般公需 together are too few', () => {
  const finding = judge(RULE, { lists: { trainings: years(6, 10) } });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(flagged(finding)[0]).toBe('2016年 公需科目：16 学时');
  expect(finding.note).toContain('合计计算');
});

test('passes when they reach the minimum together, whatever the split', () => {
  expect(judge(RULE, { lists: { trainings: years(18, 0) } }).outcome).toBe('pass');
  expect(judge(RULE, { lists: { trainings: years(6, 12) } }).outcome).toBe('pass');
});

test('fails one hour below', () => {
  expect(judge(RULE, { lists: { trainings: years(6, 11) } }).outcome).toBe('fail');
});

test('reads a single column for 公需', () => {
  const rows: Training[] = [2016, 2017, 2018, 2019].map((year) => ({
    ...training(year, 72, absent, absent, 96),
    public: read(year === 2018 ? 12 : 24),
  }));
  const finding = judge(RULE, { lists: { trainings: list(rows) } });
  expect(flagged(finding)).toEqual(['2018年 公需科目：12 学时']);
});

test('is incomplete when one part cannot be read', () => {
  const rows = [2016, 2017, 2018, 2019].map((year) => training(year, 72, unreadable<number>(), 12, 96));
  expect(judge(RULE, { lists: { trainings: list(rows) } }).outcome).toBe('incomplete');
});

/** A pack that reads the 公需 of the notice as a minimum for each part. */
function publicLines(trade: number, general: number) {
  const line = { scope: 'each', from: 'plan-4', to: 'plan-1' };
  return packWith({
    'training.lines': [
      { of: 'trade', ...line, least: trade },
      { of: 'general', ...line, least: general },
    ],
  });
}

test('looks at both parts for themselves when the pack says each', () => {
  const pack = publicLines(18, 18);
  const finding = judge(RULE, { lists: { trainings: years(12, 18) } }, pack);
  expect(finding.outcome).toBe('fail');
  expect(flagged(finding)[0]).toBe('2016年 行业公需：12 学时');
  expect(judge(RULE, { lists: { trainings: years(18, 18) } }, pack).outcome).toBe('pass');
});

test('looks at both parts with minima of their own when the pack says split', () => {
  const pack = publicLines(6, 12);
  expect(judge(RULE, { lists: { trainings: years(6, 12) } }, pack).outcome).toBe('pass');
  expect(flagged(judge(RULE, { lists: { trainings: years(18, 11) } }, pack))[0]).toBe('2016年 一般公需：11 学时');
});

test('is incomplete under split when the page shows 公需 as one column', () => {
  const rows: Training[] = [2016, 2017, 2018, 2019].map((year) => ({
    ...training(year, 72, absent, absent, 96),
    public: read(24),
  }));
  expect(judge(RULE, { lists: { trainings: list(rows) } }, publicLines(6, 12)).outcome).toBe('incomplete');
});
