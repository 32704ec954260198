import type { Achievement, Attachment, List, Paper } from '@/lib/dossier/dossier';
import { type Evidence, evidence } from '@/lib/rules/judgement';
import { attachmentName } from './attachments';
import { compareRows, type FileComparison } from './file-agreement';
import type { FiledRows } from './file-rows';

/** What files say of something that was filed: what agrees, with its place, and what they state otherwise, in words. */
export interface ProofSaid {
  shown: Evidence[];
  otherwise: string[];
}

/** What the opened files say of one project or paper. */
export function proofsOf(of: Achievement | Paper, attachments: List<Attachment>, filed: Partial<FiledRows>): ProofSaid {
  const rows = attachments.state === 'read' ? attachments.rows : [];
  const said = rows.map((row, index) => {
    const about = comparisonsOf(row, filed).filter((one) => one.of === of);
    return saidBy(about, row, `附件${index + 1}“${attachmentName(row)}”`);
  });
  return { shown: said.flatMap(({ shown }) => shown), otherwise: said.flatMap(({ otherwise }) => otherwise) };
}

/** What a file says of rows of the application; nothing where it was not opened. */
export function comparisonsOf(row: Attachment, filed: Partial<FiledRows>): FileComparison[] {
  if (row.contents === undefined || row.contents.trouble !== null) return [];
  return compareRows(row.contents, { ...NONE, ...filed }, attachmentName(row));
}

/** Comparisons of one file as what is shown. */
export function saidBy(about: readonly FileComparison[], row: Attachment, name: string): ProofSaid {
  const otherwise = about
    .filter(({ is }) => is === 'differs')
    .map(({ label, inFile, filed }) => `${name}${label}为“${inFile}”，填报为“${filed}”`);
  const shown = about
    .filter(({ is }) => is !== 'unsure')
    .map(({ is, label, inFile, at, places }) => ({
      ...evidence(`${name}${label}`, inFile, [row.place, ...places], { flagged: is === 'differs' }),
      file: { url: row.contents?.url ?? '', at },
    }));
  return { shown, otherwise };
}

const NONE: FiledRows = {
  achievements: { state: 'absent' },
  papers: { state: 'absent' },
  insurance: { state: 'absent' },
};
