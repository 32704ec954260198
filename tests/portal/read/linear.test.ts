import { expect, test } from 'vitest';
import { wordsPattern } from '@/lib/portal/name-words';
import { lexiconOf } from '@/lib/portal/profile/lexicon';
import { inlineEnd, inlineLabels } from '@/lib/portal/read/inline-labels';
import { headingText, inBrackets, labelKey, valueKey } from '@/lib/portal/read/text';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import { patchSchema } from '@/lib/profile/schema';
import { splitAuthors } from '@/lib/rules/helpers/authorship';
import { worked } from '../../work-time';

/** What patterns that look back and forth read again and again, by itself and with an end that is none. */
const UNITS = [
  ',',
  ' ',
  '　',
  '\n',
  ' ,',
  '; ',
  '、',
  '(',
  '（',
  '【',
  ')',
  '）',
  ':',
  '：',
  '*',
  'a',
  '1',
  '-',
  '姓',
  '姓名',
  '姓名：张 ',
];
const TEXTS = UNITS.flatMap((unit) => [
  { name: unit, make: (count: number) => unit.repeat(count) },
  { name: `姓名${unit}…x`, make: (count: number) => `姓名${unit.repeat(count)}x` },
]);

const words = lexiconOf({
  ...BUILTIN_PROFILE,
  sections: { ...BUILTIN_PROFILE.sections, headingEnds: ['信息', ')', ' ', '：)'] },
});
const blank = wordsPattern(['         x', '姓 名']);

const READERS: Record<string, (text: string) => unknown> = {
  inlineEnd: (text) => inlineEnd(text, 0),
  inlineLabels: (text) => inlineLabels(text, words),
  labelKey,
  inBrackets,
  headingText,
  valueKey,
  splitAuthors,
  headingEnd: (text) => words.headingEnd.test(text),
  taughtNameWords: (text) => blank?.test(text),
};

function timeOf(read: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const from = worked();
    read(text);
    return worked() - from;
  });
  return Math.min(...times);
}

test.each(Object.entries(READERS))('%s takes twice as long for twice the text, whatever it is', (_, read) => {
  const slower = TEXTS.flatMap(({ name, make }) => {
    const double = timeOf(read, make(40_000));
    // Below this nothing is told from the clock's own grain; what looks at every pair takes a hundred times as long.
    return double < 60 || double / timeOf(read, make(20_000)) < 3 ? [] : [name];
  });
  expect(slower).toEqual([]);
});

test('headings end with their words as before, whatever stands behind', () => {
  const { headingEnd } = words;
  const old = /(?:信息|\)| |：\))[)）】\s:：]*$/;
  for (const text of [
    '基本信息',
    '基本信息（一）：',
    '信息x',
    '信息）】 ：',
    '(x)',
    'x ',
    '信',
    '',
    '：)',
    'x：)：',
    '信息： )',
  ]) {
    expect([text, headingEnd.test(text)]).toEqual([text, old.test(text)]);
  }
});

test('values end where they did', () => {
  const old = /[\s\u3000\xa0,，;；|]+[\u4e00-\u9fff（）()/\s\u3000\xa0]{2,16}[:：]/;
  const letters = ['张', '三', ' ', '　', '，', ':', '：', '1', '（', '|', '别', '\n'];
  let seed = 7;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return letters[seed % letters.length] ?? '';
  };
  for (let round = 0; round < 5_000; round += 1) {
    const text = Array.from({ length: 40 }, next).join('');
    const found = old.exec(text);
    expect([text, inlineEnd(text, 0)]).toEqual([text, found ? found.index : text.length]);
  }
});

test('a label of blanks alone is not taken from a file', () => {
  const change = { kind: 'label', field: 'person.name', label: '   ', under: null };
  const patch = { id: '0d9f4a3e-6f52-4d5c-9f0a-1d2c3b4a5e6f', at: '2026-11-01T00:00:00.000Z', change };
  expect(patchSchema.safeParse({ ...patch, change: { ...change, label: '姓 名' } }).success).toBe(true);
  expect(patchSchema.safeParse(patch).success).toBe(false);
});
