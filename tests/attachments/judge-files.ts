import type { Looker } from '@/lib/attachments/look-at-page';
import { assemble } from '@/lib/dossier/assemble';
import type { RowFile } from '@/lib/dossier/file-facts';
import { rowKey } from '@/lib/dossier/row-key';
import { builtinPack } from '@/lib/policy/builtin';
import { reviewDossier } from '@/lib/review/review';
import type { Finding } from '@/lib/review/types';
import type { Applicant } from '../practice-portal/applicants/types';
import { makeFile } from '../practice-portal/files/make';
import { toReading } from '../practice-portal-server/to-reading';
import { readInNode } from './read-in-node';

/** What is found about an applicant's files when these of them (numbers from 1) are opened. */
export async function judgeFiles(
  applicant: Applicant,
  numbers: readonly number[],
  looker: Looker | null = null,
): Promise<Finding> {
  const reading = toReading(applicant, 'split');
  const rows = reading.lists.attachments.rows;
  const read: RowFile[] = [];
  for (const number of numbers) {
    const [row, listed] = [applicant.attachments[number - 1], rows[number - 1]];
    if (row === undefined || listed === undefined) throw new Error('no such row');
    read.push({ row: rowKey(listed), facts: await readInNode(makeFile(applicant, row, number), looker) });
  }
  const context = { pack: builtinPack(), role: 'employer', object: 'qualification' } as const;
  const { findings } = reviewDossier(assemble([reading], null, read), context, {});
  const finding = findings.find(({ rule }) => rule === 'attachment-agreement');
  if (finding === undefined) throw new Error('no finding');
  return finding;
}
