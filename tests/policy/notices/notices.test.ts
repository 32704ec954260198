import { describe, expect, test } from 'vitest';
import { choosePack } from '@/lib/policy/covers';
import { loadPack } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';
import { packProblems } from '@/lib/review/pack-problems';
import { runRules } from '@/lib/review/run-rules';
import { suggest } from '@/lib/review/suggest';
import type { FindingChoices } from '@/lib/review/types';
import { NOTICES } from './all';
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
    const { changes, role = 'employer', today = null, verdict, rules } = one;
    const dossier = applicantOf(notice, changes);
    const findings = runRules(dossier, { pack, role, object: 'qualification' }, { today, opinion: null });
    const found = Object.fromEntries(findings.map(({ rule, outcome, disposition }) => [rule, disposition ?? outcome]));
    const judged = Object.fromEntries(Object.keys(rules).map((id) => [id, found[id] ?? 'none']));
    expect(judged, why).toEqual(rules);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(
      Object.keys(pack.rules)
        .filter((id) => !(id in rules) || rules[id] !== 'none')
        .sort(),
    );
    const ticked: FindingChoices = Object.fromEntries(
      findings
        .filter(({ outcome }) => outcome === 'manual')
        .map(({ rule, digest }) => [rule, { settled: { digest, reason: '已核对', at: 0 } }]),
    );
    expect(suggest(findings, ticked, []).verdict).toBe(verdict);
  });
});
