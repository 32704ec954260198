import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '@/lib/dossier/parse/period';

const ends = (text: string) => {
  const period = parsePeriod(text);
  if (period === null) return null;
  const write = (date: { year: number; month: number | null }) => [date.year, date.month];
  return [write(period.from), period.to === 'present' ? 'present' : write(period.to)];
};

describe('parsePeriod', () => {
  test.each([
    '2015-11至2020-10',
    '2015.11-2020.10',
    '2015-11-2020-10',
    '201511-202010',
    '201511—202010',
    '2015-11~2020-10',
    '2015-11～2020-10',
    '2015年11月至2020年10月',
    '2015年11月 —— 2020年10月',
    '自2015年11月起至2020年10月止',
    '2015/11到2020/10',
    '2015-11-01 至 2020-10-31',
    '２０１５．１１－２０２０．１０',
    '二〇一五年十一月至二〇二〇年十月',
  ])('reads %s', (text) => {
    expect(ends(text)).toEqual([
      [2015, 11],
      [2020, 10],
    ]);
  });

  test.each(['2015年11月—至今', '2015-11至今', '2015.11-今', '2015年11月起至今', '2015-11 ~ 现在'])(
    'leaves %s open',
    (text) => {
      expect(ends(text)).toEqual([[2015, 11], 'present']);
    },
  );

  test('refuses a long text at once', () => {
    expect(parsePeriod(`2015-11${'-'.repeat(1_000_000)}2020-10`)).toBeNull();
  });

  test('keeps years as years', () => {
    expect(ends('2015-2020')).toEqual([
      [2015, null],
      [2020, null],
    ]);
  });

  test.each([
    '',
    '2015-11',
    '至今',
    '2020-10至2015-11',
    '2015-11至',
    '2015-13至2020-10',
    '约2015-11至2020-10',
    '2015-11至2018-01至2020-10',
  ])('refuses %s', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test('reads any two months in any notation and refuses them backwards', () => {
    const month = fc.integer({ min: 1900 * 12, max: 2101 * 12 - 1 });
    const write = (index: number, style: number) => {
      const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
      const mm = String(m).padStart(2, '0');
      return [`${y}-${m}`, `${y}.${mm}`, `${y}年${m}月`, `${y}${mm}`][style] ?? '';
    };
    fc.assert(
      fc.property(
        month,
        month,
        fc.nat(3),
        fc.constantFrom('至', '-', '~', '—', '——', '～', ' - '),
        (a, b, style, sep) => {
          const text = `${write(a, style)}${sep}${write(b, style)}`;
          const at = (index: number) => [Math.floor(index / 12), (index % 12) + 1];
          expect(ends(text)).toEqual(a > b ? null : [at(a), at(b)]);
        },
      ),
    );
  });
});
