import { compact } from '@/lib/dossier/parse/text';
import type { FileCell, FileLine } from './page-text';

/** The cover of a journal, told by its number (ISSN or CN) and its issue; behind it stands the paper that it was copied for. */
export interface Cover {
  journal: FileCell;
}

const NUMBER = /ISSN\s*[:：]?\s*\d{4}\s*[-—–]?\s*\d{3}[\dX]|CN\s*[:：]?\s*\d{2}\s*[-—–]\s*\d{4}/i;
const ISSUE = /第?\s*\d{1,4}\s*期|总第|Vol\.?\s*\d|(?:19|20)\d\d\s*年/i;
/** More is written on the page of a paper or of its contents. */
const MOST_LINES = 30;
const TELLING = /\p{sc=Han}{2}/u;
/** Large writing on papers that only speak of a journal. */
const NO_NAME = /通知|证明|证书|报告|声明|协议|目录|目次|函$/;

/** The name of the journal is the largest Chinese writing on its cover; null of any other page, and where two are as large. */
export function coverOf(lines: readonly FileLine[]): Cover | null {
  const cells = lines.flat().filter(({ sure }) => sure);
  const written = cells.map(({ text }) => text).join('\n');
  if (lines.length > MOST_LINES || !NUMBER.test(written) || !ISSUE.test(written)) return null;
  const heightOf = ({ box }: FileCell) => box[3] - box[1];
  const names = cells
    .filter(({ text }) => TELLING.test(compact(text)))
    .sort((one, other) => heightOf(other) - heightOf(one));
  const [journal, next] = names;
  if (
    journal === undefined ||
    NO_NAME.test(compact(journal.text)) ||
    (next !== undefined && heightOf(next) > heightOf(journal) * 0.8)
  )
    return null;
  return { journal };
}
