import { expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { packProblems } from '@/lib/review/pack-problems';

const builtin = builtinPack();

const withPlan = (allOf: string[], noneOf: string[]) => ({
  ...builtin,
  covers: { plan: { allOf, anyOf: [], noneOf } },
});

test('a pack whose plan must have a word that no covered plan may have judges nobody', () => {
  expect(packProblems(withPlan(['机电', '高级工程师'], ['正 高']))).toEqual([
    '参数 plan.name（本通知评审计划的名称用语）：计划名称要有“正高”，适用范围（covers）却写明不能有，请改正其一；否则适用的申报人都会被判为选错计划',
  ]);
});

test('a pack whose plan may have the word judges', () => {
  expect(packProblems(builtin)).toEqual([]);
  expect(packProblems(withPlan(['自然资源', '正高'], ['正高级教师']))).toEqual([]);
});
