import { describe, expect, test } from 'vitest';
import { lineDiff } from '@/components/workbench/log/line-diff';

const kinds = (before: string, after: string) => lineDiff(before, after).map(({ kind, text }) => `${kind} ${text}`);

describe('lineDiff', () => {
  test('finds nothing between equal texts, line ends and outer blanks aside', () => {
    expect(kinds('甲\n乙\n', '甲\r\n乙')).toEqual(['same 甲', 'same 乙']);
  });

  test('names what was taken out and what was put in, in place', () => {
    expect(kinds('甲\n乙\n丙', '甲\n丁\n丙')).toEqual(['same 甲', 'removed 乙', 'added 丁', 'same 丙']);
  });

  test('keeps the longest part in common when lines repeat', () => {
    expect(kinds('甲\n甲\n乙', '甲\n乙\n乙')).toEqual(['same 甲', 'removed 甲', 'same 乙', 'added 乙']);
  });

  test('takes an empty text as no line', () => {
    expect(kinds('', '甲')).toEqual(['added 甲']);
    expect(kinds('甲', '  ')).toEqual(['removed 甲']);
    expect(kinds('', '')).toEqual([]);
  });
});
