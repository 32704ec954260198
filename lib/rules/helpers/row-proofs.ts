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

/**
 * What the opened files say of the projects or papers of an application, asked for one after the other; each file is
 * compared once.
 */
export function proofsIn(
  attachments: List<Attachment>,
  filed: Partial<FiledRows>,
): (of: Achievement | Paper) => ProofSaid {
  const files: { row: Attachment; name: string; about: FileComparison[] }[] = [];
  if (attachments.state === 'read') {
    for (const [index, row] of attachments.rows.entries()) {
      const about = comparisonsOf(row, filed);
      if (about.length > 0) files.push({ row, name: `附件${index + 1}“${attachmentName(row)}”`, about });
    }
  }
  if (files.length === 0) return () => NOTHING;
  return (of) => {
    const said = files.map(({ row, name, about }) =>
      saidBy(
        about.filter((one) => one.of === of),
        row,
        name,
      ),
    );
    return { shown: said.flatMap(({ shown }) => shown), otherwise: said.flatMap(({ otherwise }) => otherwise) };
  };
}

const NOTHING: ProofSaid = { shown: [], otherwise: [] };

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
