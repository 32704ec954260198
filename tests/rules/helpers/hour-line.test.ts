import { describe, expect, test } from 'vitest';
import type { Field } from '@/lib/dossier/dossier';
import { loadPack } from '@/lib/policy/load-pack';
import { judge, verdict } from '../judge';
import { absent, date, list, read, training, unreadable } from '../make-dossier';
import { smallFile, smallPack } from '../small-pack';

type Hours = number | Field<number>;
const FIVE = { from: 'plan-5', to: 'plan-1' };

function packOf(rule: string, line: object) {
  return smallPack({ rules: [rule], parameters: { 'training.lines': [{ scope: 'each', ...FIVE, ...line }] } });
}

/** Total hours of 2015 to 2019, and the professional ones among them. */
function yearly(totals: Hours[], professional: Hours[] = [], complete = true) {
  const rows = totals.map((total, nth) => training(2015 + nth, professional[nth] ?? 0, 0, 0, total));
  return { lists: { trainings: list(rows, complete) } };
}

/** 五年内有3年达到90学时 */
describe('so many of the years', () => {
  const pack = packOf('training-hours', { of: 'total', times: 3, least: 90 });
  const unread = unreadable<number>();
  test.each<[Hours[], boolean, string]>([
    [[90, 0, 90, 89.9, 90], true, 'pass'],
    [[90, 0, 90, 89.9, 89], true, 'return'],
    [[90, unread, 90, 0, 0], true, 'incomplete'],
    [[90, unread, 0, 0, 0], true, 'return'],
    [[90, unread, 90, 90, 0], true, 'pass'],
    // What is not there in a list that goes on may be what is wanting.
    [[90, 90], false, 'incomplete'],
    [[90, 90], true, 'return'],
    [[90, 90, 90], false, 'pass'],
  ])('%j, read to its end %s: %s', (totals, complete, expected) => {
    expect(verdict(judge('training-hours', yearly(totals, [], complete), pack))).toBe(expected);
  });

  test('says how many there are, and how many there should be', () => {
    const finding = judge('training-hours', yearly([90, 0, 90, 89, 80]), pack);
    expect(finding.says).toBe(
      '2015–2019年有2年达到（2016年0学时、2018年89学时、2019年80学时），2015–2019年中至少3年总学时应不少于90学时。',
    );
    expect(finding.wording?.long).toContain('要求2015–2019年中至少3年总学时不少于90学时');
  });

  test('is open for who has not had so many years', () => {
    const since = packOf('training-hours', { of: 'total', from: 'appointed', times: 3, least: 90 });
    const at = (day: string) => ({ ...yearly([90, 90, 90, 90, 90]), fields: { 'title.appointed': date(day) } });
    expect(judge('training-hours', at('2018-05'), since)).toMatchObject({ outcome: 'incomplete' });
    expect(judge('training-hours', at('2018-05'), since).says).toContain('所看的年份只有2年，不足3年');
    expect(judge('training-hours', at('2017-05'), since).outcome).toBe('pass');
  });
});

/** 年均不少于90学时 */
describe('the mean of the years', () => {
  const pack = packOf('training-hours', { of: 'total', scope: 'average', least: 90 });
  test.each<[Hours[], boolean, string]>([
    [[0, 180, 90, 60, 120], true, 'pass'],
    [[0, 180, 90, 60, 119.9], true, 'return'],
    [[0, 180, unreadable<number>(), 60, 120], true, 'incomplete'],
    [[100, 180, unreadable<number>(), 60, 120], true, 'pass'],
    [[180, 180], false, 'incomplete'],
    [[180, 180], true, 'return'],
  ])('%j, read to its end %s: %s', (totals, complete, expected) => {
    expect(verdict(judge('training-hours', yearly(totals, [], complete), pack))).toBe(expected);
  });

  test('never says that it is what it is not', () => {
    const finding = judge('training-hours', yearly([90, 90, 90, 90, 89.99]), pack);
    expect(finding.says).toBe('2015–2019年累计449.99学时，年均89.99学时，2015–2019年年均总学时应不少于90学时。');
  });
});

