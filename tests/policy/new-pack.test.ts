import { expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { loadPack } from '@/lib/policy/load-pack';
import { nextYearsHead, packFrom, versionAfter, withHead } from '@/lib/policy/new-pack';
import { packProblems } from '@/lib/review/pack-problems';

const HEAD = { ...nextYearsHead(builtinPack()), docNo: '虚构函〔2021〕8号', issued: '2021-09-20' };
const NEXT = packFrom(builtinPack(), HEAD, '2026-11-28');

test('next year’s notice has its own head and everything else of this one, and is a pack that rules can run', () => {
  expect(NEXT).toMatchObject({
    id: 'zj-natural-resources-2021',
    title: '2021年度浙江省自然资源工程领域正高级工程师职务任职资格评审',
    docNo: '虚构函〔2021〕8号',
    planYear: 2021,
    covers: builtinPack().covers,
  });
  const loaded = loadPack(JSON.parse(JSON.stringify(NEXT)));
  expect(loaded.ok && packProblems(loaded.pack)).toEqual([]);
  expect(builtinPack().planYear).toBe(2020);
});

test('another head makes another version of the same pack', () => {
  const renamed = withHead(NEXT, { ...HEAD, title: '更名' }, '2026-11-28');
  expect(renamed).toMatchObject({ id: NEXT.id, title: '更名', version: '1.0.0-2026-11-28.2' });
  expect(versionAfter('1.0.0-2026-11-28.2', '2026-11-28')).toBe('1.0.0-2026-11-28.3');
  expect(versionAfter('1.0.0-2026-11-28.2', '2026-11-29')).toBe('1.0.0-2026-11-29');
  expect(versionAfter('2.1.0', '2026-11-29')).toBe('2.1.0-2026-11-29');
});

test('a plan’s whole name among the words moves on with its year', () => {
  const covers = { plan: { allOf: [], anyOf: ['2020年度虚构市机电工程师评审计划'], noneOf: [] } };
  const next = nextYearsHead({ ...builtinPack(), covers });
  expect(next.covers.plan.anyOf).toEqual(['2021年度虚构市机电工程师评审计划']);
});
