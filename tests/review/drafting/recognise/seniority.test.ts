import { expect, test } from 'vitest';
import { readNotice } from '@/lib/review/drafting/read-notice';

/** As pasted notices have years in a title, with a present employer, and hours since then. */
test.each<[string, Record<string, unknown>]>([
  [
    '取得中级经济专业技术资格后，博士学位满2年，硕士学位满4年，本科学历满5年',
    {
      'title.years': [
        { levels: ['博士'], years: 2 },
        { levels: ['硕士'], years: 4 },
        { levels: ['本科'], years: 5 },
      ],
      'title.from': 'obtained',
    },
  ],
  [
    '中等职业学校毕业，取得助理级职称满7年',
    { 'title.years': [{ levels: ['中专', '中职', '中技', '职高'], years: 7 }], 'title.from': 'obtained' },
  ],
  ['企业申报人员须在现单位连续缴纳养老保险6个月以上', { 'employment.months': 6, 'employment.as-of': 'plan-12-31' }],
  [
    '聘任以来每年参加继续教育不少于90学时',
    { 'training.lines': [{ of: 'total', scope: 'each', from: 'appointed', to: 'plan-1', least: 90 }] },
  ],
  ['公示有异议的，须附调查报告', {}],
])('%s', (text, values) => {
  const [row] = readNotice(text, 2026, []);
  expect(Object.fromEntries(row?.proposal?.parameters.map(({ id, value }) => [id, value]) ?? [])).toEqual(values);
});
