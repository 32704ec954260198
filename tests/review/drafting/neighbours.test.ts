import { expect, test } from 'vitest';
import { readNotice } from '@/lib/review/drafting/read-notice';

test('a stage among others in a list needs no word for what is done in it', () => {
  const days =
    '个人网上申报：8月1日至8月25日；单位审核：9月5日前；区县农业农村局：9月15日前；市农业农村局：9月30日前。';
  const rows = readNotice(`一、时间\n${days}`, 2026, []);
  const values = rows.flatMap(({ proposal }) => proposal?.parameters.map(({ id, value }) => [id, value]) ?? []);
  expect(Object.fromEntries(values)).toEqual({
    'deadline.open': 'plan-08-01',
    'deadline.personal': 'plan-08-25',
    'deadline.employer': 'plan-09-05',
    'deadline.county': 'plan-09-15',
    'deadline.city': 'plan-09-30',
  });
  expect(rows[3]?.proposal?.doubts).toContain('按前面几句，作这一环节的截止理解，请核对');
});

test('a place and its day in a clause that has no stages is nobody’s stage', () => {
  const [row] = readNotice('一、会议\n市农业农村局：9月30日', 2026, []);
  expect(row?.proposal).toBeNull();
});

test('hours of each year behind a sum are of each year', () => {
  const rows = readNotice('一、学时\n近5年继续教育合计不少于450学时；每学年不少于72学时。', 2026, []);
  expect(rows[1]?.proposal?.parameters[0]?.value).toEqual([
    { of: 'total', scope: 'each', from: 'plan-5', to: 'plan-1', least: 72 },
  ]);
});
