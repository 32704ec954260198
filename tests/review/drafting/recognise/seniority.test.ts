import { expect, test } from 'vitest';
import { readNotice } from '@/lib/review/drafting/read-notice';

const AGE_60 = { 'age.limits': { 男: [60], 女: [60] }, 'age.as-of': 'plan-06-30' };

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
  [
    '任职年限：博士聘任一级教师满2年，时间算至2026年8月31日',
    { 'title.years': [{ levels: ['博士'], years: 2 }], 'title.cutoff': 'plan-08-31' },
  ],
  ['获得省级工艺美术大师称号，聘任工艺美术师满3年', {}],
  ['年龄未满60周岁，年龄计算截止日期为申报当年6月30日', AGE_60],
  ['用人单位于7月10日前完成审核并公示5个工作日', { 'publicity.working-days': 5, 'deadline.employer': 'plan-07-10' }],
  ['公示有异议的，须附调查报告', {}],
])('%s', (text, values) => {
  const [row] = readNotice(text, 2026, []);
  expect(Object.fromEntries(row?.proposal?.parameters.map(({ id, value }) => [id, value]) ?? [])).toEqual(values);
});