/** 专业科目不少于总学时的三分之二 */
describe('a part of all hours', () => {
  const each = packOf('training-professional-hours', { of: 'professional', least: '2/3' });
  const together = packOf('training-professional-hours', { of: 'professional', scope: 'sum', least: '60％' });
  const same = (value: Hours): Hours[] => [value, value, value, value, value];
  test.each<[Hours[], Hours[], boolean, string]>([
    [same(90), same(60), true, 'pass'],
    [same(90), [60, 60, 60, 60, 59.9], true, 'return'],
    [[90, 90, 90, 90, 120], [60, 60, 60, 60, 79], true, 'return'],
    [[90, 90, 90, 90, unreadable<number>()], same(60), true, 'incomplete'],
    [same(90), [60, 60, 60, 60, unreadable<number>()], true, 'incomplete'],
    // Of no hours nothing is a part.
    [[90, 90, 90, 90, 0], [60, 60, 60, 60, 0], true, 'return'],
    // More of a year may stand further down, of whatever kind.
    [same(90), same(60), false, 'incomplete'],
    [same(90).slice(1), same(60).slice(1), true, 'return'],
  ])('each year: %j of which %j, read to its end %s: %s', (totals, parts, complete, expected) => {
    expect(verdict(judge('training-professional-hours', yearly(totals, parts, complete), each))).toBe(expected);
  });

  test.each<[Hours[], Hours[], boolean, string]>([
    [same(100), [0, 100, 100, 100, 0], true, 'pass'],
    [same(100), [0, 100, 100, 99, 0], true, 'return'],
    [same(100), [0, 100, 100, unreadable<number>(), 100], true, 'incomplete'],
    [same(100), same(100), false, 'incomplete'],
  ])('together: %j of which %j, read to its end %s: %s', (totals, parts, complete, expected) => {
    expect(verdict(judge('training-professional-hours', yearly(totals, parts, complete), together))).toBe(expected);
  });

  test('shows what it is a part of', () => {
    const finding = judge('training-professional-hours', yearly(same(120), [80, 80, 80, 80, 70]), each);
    expect(finding.says).toBe('2019年70学时（总学时120学时），每年专业科目应不少于总学时的2/3。');
  });

  test('all hours unseen leave it open, and say so', () => {
    const rows = [{ ...training(2019, 60, 0, 0, absent), year: read(2019) }];
    const finding = judge('training-professional-hours', { lists: { trainings: list(rows) } }, each);
    expect(finding.outcome).toBe('fail');
    expect(finding.says).toContain('2019年总学时页面未显示');
  });
});

test.each([
  [{ of: 'total', least: '2/3' }, '总学时的下限应写学时数'],
  [{ of: 'professional', scope: 'average', least: '2/3' }, '各年合起来算的写 sum'],
  [{ of: 'professional', least: '3/2' }, '“3/2”不是可用的下限：学时应为数字，不加引号；占总学时几成的写作 2/3 或 60%'],
  [{ of: 'professional', least: '一半' }, '“一半”不是可用的下限'],
  [{ of: 'total', scope: 'sum', times: 3, least: 90 }, '“有几年达到”（times）只用于每年'],
  [{ of: 'total', times: 6, least: 90 }, '只看5年，不可能有6年（times）达到'],
  [{ of: 'total', times: 3, atMost: 2, least: 90 }, '只看2年，不可能有3年（times）达到'],
  [{ of: 'total', name: 'Ⅰ类学分', words: ['Ⅰ类'], least: 10 }, '只用于通知自己分的学时'],
  [{ of: 'named', name: 'Ⅰ类学分', least: 10 }, '须写名称（name）和课程类别中的字样（words）'],
])('%j is refused: %s', (line, why) => {
  const parameters = { 'training.lines': [{ scope: 'each', ...FIVE, ...line }] };
  const loaded = loadPack(smallFile({ rules: ['training-hours'], parameters }));
  expect(loaded.ok ? [] : loaded.errors.join('\n')).toContain(why);
});
