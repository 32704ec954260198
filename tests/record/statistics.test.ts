import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogRow } from '@/lib/record/entry';
import { statisticsOf } from '@/lib/record/statistics';
import { runs } from '@/tests/runs';

const at = (text: string) => Date.parse(`${text}+08:00`);

function row(seq: number, when: string, over: Partial<LogRow> = {}): LogRow {
  return {
    seq,
    at: at(when),
    name: '虚构李四',
    unit: '虚构测绘院',
    last4: '0013',
    plan: '2020年度评审计划',
    verdict: 'return',
    role: 'employer',
    object: 'qualification',
    rules: ['training-hours'],
    ...over,
  };
}

test('days are those of Shanghai, a day without decisions is there with zeros', () => {
  const { days } = statisticsOf([
    row(1, '2020-10-12T00:00:00'),
    row(2, '2020-10-14T23:59:59', { verdict: 'pass' }),
    row(3, '2020-10-14T08:00:00'),
  ]);
  expect(days.map(({ from }) => from)).toEqual(['2020-10-12', '2020-10-13', '2020-10-14']);
  expect(days.map(({ counts }) => counts)).toEqual([
    { pass: 0, return: 1, reject: 0 },
    { pass: 0, return: 0, reject: 0 },
    { pass: 1, return: 1, reject: 0 },
  ]);
});

test('weeks begin on Monday', () => {
  const { weeks } = statisticsOf([row(1, '2020-10-11T12:00:00'), row(2, '2020-10-12T12:00:00')]);
  expect(weeks.map(({ from }) => from)).toEqual(['2020-10-05', '2020-10-12']);
});

test('defects come most frequent first, overall and of each unit, the unit with most on top', () => {
  const { defects, units } = statisticsOf([
    row(1, '2020-10-12T08:00:00', { rules: ['photo-size', 'training-hours'] }),
    row(2, '2020-10-12T08:00:00', { rules: ['training-hours'] }),
    row(3, '2020-10-12T08:00:00', { unit: '虚构地质院', rules: ['photo-size'], verdict: 'pass' }),
    row(4, '2020-10-12T08:00:00', { unit: '虚构地质院', rules: [] }),
  ]);
  expect(defects).toEqual([
    { rule: 'photo-size', count: 2 },
    { rule: 'training-hours', count: 2 },
  ]);
  expect(units).toMatchObject([
    { unit: '虚构测绘院', decisions: 2, withDefects: 2, defects: [{ rule: 'training-hours', count: 2 }, {}] },
    { unit: '虚构地质院', decisions: 2, withDefects: 1 },
  ]);
});

test('the time of a review counts only where both moments are known', () => {
  const opened = (minutes: number) => ({ openedAt: at('2020-10-12T08:00:00') - minutes * 60_000 });
  const { times } = statisticsOf([
    row(1, '2020-10-12T08:00:00', opened(2)),
    row(2, '2020-10-12T08:00:00', opened(4)),
    row(3, '2020-10-12T08:00:00', { openedAt: null }),
    row(4, '2020-10-12T08:00:00'),
    row(5, '2020-10-12T08:00:00', opened(-3)),
  ]);
  expect(times).toMatchObject({ known: 2, median: 3 });
  expect(times.spread.filter(({ count }) => count > 0)).toEqual([
    { below: 3, count: 1 },
    { below: 5, count: 1 },
  ]);
  expect(statisticsOf([]).times.median).toBeNull();
});

test('every decision is counted once, whatever their order', () => {
  const rows = fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: 60 * 24 * 20 }),
      verdict: fc.constantFrom('pass', 'return', 'reject'),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(rows, (made) => {
      const all = made.map(({ minute, verdict }, index) => ({
        ...row(index + 1, '2020-10-01T00:00:00', { verdict: verdict as 'pass' }),
        at: at('2020-10-01T00:00:00') + minute * 60_000,
      }));
      const found = statisticsOf(all);
      const sum = (counts: { pass: number; return: number; reject: number }) =>
        counts.pass + counts.return + counts.reject;
      expect(sum(found.counts)).toBe(all.length);
      expect(found.days.reduce((total, { counts }) => total + sum(counts), 0)).toBe(all.length);
      expect(found.weeks.reduce((total, { counts }) => total + sum(counts), 0)).toBe(all.length);
      expect(statisticsOf([...all].reverse())).toEqual(found);
    }),
    { numRuns: runs(50) },
  );
});

test('each pack has its own figures; none and the entries from before are kept apart', () => {
  const pack = { id: 'own', title: '自有' };
  const { packs } = statisticsOf([
    row(1, '2020-10-12T08:00:00', { pack, rules: ['photo-size'] }),
    row(2, '2020-10-12T08:00:00', { pack: null, verdict: 'pass', rules: [] }),
    row(3, '2020-10-12T08:00:00'),
    row(4, '2020-10-12T08:00:00', { pack, verdict: 'reject', rules: ['photo-size'] }),
  ]);
  expect(packs).toEqual([
    { pack, counts: { pass: 0, return: 1, reject: 1 }, defects: [{ rule: 'photo-size', count: 2 }] },
    { pack: null, counts: { pass: 1, return: 0, reject: 0 }, defects: [] },
    { pack: undefined, counts: { pass: 0, return: 1, reject: 0 }, defects: [{ rule: 'training-hours', count: 1 }] },
  ]);
});
