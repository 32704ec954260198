import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePlan } from '@/lib/dossier/parse/plan';
import { builtinPack } from '@/lib/policy/builtin';
import { loadPack } from '@/lib/policy/load-pack';
import { noticeFor } from '@/lib/policy/notice';
import { policiesOf } from '@/lib/policy/office';
import { officeDigests } from '@/lib/policy/office-digest';
import { type OfficePolicy, readOffice } from '@/lib/policy/office-schema';
import { packProblems } from '@/lib/review/pack-problems';
import { makeDossier, read } from '../rules/make-dossier';

/** Files that the build of commit e6bfdb9 wrote, as an office of that day has them. */
function file(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`files/e6bfdb9/${name}`, import.meta.url), 'utf8'));
}

function office(json: unknown): OfficePolicy {
  const loaded = readOffice(json);
  if (!loaded.ok) throw new Error(loaded.errors.join());
  return loaded.office;
}

function judgeOf(from: OfficePolicy, plan: string): string {
  const dossier = makeDossier({ fields: { 'application.plan': read(parsePlan(plan), plan) } });
  const notice = noticeFor(policiesOf(from, packProblems, '2026-11-28'), dossier, 'qualification', null);
  return notice.is === 'one' ? notice.pack.id : notice.is;
}

describe('what an office of the one-pack days wrote', () => {
  test('its amendment holds in the same pack', () => {
    const { packs } = policiesOf(office(file('office-amended.json')), packProblems, '2026-11-28');
    const lines = packs[0]?.pack?.parameters.find(({ id }) => id === 'training.lines');
    expect(lines?.basis).toBe('office');
    expect(lines?.value).toContainEqual({ of: 'total', scope: 'each', from: 'plan-4', to: 'plan-1', least: 72 });
    expect(lines?.value).toContainEqual({ of: 'professional', scope: 'each', from: 'plan-4', to: 'plan-1', least: 60 });
    expect(packs.map(({ errors }) => errors)).toEqual([[]]);
  });

  test('its own pack stands beside the built-in one, and each judges its own year', () => {
    const own = office(file('office-own-pack.json'));
    expect(policiesOf(own, packProblems, '2026-11-28').packs.map(({ id, errors }) => [id, errors])).toEqual([
      [builtinPack().id, []],
      ['own-notice-2021', []],
    ]);
    expect(judgeOf(own, '2021年度虚构市自然资源领域正高级工程师评审计划')).toBe('own-notice-2021');
    expect(judgeOf(own, '2020年度自然资源领域正高级工程师任职资格评审计划')).toBe(builtinPack().id);
    expect(judgeOf(own, '2021年度机电工程高级工程师评审计划')).toBe('none');
  });

  test('its own pack about the year of the built-in one keeps that one out of force, as it was', () => {
    const json = file('office-own-pack.json') as { pack: object };
    const own = office({ ...json, pack: { ...json.pack, planYear: 2020 } });
    expect(judgeOf(own, '2020年度自然资源领域正高级工程师任职资格评审计划')).toBe('own-notice-2021');
  });

  test('its pack file loads, and says whom it covers by the words it knew its plan by', () => {
    const loaded = loadPack((file('office-own-pack.json') as { pack: unknown }).pack);
    expect(loaded.ok && packProblems(loaded.pack)).toEqual([]);
    expect(loaded.ok && loaded.pack.covers?.plan.allOf).toEqual(['自然资源', '正高']);
  });

  test('what the browser stored reads the same, and what can be undone too', () => {
    const stored = file('stored-amended.json') as {
      'office-policy': { current: unknown; history: { before: unknown }[] };
    };
    const { current, history } = stored['office-policy'];
    expect(readOffice(current).ok).toBe(true);
    expect(history.length).toBeGreaterThan(0);
    for (const { before } of history) expect(readOffice(before).ok).toBe(true);
  });

  test('the digest that its log entries name is the same as then', async () => {
    const json = file('office-amended.json') as { amendments: unknown };
    const bytes = new TextEncoder().encode(JSON.stringify([null, json.amendments, []]));
    const then = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    expect(await officeDigests(office(json), [builtinPack().id])).toEqual({ [builtinPack().id]: then });
  });
});
