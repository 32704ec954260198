import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCount, parseHours, parseYear } from '@/lib/dossier/parse/number';

describe('parseHours', () => {
  test.each([
    ['66', 66],
    ['66学时', 66],
    ['66 学时', 66],
    ['66.5', 66.5],
    ['66分', 66],
    ['66学分', 66],
    ['６６', 66],
    ['0', 0],
    ['90.00', 90],
  ])('reads %s', (text, hours) => {
    expect(parseHours(text)).toBe(hours);
  });

  test.each([
    '',
    '—',
    '-',
    '约66',
    '66/90',
    '66+24',
    '66小时',
    '95 70',
    '-66',
    '66.',
    '.5',
    '66²',
    '六十六',
    '66学时（合格）',
    '1e3',
    '0x42',
    'NaN',
  ])('refuses %s', (text) => {
    expect(parseHours(text)).toBeNull();
  });

  test('reads back every number with up to two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (hundredths) => {
        const hours = hundredths / 100;
        expect(parseHours(`${hours}学时`)).toBe(hours);
      }),
    );
  });
});

describe('parseYear', () => {
  test.each([
    ['2018', 2018],
    ['2018年', 2018],
    ['2018年度', 2018],
    ['2018 年度', 2018],
    ['二〇一八年', 2018],
    ['２０１８', 2018],
    ['1900', 1900],
    ['2100', 2100],
  ])('reads %s', (text, year) => {
    expect(parseYear(text)).toBe(year);
  });

  test.each(['', '18', '2018-2019', '2018学年', '1899', '2101', '20180', '约2018', '2018年7月'])(
    'refuses %s',
    (text) => {
      expect(parseYear(text)).toBeNull();
    },
  );
});

describe('parseCount', () => {
  test.each([
    ['60', 60],
    ['60个月', 60],
    ['3 篇', 3],
    ['0', 0],
  ])('reads %s', (text, count) => {
    expect(parseCount(text)).toBe(count);
  });

  test.each(['', '6.5', '-3', '3/5', '约60', '若干', '1234567'])('refuses %s', (text) => {
    expect(parseCount(text)).toBeNull();
  });
});
