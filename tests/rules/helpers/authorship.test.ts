import { expect, test } from 'vitest';
import { parseRank, splitAuthors } from '@/lib/rules/helpers/authorship';

test.each([
  '甲虚构、乙示例、丙样本',
  '甲虚构，乙示例；丙样本',
  '甲虚构; 乙示例; 丙样本',
  '甲虚构 乙示例 丙样本',
  '甲虚构*、乙示例（通讯作者）、丙样本#',
  '甲虚构1,2，乙示例1，丙样本3',
  '甲 虚构、乙示例、丙样本',
])('reads the authors of %s', (text) => {
  expect(splitAuthors(text)).toEqual({ names: ['甲虚构', '乙示例', '丙样本'], partial: false });
});

test('knows a list that leaves authors out', () => {
  expect(splitAuthors('甲虚构、乙示例等')).toEqual({ names: ['甲虚构', '乙示例'], partial: true });
  expect(splitAuthors('甲虚构, 等')).toEqual({ names: ['甲虚构'], partial: true });
  expect(splitAuthors('Jia X, Yi S, et al.').partial).toBe(true);
});

test.each([
  ['1/3', 1, 3],
  ['第2/5', 2, 5],
  ['排名第2', 2, null],
  ['第一作者', 1, null],
  ['第二', 2, null],
  ['二作', 2, null],
  ['独著', 1, 1],
  ['独立作者', 1, 1],
  ['3', 3, null],
  ['2（共5人）', 2, 5],
  ['主编', null, null],
] as const)('reads the rank %s', (text, position, of) => {
  expect(parseRank(text)).toMatchObject({ position, of });
});

test.each(['共同第一作者', '通讯作者', '并列第一'])('knows that %s says nothing of the place in the list', (text) => {
  expect(parseRank(text).shared).toBe(true);
});
