import { describe, expect, test } from 'vitest';
import type { Field } from '@/lib/dossier/dossier';
import { monthAt, monthText } from '@/lib/dossier/month';
import { paidMonths } from '@/lib/dossier/paid-months';
import { parseDate } from '@/lib/dossier/parse/date';
import { parseEnd } from '@/lib/dossier/parse/period';
import { payment, place } from './make-reading';

function field<T>(value: T | null, text: string): Field<T> {
  if (value === null) return { state: 'unreadable', text, places: [place(text)], reason: `“${text}”` };
  return { state: 'read', value, text, places: [place(text)] };
}

const run = (from: string, to: string) => payment({ from: field(parseDate(from), from), to: field(parseEnd(to), to) });
const last = monthAt(2020, 11);
const texts = (rows: Parameters<typeof paidMonths>[0]) => paidMonths(rows, last).months.map(monthText);

describe('paidMonths', () => {
  test('joins runs that touch or overlap, each month once, in order', () => {
    expect(texts([run('2018-03', '2018-04'), run('2018-01', '2018-03')])).toEqual([
      '2018-01',
      '2018-02',
      '2018-03',
      '2018-04',
    ]);
  });

  test('reads one row per month', () => {
    expect(texts([run('2018-02', '2018-02'), run('2018-01', '2018-01')])).toEqual(['2018-01', '2018-02']);
  });

  test('lets 至今 reach the given month and no further', () => {
    expect(texts([run('2020-09', '至今')])).toEqual(['2020-09', '2020-10', '2020-11']);
    expect(texts([run('2020-12', '至今')])).toEqual([]);
  });

  test('takes a day as its month', () => {
    expect(texts([run('2020-09-15', '2020-10-01')])).toEqual(['2020-09', '2020-10']);
  });

  test.each([
    ['a date that cannot be read', run('2018-13', '2018-12')],
    ['a year without month', run('2018', '2018')],
    ['a run backwards', run('2018-05', '2018-03')],
    ['an empty end', payment({ ...run('2018-01', '2018-02'), to: { state: 'empty', places: [] } })],
    ['no end at all', payment({ ...run('2018-01', '2018-02'), to: { state: 'absent' } })],
  ])('reports a row with %s and keeps the others', (_, row) => {
    const paid = paidMonths([row, run('2020-01', '2020-01')], last);
    expect(paid.unread.map((unread) => unread.row)).toEqual([row]);
    expect(paid.unread[0]?.reason).not.toBe('');
    expect(paid.months.map(monthText)).toEqual(['2020-01']);
  });
});
