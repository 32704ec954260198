import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTypedWords, textOfWords } from '@/lib/policy/typed-words';
import { readTypedLeaf, textOfLeaf } from '@/lib/policy/value-entry';

const SHIPPED = JSON.parse(
  readFileSync(new URL('../../lib/policy/packs/zj-natural-resources-2020.json', import.meta.url), 'utf8'),
) as unknown;

it.each<[string, string[]]>([
  ['副高、中级', ['副高', '中级']],
  [' 副高，中级;初级\n认定 ', ['副高', '中级', '初级', '认定']],
  ['副高、“、高级工程师”、“高级工程师、”', ['副高', '、高级工程师', '高级工程师、']],
  ['“自然资源”“测绘”', ['自然资源', '测绘']],
  ['、，“”“ ”', []],
  ['“没有写完', ['“没有写完']],
  ['“副”高、副“高”', ['“副”高', '副“高”']],
  ['', []],
])('%s', (typed, words) => {
  expect(readTypedWords(typed)).toEqual(words);
  expect(readTypedWords(textOfWords(words))).toEqual(words);
});

it('every list of words of the shipped pack comes out of its field as it went in', () => {
  const lists = wordLists(SHIPPED);
  for (const words of lists) {
    expect(readTypedLeaf({ is: 'words' }, textOfLeaf({ is: 'words' }, words), 2020)).toEqual(words);
    expect(readTypedLeaf({ is: 'groups' }, textOfLeaf({ is: 'groups' }, [words, words]), 2020)).toEqual([words, words]);
  }
  // A search that finds no such list would prove nothing.
  expect(lists.flat()).toContain('、高级工程师');
  expect(lists.length).toBeGreaterThan(20);
});

function wordLists(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const isWords = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
  if (isWords) return [value];
  // Steps are sentences, one to a line.
  return Object.entries(value).flatMap(([key, one]) => (key === 'steps' ? [] : wordLists(one)));
}
