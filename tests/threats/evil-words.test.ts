import { expect, test } from 'vitest';
import { wordsPattern } from '@/lib/portal/name-words';
import { lexiconOf } from '@/lib/portal/profile/lexicon';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import { worked } from '../work-time';
import { met, tried } from './met';

/** What an office could teach as a word of its portal: patterns that would never end if they were taken for patterns, and plain words that repeat. */
const WORDS = [
  '(a+)+$',
  '([a-zA-Z]+)*$',
  '(a|aa)+$',
  '(a|a?)+$',
  '(.*a){25}$',
  '(姓+)+名',
  '(\\s*\\S)*x',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(x+x+)+y',
  '[\\s\\S]*[\\s\\S]*[\\s\\S]*名',
  '(?=(a+))a*b\\1',
  '(?<=姓.*)名',
  '姓{1,30}{1,30}名',
  '.*.*.*.*=',
  'a*a*a*a*a*b',
  '姓 * * * * * 名',
  '*姓**名***',
  '         x',
  '姓'.repeat(59) + '名',
  '姓 '.repeat(29) + '名',
] as const;

/** Fifty kilobytes each that begin like the words and never end like them. */
const TEXTS = ['a', '姓', ' ', '姓 ', '姓*＊ ', 'aA', '姓 a'].map((unit) =>
  unit.repeat(Math.ceil(50_000 / unit.length)),
);

function longest(read: (text: string) => unknown): number {
  return Math.max(
    ...TEXTS.map((text) => {
      const times = Array.from({ length: 2 }, () => {
        const from = worked();
        read(text);
        return worked() - from;
      });
      return Math.min(...times);
    }),
  );
}

test('a word is looked for letter by letter, and in time', () => {
  const budget = tried('T14', 'fifty kilobytes, ms');
  const times = WORDS.map((word) => {
    const pattern = wordsPattern([word]);
    const { headingEnd } = lexiconOf({
      ...BUILTIN_PROFILE,
      sections: { ...BUILTIN_PROFILE.sections, headingEnds: [word] },
    });
    const time = Math.max(
      longest((text) => pattern?.test(text)),
      longest((text) => headingEnd.test(text)),
    );
    // Taken for itself: it is found where it stands.
    expect(pattern?.test(`甲${word}乙`), word).toBe(true);
    return { word, time };
  });
  expect(times.filter(({ time }) => time > budget)).toEqual([]);
  expect(times.length).toBeGreaterThanOrEqual(tried('T14', 'words'));
  const most = Math.max(...times.map(({ time }) => time));
  met('T14', 'words', `${times.length} words over ${TEXTS.length} texts of 50 KB, the longest ${most.toFixed(1)} ms`);
});

test('control: taken for a pattern, one of them takes longer than the budget over three dozen letters', () => {
  const budget = tried('T14', 'fifty kilobytes, ms');
  let letters = 16;
  for (let took = 0; took <= budget && letters < 36; ) {
    letters += 1;
    const from = worked();
    /(x+x+)+y/.test('x'.repeat(letters));
    took = worked() - from;
  }
  expect(letters).toBeLessThan(36);
});
