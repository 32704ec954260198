import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '@/lib/dossier/parse/date';
import { runs } from '@/tests/runs';

const parts = (text: string) => {
  const date = parseDate(text);
  return date === null ? null : [date.year, date.month, date.day];
};

describe('parseDate', () => {
  test.each([
    ['2018年7月', [2018, 7, null]],
    ['2018年07月份', [2018, 7, null]],
    ['2018 年 7 月 1 日', [2018, 7, 1]],
    ['2018年7月1号', [2018, 7, 1]],
    ['2018.07', [2018, 7, null]],
    ['2018-7', [2018, 7, null]],
    ['2018/7/1', [2018, 7, 1]],
    ['2018-07-00', [2018, 7, null]],
    ['201807', [2018, 7, null]],
    ['20180701', [2018, 7, 1]],
    ['二〇一八年七月', [2018, 7, null]],
    ['二〇一八年十二月三十一日', [2018, 12, 31]],
    ['二○二○年元月', [2020, 1, null]],
    ['二零二零年', [2020, null, null]],
    ['2018年', [2018, null, null]],
    ['2018', [2018, null, null]],
    ['2018-07-01 10:22:33', [2018, 7, 1]],
    ['2018-07-01T00:00:00.0', [2018, 7, 1]],
    ['2018年7月1日 9:05', [2018, 7, 1]],
    ['２０１８－０７', [2018, 7, null]],
    ['２０１８．７', [2018, 7, null]],
    ['２０１８年７月', [2018, 7, null]],
    ['\u3000 2018-07\u00a0', [2018, 7, null]],
    ['2020-02-29', [2020, 2, 29]],
    ['1900-01-01', [1900, 1, 1]],
    ['2100-12-31', [2100, 12, 31]],
  ])('reads %s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test.each([
    '',
    '—',
    '至今',
    '2019-02-29',
    '2018-13',
    '2018-00',
    '2018-00-00',
    '2018年7月00日',
    '2018-07-32',
    '2018-04-31',
    '201813',
    '20180631',
    '2018070',
    '18-07',
    '1899-12',
    '2101年',
    '约2018年7月',
    '2018年7',
    '2018年7月前',
    '2018-07/01',
    '2018—07',
    '2018-07-01T16:00:00Z',
    '2018-07-01 25:00',
    '2018-07 10:22:33',
    '2018-1²',
    '2018年十三月',
    '二〇一八年二月三十日',
    '二〇一年七月',
    '2018年1月至12月',
    '2015-11至2020-10',
  ])('refuses %s', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test('keeps the text as it was written', () => {
    expect(parseDate(' 2018年7月 ')?.text).toBe('2018年7月');
  });

  test('reads every day of the calendar in every notation, and never adds precision', () => {
    const day = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2100-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const [mm, dd] = [String(m).padStart(2, '0'), String(d).padStart(2, '0')];
        for (const text of [
          `${y}-${m}-${d}`,
          `${y}.${mm}.${dd}`,
          `${y}/${mm}/${dd}`,
          `${y}年${m}月${d}日`,
          `${y}${mm}${dd}`,
        ]) {
          expect(parts(text)).toEqual([y, m, d]);
        }
        for (const text of [`${y}-${m}`, `${y}.${mm}`, `${y}年${m}月`, `${y}${mm}`])
          expect(parts(text)).toEqual([y, m, null]);
        expect(parts(`${y}年`)).toEqual([y, null, null]);
      }),
    );
  });

  test('gives only possible dates for any text', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789-./年月日 至一十〇T:'), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({ unit: 'binary' })), (text) => {
        const date = parseDate(text);
        if (date === null || date.month === null) return;
        const time = new Date(Date.UTC(date.year, date.month - 1, date.day ?? 1));
        expect([time.getUTCFullYear(), time.getUTCMonth() + 1]).toEqual([date.year, date.month]);
      }),
      { numRuns: runs(2000) },
    );
  });
});
