import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDates, monthAt, monthIndex, monthOf, monthRuns, monthRunText, monthText } from '@/lib/dossier/month';
import { parseDate } from '@/lib/dossier/parse/date';

function date(text: string) {
  const parsed = parseDate(text);
  if (parsed === null) throw new Error(`no date: ${text}`);
  return parsed;
}

describe('compareDates', () => {
  test.each([
    ['2018', '2019', 'before'],
    ['2019-01', '2018', 'after'],
    ['2018-07', '2018-08-01', 'before'],
    ['2018-07-02', '2018-07-01', 'after'],
    ['2018-07', '2018-07', 'same'],
    ['2018', '2018', 'same'],
    ['2018-07-01', '2018年7月1日', 'same'],
    ['2018-07', '2018-07-15', 'unknown'],
    ['2018', '2018-07', 'unknown'],
  ])('%s against %s is %s', (first, second, order) => {
    expect(compareDates(date(first), date(second))).toBe(order);
  });

  test('turns round when the dates are swapped', () => {
    const any = fc.record({ year: fc.integer({ min: 2018, max: 2020 }), month: fc.constantFrom(null, 1, 2) });
    const swapped = { before: 'after', after: 'before', same: 'same', unknown: 'unknown' };
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [a, b] = [one, other].map((parts) => ({ ...parts, day: null, text: '' }));
        if (a === undefined || b === undefined) return;
        expect(compareDates(b, a)).toBe(swapped[compareDates(a, b)]);
      }),
    );
  });
});

describe('months', () => {
  test('an index goes to year and month and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(monthOf(monthAt(year, month))).toEqual({ year, month });
      }),
    );
  });

  test('a year alone has no month', () => {
    expect(monthIndex(date('2018'))).toBeNull();
  });

  test('are written as runs, over the turn of the year too', () => {
    const gap = [monthAt(2018, 11), monthAt(2018, 12), monthAt(2019, 1), monthAt(2019, 3)];
    expect(gap.map(monthText)).toEqual(['2018-11', '2018-12', '2019-01', '2019-03']);
    expect(monthRuns(gap).map(monthRunText)).toEqual(['2018-11 至 2019-01', '2019-03']);
    expect(monthRuns([])).toEqual([]);
  });
});
