import { expect, test } from 'vitest';
import { hasWord, hasWordBesides } from '@/lib/rules/helpers/words';

test.each([
  ['已上传', ['上传'], true],
  ['无', ['无'], true],
  ['无异议', ['无'], false],
  ['保证书.pdf', ['.pdf'], true],
  ['保证书xpdf', ['.pdf'], false],
  ['a(b', ['(b'], true],
  ['保证书', [], false],
  ['.', ['.'], true],
  ['是', ['.'], false],
])('%s has one of %j: %s', (text, words, expected) => {
  expect(hasWord(text, words)).toBe(expected);
});

test('a word that only stands within another does not count', () => {
  const [words, others] = [['参公'], ['非参公']];
  expect(hasWordBesides('参公事业单位', words, others)).toBe(true);
  expect(hasWordBesides('非参公事业单位', words, others)).toBe(false);
  expect(hasWordBesides('非参公，原参公', words, others)).toBe(true);
});
