import { describe, expect, test } from 'vitest';
import { parsePlan } from '@/lib/dossier/parse/plan';
import { parseSex } from '@/lib/dossier/parse/sex';
import { measureStatement } from '@/lib/dossier/parse/statement';

describe('parsePlan', () => {
  test.each([
    ['2020年度自然资源领域正高级工程师任职资格评审计划', 2020],
    ['（浙自然资函〔2020〕56号）2020 年度评审计划', 2020],
    ['2021年自然资源评审计划', 2021],
    ['二〇二〇年度评审计划', 2020],
    ['自然资源领域评审计划', null],
    ['2019-2020年度评审计划', null],
    ['2019年度补报、2020年度评审计划', null],
    ['评审计划（2020年9月发布）', null],
  ])('takes the year of %s', (text, year) => {
    expect(parsePlan(text)).toEqual({ text, year });
  });
});

describe('parseSex', () => {
  test.each([
    ['男', '男'],
    [' 女性 ', '女'],
    ['1', null],
    ['男女', null],
    ['', null],
  ])('reads %s', (text, sex) => {
    expect(parseSex(text)).toBe(sex);
  });
});

describe('measureStatement', () => {
  test('counts characters without any white space, and Chinese ones apart', () => {
    expect(measureStatement('本人 2018年\u3000主持\n\t项目\u00a0A。\u2003')).toMatchObject({ characters: 13, cjk: 7 });
  });

  test('counts a character outside the basic plane once', () => {
    expect(measureStatement('𠮷𠮷😀')).toMatchObject({ characters: 3, cjk: 2 });
  });

  test('is exact at the limit', () => {
    expect(measureStatement('字 '.repeat(1000)).characters).toBe(1000);
    expect(measureStatement('字 '.repeat(1001)).characters).toBe(1001);
  });

  test('counts nothing in blank text', () => {
    expect(measureStatement(' \u00a0\u3000\u200b\ufeff\n')).toMatchObject({ characters: 0, cjk: 0 });
  });
});
