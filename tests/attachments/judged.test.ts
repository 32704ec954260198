import { expect, it } from 'vitest';
import { assemble } from '@/lib/dossier/assemble';
import type { RowFile } from '@/lib/dossier/file-facts';
import { rowKey } from '@/lib/dossier/row-key';
import { builtinPack } from '@/lib/policy/builtin';
import { reviewDossier } from '@/lib/review/review';
import { makeRoll } from '../practice-portal/applicants/roll';
import type { Truth } from '../practice-portal/applicants/truth';
import type { Applicant } from '../practice-portal/applicants/types';
import { makeFile } from '../practice-portal/files/make';
import { toReading } from '../practice-portal-server/to-reading';
import { readInNode } from './read-in-node';

const UNOPENABLE = ['cut', 'empty', 'locked', 'rar', 'none'];

it.each([2020, 91])(
  'of the planted disagreements none is missed and none passes; nobody is blamed for what agrees (seed %i)',
  { timeout: 90_000 },
  async (seed) => {
    const { applicants, truth } = makeRoll(seed, 24);
    let planted = 0;
    for (const [i, applicant] of applicants.entries()) {
      const said = truth[i];
      if (said === undefined) throw new Error('truth and applicants differ in number');
      const finding = await judged(applicant, said);
      const wrong = said.files.filter(({ form, disagreement }) => disagreement !== null || UNOPENABLE.includes(form));
      planted += wrong.length;
      expect(finding.outcome, `${said.name}: ${finding.says}`).toBe(wrong.length > 0 ? 'fail' : 'manual');
      for (const { disagreement } of wrong) {
        if (disagreement !== null) expect(finding.says, said.name).toContain(disagreement.says);
      }
      for (const { form, number } of said.files.filter((file) => ['scan', 'jpeg', 'png'].includes(file.form))) {
        const about = finding.evidence.filter(({ label, flagged }) => flagged && label.startsWith(`附件${number}“`));
        expect(about.length, `${said.name}: ${form} ${number}`).toBeGreaterThan(0);
      }
    }
    expect(planted).toBeGreaterThan(8);
  },
);

async function judged(applicant: Applicant, { files }: Truth) {
  const reading = toReading(applicant, 'split');
  const rows = reading.lists.attachments.rows;
  const read: RowFile[] = [];
  for (const { number } of files) {
    const [row, listed] = [applicant.attachments[number - 1], rows[number - 1]];
    if (row === undefined || listed === undefined) throw new Error('no such row');
    read.push({ row: rowKey(listed), facts: await readInNode(makeFile(applicant, row, number)) });
  }
  const context = { pack: builtinPack(), role: 'employer', object: 'qualification' } as const;
  const { findings } = reviewDossier(assemble([reading], null, read), context, {});
  const finding = findings.find(({ rule }) => rule === 'attachment-agreement');
  if (finding === undefined) throw new Error('no finding');
  return finding;
}
