import { describe, expect, test } from 'vitest';
import { choosePack } from '@/lib/policy/covers';
import { loadPack } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';
import { packProblems } from '@/lib/review/pack-problems';
import { NOTICES } from './all';
import { judged } from './judged';
import { applicantOf, fileOf, type NoticeCase } from './notice';

function packOf(notice: NoticeCase): Pack {
  const loaded = loadPack(fileOf(notice));
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'));
  return loaded.pack;
}

test('every row of the table but the shipped notice is there, once', () => {
  const rows = Array.from({ length: 22 }, (_, index) => index + 1).filter((row) => row !== 3);
  expect(NOTICES.map(({ row }) => row)).toEqual(rows);
});

describe.each(NOTICES.map((notice) => [`${notice.row} ${notice.title}`, notice] as const))('%s', (_, notice) => {
  const pack = packOf(notice);

  test('is a pack that fits the rules', () => {
    expect(packProblems(pack)).toEqual([]);
    expect(notice.dossiers.length).toBeGreaterThanOrEqual(6);
  });

  test('covers its own applicants, and no other notice does', () => {
    const all = NOTICES.map(packOf);
    for (const { changes } of notice.dossiers) {
      const choice = choosePack(all, applicantOf(notice, changes));
      expect(choice.is === 'one' ? choice.pack.id : choice.is).toBe(pack.id);
    }
  });

  test.each(notice.dossiers.map((one) => [one.why, one] as const))('%s', (why, one) => {
    const { findings, rules, verdict } = judged(pack, notice.plan, one);
    expect(rules, why).toEqual(one.rules);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(
      Object.keys(pack.rules)
        .filter((id) => !(id in one.rules) || one.rules[id] !== 'none')
        .sort(),
    );
    expect(verdict).toBe(one.verdict);
  });
});
