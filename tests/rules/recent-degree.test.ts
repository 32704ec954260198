import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { absent, date, read } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'recent-degree';
const pack = smallPack({
  rules: [RULE],
  parameters: { 'degree.least-years': 2, 'degree.cutoff': 'plan-12-31', 'degree.late-routes': ['后学历'] },
});

function held(graduated: string, route: string): string {
  const fields = { 'education.graduated': date(graduated), 'application.route': read(route) };
  return verdict(judge(RULE, { fields }, pack));
}

test('a degree of two years at the cut-off is applied with in any way', () => {
  expect(held('2018-12-31', '正常申报')).toBe('pass');
});

test('a younger one only in the way meant for it', () => {
  expect(held('2019-01-01', '正常申报')).toBe('confirm');
  expect(held('2019-01-01', '后学历申报')).toBe('pass');
});

test('a year alone does not tell', () => {
  expect(held('2018', '正常申报')).toBe('pass');
  expect(held('2019', '正常申报')).toBe('confirm');
  const june = smallPack({
    rules: [RULE],
    parameters: { 'degree.least-years': 2, 'degree.cutoff': 'plan-06-30', 'degree.late-routes': ['后学历'] },
  });
  const fields = { 'education.graduated': date('2018') };
  expect(judge(RULE, { fields }, june).outcome).toBe('incomplete');
});

test('is incomplete without the way of applying', () => {
  expect(judge(RULE, { fields: { 'application.route': absent } }, pack).outcome).toBe('incomplete');
});

test('a degree of after the day counts in no way of applying', () => {
  expect(held('2021-01-01', '后学历申报')).toBe('confirm');
  expect(held('2020-12-31', '后学历申报')).toBe('pass');
  expect(held('2020', '后学历申报')).toBe('pass');
});

test('a notice may have the day alone', () => {
  const day = smallPack({ rules: [RULE], parameters: { 'degree.cutoff': 'plan-06-30' } });
  const of = (graduated: string) => judge(RULE, { fields: { 'education.graduated': date(graduated) } }, day);
  expect(verdict(of('2020-06-30'))).toBe('pass');
  expect(verdict(of('2020-07-01'))).toBe('confirm');
  expect(of('2020-07-01').says).toContain('要求2020-06-30前取得');
  expect(of('2020').outcome).toBe('incomplete');
});

test('a degree may be asked to be there by the day and for no year', () => {
  const day = smallPack({ rules: [RULE], parameters: { 'degree.cutoff': 'plan-09-30', 'degree.least-years': 0 } });
  const of = (graduated: string) => judge(RULE, { fields: { 'education.graduated': date(graduated) } }, day);
  expect(['2020-06', '2020-09-30', '2020-10'].map((one) => verdict(of(one)))).toEqual(['pass', 'pass', 'confirm']);
});
