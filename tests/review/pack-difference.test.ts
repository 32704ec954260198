import { describe, expect, test } from 'vitest';
import { type Amendment, amendedWith, applyAmendment, noAmendment, withWording } from '@/lib/policy/amendment';
import { builtinPack } from '@/lib/policy/builtin';
import type { Pack } from '@/lib/policy/schema';
import { changeText, packDifference } from '@/lib/review/pack-difference';
import { reviewDossier } from '@/lib/review/review';
import { sampleApplicants } from '@/lib/review/samples/samples';
import { verdictChanges } from '@/lib/review/verdict-changes';

const pack = builtinPack();
const none = noAmendment(pack, '2026-11-25');
const STAGE = { role: 'employer', object: 'qualification' } as const;

function amended(amendment: Amendment): Pack {
  const applied = applyAmendment(pack, amendment);
  if (!applied.ok) throw new Error(applied.errors.join('；'));
  return applied.pack;
}

const more = amended(
  amendedWith(none, { id: 'statement.max', value: 900, source: '试行办法', from: '2021-01-01' }, '2026-11-26'),
);

describe('the difference of two packs in words', () => {
  test('a pack is not different from itself', () => {
    expect(packDifference(pack, pack)).toEqual([]);
  });

  test('names value, clause, date and rules', () => {
    const changes = packDifference(pack, more);
    expect(changes).toHaveLength(1);
    expect(changes.map(changeText)[0]).toMatch(/（附1-6）：1000 字 → 900 字，自2021-01-01起；涉及：述职字数|涉及：/);
  });

  test('writes a paragraph as official papers do', () => {
    const without = { ...pack, clauses: pack.clauses.filter(({ id }) => id !== '一¶2') };
    const said = packDifference(pack, without).map(changeText);
    expect(said.filter((line) => line.includes('第2款'))).toHaveLength(1);
    expect(said.join('\n')).not.toContain('¶');
  });

  test('names wording and consequence with the rule', () => {
    const changed = amended({
      ...withWording(none, { rule: 'training-hours', failure: 'below', part: 'ask', text: '请补学' }, '2026-11-26'),
      dispositions: [
        {
          rule: 'training-hours',
          failure: 'below',
          disposition: { archive: 'return', qualification: 'reject' },
          source: '甲',
        },
      ],
    });
    expect(packDifference(pack, changed).map(changeText)).toEqual([
      expect.stringContaining('继续教育总学时：不符时（五(二)）：退回 → 业绩档案审核退回；资格审查不通过'),
      expect.stringContaining('请补学。'),
    ]);
  });

  test('names a changed opinion by reviewer, object and button', () => {
    const changed = amended({
      ...none,
      opinions: [
        { role: 'department', object: 'qualification', verdict: 'pass', part: 'short', text: '同意。{items}' },
      ],
    });
    expect(packDifference(pack, changed)[0]?.what).toBe('主管部门资格审查“审查通过”意见（短）');
  });

  test('names the plan year and stages of a pack for another year', () => {
    const next = structuredClone(pack);
    next.planYear = 2021;
    const stages = next.rules['id-number']?.stages;
    if (stages !== undefined) stages.employer.archive = 'never';
    expect(packDifference(pack, next).map(({ what }) => what)).toEqual(['计划年度', '身份证号码：检查环节']);
  });
});

describe('sample applicants', () => {
  const samples = sampleApplicants(pack.planYear);

  test('are read like pages, and the first has nothing against it', () => {
    const { findings } = reviewDossier(samples[0]?.dossier ?? never(), { pack, ...STAGE }, {});
    const bad = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'error');
    expect(bad.map(({ says }) => says)).toEqual([]);
    expect(findings.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThan(10);
  });

  test('show whom a changed number touches', () => {
    const line = { scope: 'each', from: 'plan-4', to: 'plan-1' };
    const value = [
      { of: 'total', ...line, least: 100 },
      { of: 'professional', ...line, least: 60 },
      { of: 'public', ...line, least: 18 },
    ];
    const stricter = amended(
      amendedWith(none, { id: 'training.lines', value, source: '试行办法', from: '2021-01-01' }, '2026-11-26'),
    );
    const changes = verdictChanges({ before: pack, after: stricter, samples, ...STAGE });
    const touched = changes.find(({ name }) => name === '继续教育恰为下限');
    expect(touched).toMatchObject({ after: 'return' });
    expect(touched?.findings[0]?.title).toBe('继续教育总学时');
    expect(touched?.findings[0]?.after).toContain('100');
    expect(changes.map(({ name }) => name)).toContain('材料齐全');
  });

  test('are untouched by a pack that only words differently', () => {
    const changed = amended(
      withWording(none, { rule: 'training-hours', failure: 'below', part: 'ask', text: '请补学' }, '2026-11-26'),
    );
    expect(verdictChanges({ before: pack, after: changed, samples, ...STAGE })).toEqual([]);
  });
});

function never(): never {
  throw new Error('no sample');
}
