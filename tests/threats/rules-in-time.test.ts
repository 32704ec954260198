import { expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { runRules } from '@/lib/review/run-rules';
import { makeDossier } from '../rules/make-dossier';
import { worked } from '../work-time';
import { met, percentile, tried } from './met';

test('all rules judge one applicant in time', () => {
  const context = { pack: builtinPack(), role: 'employer', object: 'qualification' } as const;
  const moment = { today: '2020-10-12', opinion: null } as const;
  const first = runRules(makeDossier(), context, moment);
  const times = Array.from({ length: 200 }, () => {
    const dossier = makeDossier();
    const from = worked();
    runRules(dossier, context, moment);
    return worked() - from;
  });
  const p95 = percentile(times, 0.95);
  expect(first.length).toBeGreaterThanOrEqual(tried('T33', 'rules'));
  expect(p95).toBeLessThanOrEqual(tried('T33', 'one applicant, p95, ms'));
  met('T33', 'rules', `${first.length} rules in ${p95.toFixed(1)} ms at p95`);
});
