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
