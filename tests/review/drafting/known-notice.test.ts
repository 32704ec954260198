import { expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { readNotice } from '@/lib/review/drafting/read-notice';

/** A notice that has much of a known one's wording, and not its meaning. */
const read = (text: string) => readNotice(text, 2026, [builtinPack()]);
const valuesOf = (text: string) =>
  Object.fromEntries(
    read(text).flatMap(({ proposal }) => proposal?.parameters.map(({ id, value }) => [id, value]) ?? []),
  );
const doubtsOf = (text: string) => read(text).flatMap(({ proposal }) => proposal?.doubts ?? []);

test('days in place of working days are days', () => {
  const text = '对申报人员基本情况和业绩材料在本单位进行不少于7天的公示，公示情况在填写审核意见时录入系统。';
  expect(valuesOf(text)).toEqual({ 'publicity.calendar-days': 7 });
});

test('the day of another office is that office’s, and leaves the known one its own', () => {
  const text =
    '用人单位审核报送截止时间为2026年9月10日，县级主管部门审核截止时间为2026年9月20日，市级和省直主管部门审核推荐截止时间为2026年9月30日。';
  expect(valuesOf(text)).toEqual({
    'deadline.employer': 'plan-09-10',
    'deadline.county': 'plan-09-20',
    'deadline.department': 'plan-09-30',
  });
  expect(valuesOf('请各单位在9月30日前报送有关材料，逾期不再受理。')).toEqual({ 'deadline.employer': 'plan-09-30' });
});

test('what a known sentence is joined to is said', () => {
  expect(doubtsOf('任现职以来的有关论文、著作1至2篇或技术报告2篇，注明排名。').join()).toContain('原文后面还有“或”');
  expect(doubtsOf('申报破格的，任现职以来的有关论文、著作3至4篇。').join()).toContain('只对一部分申报人（“破格”）');
  expect(doubtsOf('任现职以来的有关论文、著作1至2篇。')).toEqual([]);
  const statement = '“本人述职”栏目主要填写个人主要业绩内容，字数控制在800到1500字以内。';
  expect(doubtsOf(statement).join()).toContain('还写有述职的字数');
});

test('hours of one year named behind are of that year alone', () => {
  const text = '每年继续教育不少于90学时，其中公需科目不少于30学时，2026年度须达到45学时。';
  const [row] = readNotice(text, 2026, []);
  const line = { of: 'total', scope: 'each', from: null, to: null };
  expect(row?.proposal?.parameters[0]?.value).toEqual([
    { ...line, least: 90 },
    { ...line, of: 'public', least: 30 },
    { ...line, from: '2026', to: '2026', least: 45 },
  ]);
});

test.each<[string, string[]]>([
  ['公示不少于5个工作日，且公示结束时间不得晚于2026年10月8日', ['这句还写有公示的日期，没有一并取，请核对']],
  ['近3年每年不得少于90学时', ['“近3年”按计划年度以前各年理解，请核对']],
])('%s', (text, doubts) => {
  const [row] = readNotice(text, 2026, []);
  expect(row?.proposal?.doubts).toEqual(doubts);
});

test('achievements between two days', () => {
  const [row] = readNotice('业绩成果（获奖、专利）须在2021年1月1日至2026年8月31日期间取得', 2026, []);
  expect(row?.proposal?.parameters.map(({ value }) => value)).toEqual([
    { title: false, since: 'plan-5-01-01' },
    'plan-08-31',
  ]);
});
