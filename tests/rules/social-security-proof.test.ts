import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { absent, attachment, empty, insured, list, read } from './make-dossier';

const RULE = 'social-security-proof';
const paidIn = (regions: [from: string, to: string, region: string][], names: string[] = []) =>
  judge(RULE, {
    lists: {
      'social-security': list(regions.map(([from, to, region]) => insured(from, to, { region: read(region) }))),
      attachments: list(names.map((name) => attachment(name))),
    },
  });

test('returns a period outside the province without proof', () => {
  const finding = paidIn([
    ['2010-03', '2018-02', '上海市'],
    ['2018-03', '至今', '浙江省杭州市'],
  ]);
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(finding.says).toContain('上海市（2010-03至2018-02）');
});

test('takes it with proof', () => {
  const finding = paidIn([['2010-03', '至今', '江苏省南京市']], ['江苏省社会保险缴费证明']);
  expect(finding.outcome).toBe('pass');
});

test('takes what was paid in the province, whatever its name in front', () => {
  expect(paidIn([['2010-03', '至今', '杭州市本级']]).outcome).toBe('pass');
  expect(paidIn([['2010-03', '至今', '浙江省本级']]).outcome).toBe('pass');
});

test('does not look before the window: sixty months back from the deadline', () => {
  expect(
    paidIn([
      ['2010-03', '2015-12', '上海'],
      ['2016-01', '至今', '宁波'],
    ]).outcome,
  ).toBe('fail');
  expect(
    paidIn([
      ['2010-03', '2015-11', '上海'],
      ['2015-12', '至今', '宁波'],
    ]).outcome,
  ).toBe('pass');
});

test('is incomplete on a place it cannot tell, a blank, and attachments it did not read', () => {
  expect(paidIn([['2010-03', '至今', '某某市']]).outcome).toBe('incomplete');
  const blank = list([insured('2010-03', '至今', { region: empty() })]);
  expect(judge(RULE, { lists: { 'social-security': blank } }).outcome).toBe('incomplete');
  const away = list([insured('2010-03', '至今', { region: read('上海') })]);
  for (const attachments of [
    absent,
    list([attachment('其他')], false),
    { state: 'unreadable' as const, places: [], reason: '未读到' },
  ])
    expect(judge(RULE, { lists: { 'social-security': away, attachments } }).outcome).toBe('incomplete');
  expect(
    judge(RULE, { lists: { 'social-security': { state: 'unreadable', places: [], reason: '未读到' } } }).outcome,
  ).toBe('incomplete');
});

test('without a column for the place a person looks only when a payer is from elsewhere', () => {
  expect(judge(RULE).outcome).toBe('inapplicable');
  const payer = list([insured('2016-03', '至今', { payer: read('上海虚构测绘有限公司') })]);
  const finding = judge(RULE, { lists: { 'social-security': payer } });
  expect(finding.outcome).toBe('manual');
  expect(verdict(finding)).toBe('manual');
});
