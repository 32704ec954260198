import { expect, it } from 'vitest';
import { assemble, photoAddress } from '@/lib/dossier/assemble';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import { inspectPhoto } from '@/lib/photo/inspect-photo';
import { builtinPack } from '@/lib/policy/builtin';
import { reviewDossier } from '@/lib/review/review';
import type { Review } from '@/lib/review/types';
import { nodeDecoder } from '../photo/node-decoder';
import { makeRoll } from '../practice-portal/applicants/roll';
import type { Truth } from '../practice-portal/applicants/truth';
import type { Applicant } from '../practice-portal/applicants/types';
import { makePhoto } from '../practice-portal/photo/make';
import type { Period } from '../practice-portal/views/sections';
import { isOpenForAll } from '../review/settle';
import { runs } from '../runs';
import { toReading } from './to-reading';

it.each([
  [2020, true],
  [7, false],
])('the rules find what is planted, show its values and invent nothing (seed %i)', async (seed, proofs) => {
  const { applicants, truth } = makeRoll(seed, runs(36), { proofs });
  for (const [i, applicant] of applicants.entries()) {
    const said = truth[i];
    if (said === undefined) throw new Error('truth and applicants differ in number');
    const photo = await photoOf(applicant);
    for (const period of ['split', 'joined'] as const) {
      const review = judge(applicant, period, photo);
      expect(missed(said, review), said.name).toEqual([]);
      expect(invented(said, review), said.name).toEqual([]);
      const allowed = said.suggestion === 'pass' ? ['pass', 'undecided'] : [said.suggestion];
      expect(allowed, said.name).toContain(review.suggestion.verdict);
    }
  }
});

it('a defect that is not in the truth counts as invented, one that is not found as missed', async () => {
  const { applicants, truth } = makeRoll(2020, 36);
  const at = truth.findIndex(({ defects }) => defects.some(({ kind }) => kind === 'training-total-short'));
  const [applicant, said] = [applicants[at], truth[at]];
  if (applicant === undefined || said === undefined) throw new Error('no short training planted');
  const review = judge(applicant, 'split', await photoOf(applicant));
  expect(invented({ ...said, defects: [] }, review).join()).toContain('training-hours');
  const other = said.defects.map((defect) => ({ ...defect, evidence: ['1999'] }));
  expect(missed({ ...said, defects: other }, review).join()).toContain('1999');
});

async function photoOf(applicant: Applicant): Promise<PhotoFacts> {
  const bytes = new Uint8Array(makePhoto(applicant.photo, applicant.serial));
  const url = photoAddress([toReading(applicant, 'split')]);
  if (url === null) throw new Error('no photo on the page');
  return inspectPhoto(bytes, { url, totalBytes: bytes.length }, nodeDecoder);
}

function judge(applicant: Applicant, period: Period, photo: PhotoFacts): Review {
  const context = { pack: builtinPack(), role: 'employer', object: 'qualification' } as const;
  return reviewDossier(assemble([toReading(applicant, period)], photo), context, {});
}

function missed(said: Truth, { findings }: Review): string[] {
  return said.defects.flatMap(({ rule, outcome, disposition, evidence }) => {
    const finding = findings.find((one) => one.rule === rule);
    if (finding === undefined) return [`${rule}: no finding`];
    const got = [finding.outcome, finding.disposition ?? null];
    if (got[0] !== outcome || got[1] !== disposition) return [`${rule}: ${got.join(', ')}: ${finding.says}`];
    const shown = finding.evidence.map(({ label, found }) => `${label} ${found}`).join('; ');
    return evidence.filter((value) => !shown.includes(value)).map((value) => `${rule}: no ${value} in ${shown}`);
  });
}

function invented(said: Truth, { findings }: Review): string[] {
  const expected = new Set(said.defects.flatMap(({ rule, touches }) => [rule, ...touches]));
  return findings
    .filter(({ rule, outcome }) => !expected.has(rule) && outcome !== 'pass' && outcome !== 'inapplicable')
    .filter((finding) => !isOpenForAll(finding))
    .map(({ rule, outcome, says }) => `${rule}: ${outcome}: ${says}`);
}
