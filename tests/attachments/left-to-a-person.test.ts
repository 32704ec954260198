import { expect, it } from 'vitest';
import { assemble } from '@/lib/dossier/assemble';
import type { RowFile } from '@/lib/dossier/file-facts';
import { rowKey } from '@/lib/dossier/row-key';
import { builtinPack } from '@/lib/policy/builtin';
import { reviewDossier } from '@/lib/review/review';
import { shown } from '../dossier/make-reading';
import { makeRoll } from '../practice-portal/applicants/roll';
import { makeFile } from '../practice-portal/files/make';
import { toReading } from '../practice-portal-server/to-reading';
import { readInNode } from './read-in-node';

it.each([
  ['employer', 7, 3],
  ['department', 8, 3],
] as const)(
  'counts what is left to a person in the %s for whoever has nothing wrong: before, once files were opened, and after each was ticked',
  async (role, most, least) => {
    const { applicants, truth } = makeRoll(2020, 60, { proofs: true });
    const counts = { before: [] as number[], opened: [] as number[], after: [] as number[], batch: [] as number[] };
    for (const [i, applicant] of applicants.entries()) {
      const said = truth[i];
      if (said === undefined || said.defects.length > 0 || said.files.length === 0) continue;
      if (said.files.some(({ form, disagreement }) => disagreement !== null || !['text', 'scan'].includes(form)))
        continue;
      const reading = toReading(applicant, 'split');
      // A department is shown what the employer wrote of the publicity (四(二)2).
      if (role === 'department') reading.fields['opinion.employer'] = shown(applicant.earlier.employer);
      const read: RowFile[] = [];
      const numbers = applicant.attachments.map((_, at) => at + 1);
      for (const number of numbers) {
        const [row, listed] = [applicant.attachments[number - 1], reading.lists.attachments.rows[number - 1]];
        if (row === undefined || listed === undefined) throw new Error('no such row');
        read.push({ row: rowKey(listed), facts: await readInNode(makeFile(applicant, row, number)) });
      }
      const manual = (files: RowFile[]) => {
        const context = { pack: builtinPack(), role, object: 'qualification' } as const;
        const { findings } = reviewDossier(assemble([reading], null, files), context, {});
        return findings.filter(({ outcome }) => outcome === 'manual');
      };
      const looked = { is: 'agrees', remark: '', at: 1 } as const;
      const ticked = manual(read.map(({ row, facts }) => ({ row, facts: { ...facts, looked } })));
      const before = manual([]);
      counts.before.push(before.filter(({ scope }) => scope !== 'batch').length);
      counts.opened.push(manual(read).filter(({ scope }) => scope !== 'batch').length);
      counts.after.push(ticked.filter(({ scope }) => scope !== 'batch').length);
      counts.batch.push(ticked.filter(({ scope }) => scope === 'batch').length);
      if (counts.before.length === 3) break;
    }
    expect(counts.before.length).toBe(3);
    expect(Math.max(...counts.before)).toBeLessThanOrEqual(most);
    expect(counts.opened.every((count, at) => count <= (counts.before[at] ?? 0))).toBe(true);
    // 诚信、评价条件, an employer's 公示, a department's 报送层级: of these no file says anything.
    expect(Math.max(...counts.after)).toBeLessThanOrEqual(least);
    expect(Math.max(...counts.batch)).toBeLessThanOrEqual(5);
  },
);
