import type { Attachment } from '@/lib/dossier/dossier';
import { FIRST_PAGE } from '@/lib/dossier/file-facts';
import { type Evidence, evidence } from '@/lib/rules/judgement';
import { attachmentName } from './attachments';
import { differenceSaid } from './difference-said';
import { type FiledPerson, namesAnother, namesApplicant } from './file-agreement';

/** What became of the file behind an attachment that a rule wants. */
export interface UploadedFile {
  /**
   * - `named`: only its name is known: it was not opened, is a picture or of no known kind
   * - `fits`: it is such a paper by its own title
   * - `broken`: it cannot be opened, and another has to be asked for
   * - `other`: its one page is titled as another paper
   * - `unsure`: its first page is and there are more, or it names somebody else
   */
  is: 'named' | 'fits' | 'broken' | 'other' | 'unsure';
  /** It names somebody else for certain; it is `unsure` then. */
  isAnothers?: true;
  /** In words, without a full stop: 已上传“学位证书”，文件为“学历学位证书”. */
  says: string;
  shown: Evidence;
}

/** The file of a row that should be one of these papers (`lib/attachments/papers.json`) of this person, as far as it was opened. */
export function uploadedFile(row: Attachment, papers: readonly string[], person: FiledPerson): UploadedFile {
  const name = attachmentName(row);
  const { contents } = row;
  const says = `已上传“${name}”`;
  if (contents === undefined) return { is: 'named', says, shown: evidence('附件', name, [row.place]) };
  const { trouble, paper, pages, url, titled = FIRST_PAGE, doubts = [] } = contents;
  const shown = (found: string, flagged: boolean): Evidence => ({
    ...evidence('附件', found, [row.place], { flagged }),
    file: { url, at: titled },
  });
  if (trouble !== null) {
    if (!trouble.wanting) return { is: 'named', says, shown: evidence('附件', name, [row.place]) };
    return {
      is: 'broken',
      says: `${says}，但${trouble.says}`,
      shown: evidence('附件', `${name}：${trouble.says}`, [row.place], { flagged: true }),
    };
  }
  if (paper === null) return { is: 'named', says, shown: shown(name, false) };
  const another = namesAnother(contents, person);
  if (another !== null) {
    const { label, inFile, filed } = another;
    const found = `文件写明的${label}为“${inFile}”，填报为“${filed}”`;
    const at = { url, at: another.at };
    const named = evidence('附件', `${name}：${found}`, [row.place, ...another.places], { flagged: true });
    return {
      is: 'unsure',
      isAnothers: true,
      says: `${says}，但文件写明的${differenceSaid(another)}`,
      shown: { ...named, file: at },
    };
  }
  // Whoever looked at it has seen what it says, and whose it is where it does not say so.
  const isWanted = papers.includes(paper) && contents.looked?.is !== 'agrees';
  const [doubt] = doubts;
  if (isWanted && doubt !== undefined) {
    const found = `文件写有“${doubt.says}”`;
    const where = {
      ...evidence('附件', `${name}：${found}`, [row.place], { flagged: true }),
      file: { url, at: doubt.at },
    };
    return { is: 'unsure', says: `${says}，但${found}`, shown: where };
  }
  const isRead = pages.every(({ is }) => is === 'text');
  if (isWanted && isRead && !namesApplicant(contents, person)) {
    const found = `文件是“${paper}”，其中没有读到申报人的姓名`;
    return { is: 'unsure', says: `${says}，但${found}`, shown: shown(`${name}：${found}`, true) };
  }
  if (papers.includes(paper))
    return { is: 'fits', says: `${says}，文件为“${paper}”`, shown: shown(`${name}（文件为“${paper}”）`, false) };
  // Where the pages of a Word document end is not known.
  const whole = contents.kind !== 'docx' && pages.length === 1 && pages.every(({ is }) => is === 'text');
  return {
    is: whole ? 'other' : 'unsure',
    says: `${says}，但文件${whole ? '' : '第1页'}是“${paper}”`,
    shown: shown(`${name}：文件${whole ? '' : '第1页'}是“${paper}”`, true),
  };
}
