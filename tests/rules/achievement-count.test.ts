import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { achievement, list } from './make-dossier';

const RULE = 'achievement-count';
const chosen = (count: number, complete = true) =>
  judge(RULE, {
    lists: {
      achievements: list(
        Array.from({ length: count }, (_, i) => achievement(`项目${i}`, '参与', '2017-11', '2/3')),
        complete,
      ),
    },
  });

test.each([1, 6, 15])('takes %i', (count) => {
  expect(chosen(count)).toMatchObject({ outcome: 'pass', evidence: [{ found: `${count} 项` }] });
});

test('asks about many and returns none', () => {
  expect(verdict(chosen(16))).toBe('confirm');
  expect(verdict(chosen(0))).toBe('return');
  expect(chosen(0).outcome).toBe('fail');
});

test('is incomplete while there may be more', () => {
  expect(chosen(3, false).outcome).toBe('incomplete');
  expect(chosen(16, false).outcome).toBe('fail');
});
