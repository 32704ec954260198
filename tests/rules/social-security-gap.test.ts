import { expect, test } from 'vitest';
import { flagged, judge } from './judge';
import { absent, date, insured, list, read, unreadable } from './make-dossier';

const RULE = 'social-security-gap';
const rows = (...periods: [string, string][]) => list(periods.map(([from, to]) => insured(from, to)));
const outcome = (...periods: [string, string][]) =>
  judge(RULE, { lists: { 'social-security': rows(...periods) } }).outcome;

test('asks about missing months, naming them as ranges', () => {
  const finding = judge(RULE, {
    lists: { 'social-security': rows(['2010-01', '2016-05'], ['2016-07', '2018-02'], ['2018-06', '2020-10']) },
  });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  expect(flagged(finding)).toEqual(['未见缴费：2016-06，1个月', '未见缴费：2018-03 至 2018-05，3个月']);
  expect(finding.wording?.long).toContain('2018-03 至 2018-05（3个月）');
  expect(finding.evidence[1]?.places.map(({ label }) => label)).toEqual(['社保2016-07', '社保2018-06']);
});

test('passes from the first month of the window to the month before the submission', () => {
  const finding = judge(RULE, { lists: { 'social-security': rows(['2015-12', '2020-09']) } });
  expect(finding.outcome).toBe('pass');
  expect(finding.evidence[0]?.found).toBe('2015-12 至 2020-09，58个月均有缴费');
});

test('asks when the first month of the window is missing, not the month before it', () => {
  expect(outcome(['2016-01', '2020-10'])).toBe('fail');
  expect(outcome(['2015-12', '2020-10'])).toBe('pass');
});

test('asks when the month before the submission is missing', () => {
  expect(outcome(['2010-01', '2020-08'])).toBe('fail');
});

test('does not count the month of submission and later ones as a gap', () => {
  const september = {
    fields: { 'application.submitted': date('2020-09-28') },
    lists: { 'social-security': rows(['2010-01', '2020-08']) },
  };
  expect(judge(RULE, september).outcome).toBe('pass');
  const november = {
    fields: { 'application.submitted': date('2020-11-02') },
    lists: { 'social-security': rows(['2010-01', '2020-09']) },
  };
  expect(judge(RULE, november).outcome).toBe('fail');
});

test('is not shortened by a submission date before applications opened', () => {
  const fields = { 'application.submitted': date('2015-01-01') };
  expect(judge(RULE, { fields, lists: { 'social-security': rows(['2010-01', '2018-12']) } }).outcome).toBe('fail');
});

test('is incomplete when only months that may not be booked yet are missing and no submission date was read', () => {
  const fields = { 'application.submitted': absent };
  const finding = judge(RULE, { fields, lists: { 'social-security': rows(['2010-01', '2020-09']) } });
  expect(finding).toMatchObject({ outcome: 'incomplete', missing: ['application.submitted'] });
  expect(judge(RULE, { fields, lists: { 'social-security': rows(['2010-01', '2020-10']) } }).outcome).toBe('pass');
  expect(judge(RULE, { fields, lists: { 'social-security': rows(['2010-01', '2020-07']) } }).outcome).toBe('fail');
});

test('reads 至今 as paid up to now', () => {
  expect(outcome(['2015-12', '至今'])).toBe('pass');
});

test('is incomplete when a row that may fill the gap cannot be read', () => {
  const unclear = { ...insured('2018-03', '2018-05'), to: unreadable<never>() };
  const list2 = list([insured('2010-01', '2018-02'), unclear, insured('2018-06', '2020-10')]);
  const finding = judge(RULE, { lists: { 'social-security': list2 } });
  expect(finding).toMatchObject({ outcome: 'incomplete', missing: ['social-security'] });
});

test('is incomplete when the list was not read to its end', () => {
  const cut = list([insured('2018-06', '2020-10')], false);
  expect(judge(RULE, { lists: { 'social-security': cut } }).outcome).toBe('incomplete');
});

test('is incomplete when the page shows no record, and asks when it says there is none', () => {
  expect(judge(RULE, { lists: { 'social-security': absent } }).outcome).toBe('incomplete');
  const none = judge(RULE, { lists: { 'social-security': { state: 'empty', places: [] } } });
  expect(none).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  expect(none.wording?.long).toContain('省外缴纳社保的证明');
});

test('does not let another kind of insurance fill a gap in 养老', () => {
  const pension = { kind: read('企业职工基本养老保险') };
  const medical = { kind: read('基本医疗保险') };
  const mixed = list([
    insured('2010-01', '2018-02', pension),
    insured('2018-06', '2020-10', pension),
    insured('2010-01', '2020-10', medical),
  ]);
  expect(judge(RULE, { lists: { 'social-security': mixed } }).outcome).toBe('fail');
});

test('asks when a run has fewer paid months than it covers', () => {
  const few = list([insured('2015-12', '2020-10', { months: read(56) })]);
  const finding = judge(RULE, { lists: { 'social-security': few } });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  expect(flagged(finding)[0]).toContain('共59个月，缴费月数为56个月');
  expect(
    judge(RULE, { lists: { 'social-security': list([insured('2015-12', '2020-10', { months: read(59) })]) } }).outcome,
  ).toBe('pass');
});
