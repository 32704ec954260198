import { expect, test } from 'vitest';
import { createRandom } from '../practice-portal/random.ts';
import { AXES, AXIS_NAMES, combinationOf, isPossible, keyOf } from './axes.ts';
import { choicesOf, coveringRows, type Space } from './covering.ts';
import { pairwise, sample } from './portals.ts';

const space: Space<keyof typeof AXES> = { axes: AXES, isPossible: (some) => isPossible(some as never), strength: 2 };

test('every possible pair of values is in some row, and no row is impossible', () => {
  const rows = pairwise();
  const missing = choicesOf(space).filter(
    (choice) => !rows.some((row) => Object.entries(choice).every(([axis, value]) => row[axis as never] === value)),
  );
  expect(missing).toEqual([]);
  expect(rows.filter((row) => !isPossible(row))).toEqual([]);
  // The two longest axes alone need 9 × 8 rows.
  expect(rows.length).toBeLessThan(120);
});

test('a pair that is left out is noticed', () => {
  const rows = coveringRows(
    { axes: { a: ['1', '2'], b: ['1', '2'] }, isPossible: () => true, strength: 2 },
    createRandom(1),
  );
  expect(rows).toHaveLength(4);
  const not11 = ({ a, b }: { a?: string; b?: string }) => a !== '1' || b !== '1';
  expect(
    coveringRows({ axes: { a: ['1', '2'], b: ['1', '2'] }, isPossible: not11, strength: 2 }, createRandom(1)),
  ).toHaveLength(3);
});

test('a key gives its combination again', () => {
  for (const row of pairwise()) expect(combinationOf(keyOf(row))).toEqual(row);
});

test('the sample is small, and every value that is held occurs in it', () => {
  const values = (rows: ReturnType<typeof sample>) =>
    new Set(rows.flatMap((row) => AXIS_NAMES.map((axis) => `${axis} ${row[axis]}`)));
  expect(values(sample())).toEqual(values(pairwise('held')));
  expect(sample().length).toBeLessThan(18);
});
