import { expect, test } from 'vitest';
import { flagged, judge } from './judge';
import { absent, appraisal, date, list, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'appraisal-years';
const of = (...years: number[]) => years.map((year) => appraisal(year, '合格'));

test('fails when a year of the window has no appraisal', () => {
  const finding = judge(RULE, { lists: { appraisals: list(of(2015, 2016, 2018, 2019)) } });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(flagged(finding)).toEqual(['2017年 年度考核：无记录']);
  expect(finding.wording?.short).toContain('缺2017年度考核');
});

test('fails when the list says that it is empty', () => {
  const finding = judge(RULE, { lists: { appraisals: { state: 'empty', places: [] } } });
  expect(finding.outcome).toBe('fail');
  expect(flagged(finding)).toHaveLength(4);
});

test('passes with exactly the four years before the plan year, in any order', () => {
  const finding = judge(RULE, { lists: { appraisals: list(of(2017, 2019, 2016, 2018)) } });
  expect(finding.outcome).toBe('pass');
  expect(finding.evidence.map(({ found }) => found)).toEqual(['合格', '合格', '合格', '合格']);
});

test('does not ask for the plan year itself', () => {
  expect(judge(RULE, { lists: { appraisals: list(of(2016, 2017, 2018, 2019)) } }).outcome).toBe('pass');
});

test('is incomplete when a year is missing from a list that was not read to its end', () => {
  expect(judge(RULE, { lists: { appraisals: list(of(2017, 2018, 2019), false) } }).outcome).toBe('incomplete');
});

test('passes on an incomplete list that holds every year', () => {
  expect(judge(RULE, { lists: { appraisals: list(of(2016, 2017, 2018, 2019), false) } }).outcome).toBe('pass');
});

test('is incomplete when a row’s year cannot be read', () => {
  const rows = [...of(2017, 2018, 2019), appraisal(unreadable<number>(), '合格')];
  expect(judge(RULE, { lists: { appraisals: list(rows) } }).outcome).toBe('incomplete');
});

test('is incomplete when the page shows no appraisals', () => {
  expect(judge(RULE, { lists: { appraisals: absent } })).toMatchObject({
    outcome: 'incomplete',
    missing: ['appraisals'],
  });
});

test('asks for every year since the one after 聘任 where the notice means the whole tenure', () => {
  const pack = smallPack({
    rules: [RULE],
    parameters: { 'appraisal.years': 'tenure', 'appraisal.last-year': 'plan-1' },
  });
  const since = (appointed: string | null, ...years: number[]) =>
    judge(
      RULE,
      {
        fields: { 'title.appointed': appointed === null ? absent : date(appointed) },
        lists: { appraisals: list(of(...years)) },
      },
      pack,
    ).outcome;
  expect(since('2016-03', 2017, 2018, 2019)).toBe('pass');
  expect(since('2015-12', 2017, 2018, 2019)).toBe('fail');
  expect(since(null, 2017, 2018, 2019)).toBe('incomplete');
});
