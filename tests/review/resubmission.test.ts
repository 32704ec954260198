import { expect, test, vi } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { reviewDossier, reviewResubmission } from '@/lib/review/review';
import { runRules } from '@/lib/review/run-rules';
import { RULES } from '@/lib/rules';
import { appraisal, list, makeDossier } from '../rules/make-dossier';
import { returnOf } from './compare/last-return';

const context = { pack: builtinPack(), role: 'employer', object: 'qualification' } as const;
const moment = { today: '2020-10-20', opinion: null };

test('a first submission is compared with nothing', () => {
  const { review, comparison } = reviewResubmission(null, makeDossier(), context, {}, moment);
  expect(comparison).toBeNull();
  expect(review).toEqual(reviewDossier(makeDossier(), context, {}, moment));
});

test('one item is told of all the others, which stay what they are without it', () => {
  const short = makeDossier({ lists: { appraisals: list([appraisal(2019, '合格')]) } });
  const last = returnOf(short);
  const { review, comparison } = reviewResubmission(last, makeDossier(), context, {}, moment);
  expect(comparison?.items.map(({ rule, stillFails }) => [rule, stillFails])).toContainEqual([
    'appraisal-years',
    false,
  ]);
  const of = (rule: string) => review.findings.find((one) => one.rule === rule);
  expect(of('previous-return')?.outcome).toBe('pass');
  const others = review.findings.filter(({ rule }) => rule !== 'previous-return');
  const alone = runRules(makeDossier(), context, { ...moment, returnedOn: '2020-10-12' });
  expect(others).toEqual(alone.filter(({ rule }) => rule !== 'previous-return'));
});

test('every rule judges once, whatever was returned before', () => {
  const judges = RULES.map((rule) => vi.spyOn(rule, 'judge'));
  const last = returnOf(makeDossier());
  const before = judges.map(({ mock }) => mock.calls.length);
  reviewResubmission(last, makeDossier(), context, {}, moment);
  const times = judges.map(({ mock }, at) => mock.calls.length - (before[at] ?? 0));
  expect(Math.max(...times)).toBe(1);
  expect(times.filter((each) => each === 1).length).toBeGreaterThan(30);
});
