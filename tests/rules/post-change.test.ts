import { describe, expect, test } from 'vitest';
import { judge } from './judge';
import { absent, read, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'post-change';

function said(route: Parameters<typeof read<string>>[0], years = 1, asOf = 'plan-12-31') {
  const pack = smallPack({ rules: [RULE], parameters: { 'post-change.years': years, 'post-change.as-of': asOf } });
  return judge(RULE, { fields: { 'application.route': read(route) } }, pack);
}

test('leaves who changes the series to a person, with the last day that is early enough', () => {
  const finding = said('转评');
  expect(finding.outcome).toBe('manual');
  expect(finding.says).toContain('算至2020-12-31在现岗位须满1年，到岗时间应不晚于2019-12-31');
  expect(finding.evidence.map(({ label, required }) => [label, required])).toContainEqual([
    '到现岗位的时间',
    '不晚于 2019-12-31',
  ]);
});

test.each([
  [1, 'plan-08-31', '2019-08-31'],
  [0.5, 'plan-06-30', '2019-12-31'],
  [1.5, 'plan-08-15', '2019-02-15'],
  [1, 'plan-02-29', '2019-02-28'],
  [4, 'plan-02-29', '2016-02-29'],
  [0.5, 'plan-03-31', '2019-09-30'],
])('%s years up to %s: %s', (years, asOf, last) => {
  expect(said('转评', years, asOf).says).toContain(`不晚于${last}；`);
});

test.each(['转（兼）评', '转兼评', '改系列申报', '正常申报（转评）'])('%s changes the series', (route) => {
  expect(said(route).outcome).toBe('manual');
});

test.each(['正常申报', '破格', '正常申报（非转评）'])('%s does not', (route) => {
  expect(said(route).outcome).toBe('inapplicable');
});

describe('is open', () => {
  const pack = smallPack({ rules: [RULE], parameters: { 'post-change.years': 1, 'post-change.as-of': 'plan-12-31' } });
  test.each([absent, unreadable<string>(), read('是否转评')])('where the way of applying is %o', (route) => {
    const finding = judge(RULE, { fields: { 'application.route': route } }, pack);
    expect(finding).toMatchObject({ outcome: 'incomplete', missing: ['application.route'] });
  });
});
