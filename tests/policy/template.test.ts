import { expect, test } from 'vitest';
import { fillKnown, fillTemplate, parseTemplate } from '@/lib/policy/template';

test('fills every name, also twice and next to each other', () => {
  expect(fillTemplate(parseTemplate('{a}{b}：{a}。'), { a: '甲', b: '乙' })).toBe('甲乙：甲。');
});

test('fills what is known beforehand and leaves the rest', () => {
  const half = fillKnown(parseTemplate('{found}，应≥{least}（{clause}）'), { least: '90', clause: '五(二)' });
  expect(half.names).toEqual(['found']);
  expect(fillTemplate(half, { found: '66学时' })).toBe('66学时，应≥90（五(二)）');
});

test('does not look into values for further names', () => {
  expect(fillTemplate(parseTemplate('{a}'), { a: '{b}$&' })).toBe('{b}$&');
});

test('refuses a name without a value and a brace without its partner', () => {
  expect(() => fillTemplate(parseTemplate('{a}'), {})).toThrow('{a} 没有可填的值');
  expect(() => parseTemplate('{a')).toThrow('花括号不成对');
});
