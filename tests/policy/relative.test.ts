import { expect, test } from 'vitest';
import { parseRelativeDay, parseRelativeYear } from '@/lib/policy/relative';

test('counts years from the plan year', () => {
  expect(['plan', 'plan-1', 'plan-10', 'plan+1'].map(parseRelativeYear)).toEqual([0, -1, -10, 1]);
});

test('knows no other way to write a year', () => {
  expect(['2019', 'plan-', 'plan-100', 'Plan-1', 'plan -1', ''].map(parseRelativeYear)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('reads a day of the plan year and nothing else', () => {
  expect(parseRelativeDay('plan-11-05')).toEqual({ year: 0, month: 11, day: 5 });
  expect(['plan-13-05', 'plan-00-05', 'plan-11-32', 'plan-1', '2020-11-05'].map(parseRelativeDay)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
