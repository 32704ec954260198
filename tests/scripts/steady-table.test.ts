import { expect, test } from 'vitest';
import { type Report, steadyTable } from '@/scripts/steady/table';

const report = (...stories: [title: string, status: string][]): Report => ({
  suites: [
    {
      suites: [
        {
          specs: stories.map(([title, status]) => ({
            file: 'a.spec.ts',
            line: 7,
            title,
            tests: [{ results: [{ status, duration: 1500 }] }],
          })),
        },
      ],
    },
  ],
});

test('a story that passed every time is steady', () => {
  const { text, steady } = steadyTable([report(['one', 'passed']), report(['one', 'passed'])]);
  expect(steady).toBe(true);
  expect(text).toMatch(/ 1\.5 +1\.5 {2}a\.spec\.ts:7 one\n1 of 1 stories passed 2 times in a row$/);
});

test.each(['failed', 'timedOut', 'interrupted'])('a story that %s once is not, and stands first', (status) => {
  const { text, steady } = steadyTable([
    report(['fine', 'passed'], ['odd', 'passed']),
    report(['fine', 'passed'], ['odd', status]),
  ]);
  expect(steady).toBe(false);
  expect(text.split('\n')[1]).toMatch(/1\.5 +✕1\.5 {2}a\.spec\.ts:7 odd$/);
});

test('a story missing from a run, a run without report, and no story at all are not steady', () => {
  expect(steadyTable([report(['one', 'passed']), report()]).steady).toBe(false);
  expect(steadyTable([report(['one', 'passed']), null]).steady).toBe(false);
  expect(steadyTable([report()]).steady).toBe(false);
});

test('a story that is skipped on purpose does not count', () => {
  expect(steadyTable([report(['one', 'passed'], ['other', 'skipped'])]).steady).toBe(true);
});
