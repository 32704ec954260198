import { expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { applicantOf, reviewDossier } from '@/lib/review/review';
import { rulesVersion } from '@/lib/rules';
import { absent, empty, makeDossier, unreadable } from '../rules/make-dossier';
import { settleOpenForAll } from './settle';

const pack = builtinPack();
const context = { pack, role: 'employer', object: 'qualification' } as const;

test('gives pack, versions, stage, findings and suggestion of a clean applicant', () => {
  const review = reviewDossier(makeDossier(), context, {});
  expect(review).toMatchObject({
    pack: { id: 'zj-natural-resources-2020', version: pack.version },
    rulesVersion,
    role: 'employer',
    object: 'qualification',
  });
  expect(review.suggestion.verdict).toBe('undecided');
  const ticked = settleOpenForAll(review.findings);
  expect(reviewDossier(makeDossier(), context, ticked).suggestion.verdict).toBe('pass');
  expect(JSON.parse(JSON.stringify(review))).toEqual(review);
});

test('suggests nothing while name, unit or applied title were not read', () => {
  for (const id of ['person.name', 'unit.name', 'application.title'] as const) {
    for (const field of [absent, empty<string>(), unreadable<string>()]) {
      expect(reviewDossier(makeDossier({ fields: { [id]: field } }), context, {}).suggestion.verdict).toBe('undecided');
    }
  }
});

test('does not ask for the applied title in the archive review', () => {
  const dossier = makeDossier({ fields: { 'application.title': absent } });
  const archive = { ...context, object: 'archive' } as const;
  const ticked = settleOpenForAll(reviewDossier(dossier, archive, {}).findings);
  expect(reviewDossier(dossier, archive, ticked).suggestion.verdict).toBe('pass');
});

test('says who is on the page, with blanks for what was not read', () => {
  const dossier = makeDossier({ fields: { 'person.id-number': unreadable() } });
  expect(applicantOf(dossier)).toEqual({
    name: '甲虚构',
    idNumber: '',
    unit: '虚构市测绘院',
    plan: '2020年度自然资源领域正高级工程师任职资格评审计划',
  });
});
