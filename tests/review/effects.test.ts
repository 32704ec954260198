import { describe, expect, test } from 'vitest';
import { parsePlan } from '@/lib/dossier/parse/plan';
import { amendedWith, noAmendment } from '@/lib/policy/amendment';
import { builtinPack } from '@/lib/policy/builtin';
import { policiesOf, withAmendment, withForce } from '@/lib/policy/office';
import { type OfficePolicy, UNCHANGED } from '@/lib/policy/office-schema';
import { effectsOf, type ReviewedBefore } from '@/lib/review/effects';
import { packProblems } from '@/lib/review/pack-problems';
import { sampleApplicants } from '@/lib/review/samples/samples';
import { read } from '../rules/make-dossier';

const PLAN = '2020年度自然资源领域正高级工程师任职资格评审计划';

function reviewed(plan: string): ReviewedBefore[] {
  return sampleApplicants(2020).map(({ name, dossier }, index) => ({
    seq: index + 1,
    name,
    dossier: { ...dossier, fields: { ...dossier.fields, 'application.plan': read(parsePlan(plan), plan) } },
    role: 'employer',
    object: 'qualification',
    chosen: null,
  }));
}

const policies = (office: OfficePolicy) => policiesOf(office, packProblems, '2026-11-28');
const NOW = policies(UNCHANGED);

describe('those reviewed before, judged again', () => {
  test('come out as they were where nothing changes', () => {
    expect(effectsOf(NOW, policies(UNCHANGED), reviewed(PLAN))).toEqual([]);
  });

  test('show who comes out otherwise, and by which finding', () => {
    const amended = amendedWith(
      noAmendment(builtinPack(), '2026-11-28'),
      { id: 'statement.max', value: 500, source: '虚构文件', from: '2026-11-28' },
      '2026-11-28',
    );
    const effects = effectsOf(NOW, policies(withAmendment(UNCHANGED, amended)), reviewed(PLAN));
    expect(effects.map(({ name }) => name)).toContain('述职1000字');
    expect(effects.every(({ findings }) => findings.some(({ title }) => title.includes('述职')))).toBe(true);
  });

  test('show that nobody judges them any more where their pack is withdrawn, and nobody else is touched', () => {
    const without = policies(withForce(UNCHANGED, builtinPack().id, false));
    const effects = effectsOf(NOW, without, reviewed(PLAN));
    expect(effects).toHaveLength(sampleApplicants(2020).length);
    expect(effects.every(({ after }) => after.pack === null && after.verdict === 'undecided')).toBe(true);
    expect(effectsOf(NOW, without, reviewed('2021年度机电工程高级工程师评审计划'))).toEqual([]);
  });
});
