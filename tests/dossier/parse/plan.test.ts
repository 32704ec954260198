import { describe, expect, test } from 'vitest';
import { parsePlan } from '@/lib/dossier/parse/plan';

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
