import { expect, test } from 'vitest';
import { recognised } from '@/lib/review/drafting/recognise';

test.each<[string, number, string]>([
  ['转评人员须在新岗位从事本专业技术工作满1年', 1, 'plan-12-31'],
  ['转（兼）评的，岗位变动后从事本专业工作须满1年，算至2026年8月31日', 1, 'plan-08-31'],
  ['因工作岗位变动转评的，应在现岗位工作满半年后方可申报', 0.5, 'plan-12-31'],
  ['现岗位工作不满1年的不得转评', 1, 'plan-12-31'],
])('%s', (text, years, asOf) => {
  const found = recognised(text, 2026);
  expect(found).toMatchObject({ is: 'checked', by: ['post-change'] });
  expect(found?.parameters.map(({ value }) => value)).toEqual([years, asOf]);
  expect(found?.doubts.join().includes('先按计划年度12月31日')).toBe(asOf === 'plan-12-31');
});

/** Years in a title, and what else may be asked of who changes the series, are not those on the post. */
test.each(['转评人员本科学历，聘任满5年', '转评须提供岗位变动证明', '转评人员近3年每年不少于90学时'])('%s', (text) => {
  expect(recognised(text, 2026)?.by ?? []).not.toContain('post-change');
});
