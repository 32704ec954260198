import { expect, test } from 'vitest';
import type { PartialDate, Period } from '@/lib/dossier/dossier';
import { findDays, parseDays } from '@/lib/dossier/parse/days';

const day = ({ year, month, day: of }: PartialDate) => [year, month, of].filter((part) => part !== null).join('-');
const shown = (period: Period | null) =>
  period && [day(period.from), period.to === 'present' ? '至今' : day(period.to)].join(' ');

test.each([
  '2020-10-09至2020-10-15',
  '2020年10月9日至2020年10月15日',
  '2020年10月9日至10月15日',
  '2020年10月9日—15日',
  '2020.10.9-10.15',
  '2020.10.09—2020.10.15',
  '自2020年10月9日起至2020年10月15日止',
  '2020-10-09 08:30 至 2020-10-15 17:00',
  '2020年10月9日（周五）至10月15日（周四）',
  '２０２０年１０月９日至１０月１５日',
  '二〇二〇年十月九日至二〇二〇年十月十五日',
])('reads %s as a run of days', (text) => {
  expect(shown(parseDays(text))).toBe('2020-10-9 2020-10-15');
});

test('lets a run turn the year', () => {
  expect(shown(parseDays('2020年12月28日至1月4日'))).toBe('2020-12-28 2021-1-4');
});

test.each(['', '5个工作日', '2020-10-09', '10月9日至10月15日', '2020年13月9日至15日', '2020年10月9日至15日，无异议'])(
  'does not read %s as one',
  (text) => {
    expect(parseDays(text)).toBeNull();
  },
);

test('finds runs in an opinion, a missing year filled in', () => {
  const text =
    '经审核，材料真实完整；已于10月9日至10月15日在本单位公示，公示结果无异议，同意推荐（电话0571-12345-67）。';
  expect(findDays(text, 2020).map(shown)).toEqual(['2020-10-9 2020-10-15']);
  expect(findDays('已在本单位公示，无异议。', 2020)).toEqual([]);
  expect(findDays('2020.10.9-10.15公示，后于2020年10月20日至10月26日再次公示', 2020).map(shown)).toEqual([
    '2020-10-9 2020-10-15',
    '2020-10-20 2020-10-26',
  ]);
});
