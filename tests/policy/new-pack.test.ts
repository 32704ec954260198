import { expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { loadPack } from '@/lib/policy/load-pack';
import { nextYearsHead, oldTexts, packFrom, versionAfter, withHead, withTexts } from '@/lib/policy/new-pack';
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

test('texts that still name the year before are listed once each, with their years moved on', () => {
  const old = oldTexts(NEXT);
  expect(old.length).toBeGreaterThan(0);
  expect(new Set(old.map(({ text }) => text)).size).toBe(old.length);
  for (const { text, proposed } of old) {
    expect(text).toMatch(/20(1\d|20)年/);
    expect(proposed).not.toBe(text);
  }
  const plan = old.find(({ text }) => text.includes('2020年度自然资源领域'));
  expect(plan?.proposed).toContain('2021年度自然资源领域');
  expect(old.every(({ text, proposed }) => text.includes('〔2019〕') === proposed.includes('〔2019〕'))).toBe(true);
  expect(old.some(({ text }) => /2001年以后/.test(text) && !/20(1\d|20)年(度|\d)/.test(text))).toBe(false);
});

test('once each was looked at, none is left; nothing but these texts changes', () => {
  const changed = new Map(oldTexts(NEXT).map(({ text, proposed }) => [text, proposed]));
  const done = withTexts(NEXT, changed);
  expect(oldTexts(done)).toEqual([]);
  expect(done.parameters.map(({ id, value }) => [id, value])).toEqual(
    NEXT.parameters.map(({ id, value }) => [id, value]),
  );
  expect(withTexts(NEXT, new Map())).toEqual(NEXT);
});

test('another head makes another version of the same pack', () => {
  const renamed = withHead(NEXT, { ...HEAD, title: '更名' }, '2026-11-28');
  expect(renamed).toMatchObject({ id: NEXT.id, title: '更名', version: '1.0.0-2026-11-28.2' });
  expect(versionAfter('1.0.0-2026-11-28.2', '2026-11-28')).toBe('1.0.0-2026-11-28.3');
  expect(versionAfter('1.0.0-2026-11-28.2', '2026-11-29')).toBe('1.0.0-2026-11-29');
  expect(versionAfter('2.1.0', '2026-11-29')).toBe('2.1.0-2026-11-29');
});
