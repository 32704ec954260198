import { describe, expect, it } from 'vitest';
import { parsePublished } from '@/lib/dossier/parse/published';

const told = (text: string) => {
  const date = parsePublished(text);
  return date === null ? null : [date.year, date.month, date.day].filter((part) => part !== null).join('-');
};

describe('parsePublished', () => {
  it.each([
    ['2018年第3期', '2018'],
    ['2018年03期', '2018'],
    ['2018年 第3期', '2018'],
    ['2018年第1-2期', '2018'],
    ['2018（3）', '2018'],
    ['2018,(3)', '2018'],
    ['2018,36(3)', '2018'],
    ['2018, 36（3）', '2018'],
    ['2018年第36卷第3期', '2018'],
    ['2018年，第36卷，第3期', '2018'],
    ['2018年第3期（总第123期）', '2018'],
    ['2018年3月第2期', '2018-3'],
    ['2018.03，第2期', '2018-3'],
    ['2018-03-15 第6期', '2018-3-15'],
    ['2018-03', '2018-3'],
    ['二〇一八年三月', '2018-3'],
  ])('reads %s as %s', (text, expected) => expect(told(text)).toBe(expected));

  it.each([
    '第3期',
    '2018年第期',
    '2018年第3卷',
    '18年第3期',
    '2018-13',
    '2018年第3期至第5期',
    '36(3)',
    '已录用',
    '第36卷第3期',
  ])('reads no date in %s', (text) => expect(told(text)).toBeNull());

  it('keeps the words of the page', () => expect(parsePublished(' 2018年第3期 ')?.text).toBe('2018年第3期'));
});
