import type { FileFact } from '@/lib/dossier/file-facts';
import { compact } from '@/lib/dossier/parse/text';
import { articleFacts, articleOf, wholeCell } from './article';
import type { TitledPaper } from './known-paper';
import type { FileCell, FileLine } from './page-text';
import { asArticle } from './paper';

/** The number of a journal, and its issue. */
const NUMBER = /(?<![A-Z\d])(?:ISSN\s*[:：]?\s*\d{4}\s*[-—–]?\s*\d{3}[\dX]|CN\s*[:：]?\s*\d{2}\s*[-—–]\s*\d{4})(?!\d)/i;
const ISSUE = /第?\s*\d{1,4}\s*期|总第|Vol\.?\s*\d/i;
/** More is written on the page of a paper or of its contents. */
const MOST_LINES = 30;
const TELLING = /\p{sc=Han}{2}/u;
/** Large writing on papers that only speak of a journal. */
const NO_NAME = /通知|证明|证书|报告|声明|协议|目录|目次|函|表|书|意见|承诺|合同|档案|编辑部/;

/** A paper found behind the cover of its journal, and all that is stated of it. */
interface Behind {
  paper: TitledPaper;
  facts: FileFact[];
}

/**
 * Told of the pages of a file one by one, finds the paper that was copied with the cover of its journal: the first on a
 * page behind it. Nothing else in such a file is of the applicant: contents name others, and the next paper is another's.
 */
export function behindCover() {
  let journal: FileCell | null = null;
  let found: Behind | null = null;
  return {
    page(lines: readonly FileLine[], number: number, isKnown: boolean): void {
      if (number === 1) journal = isKnown ? null : journalOn(lines);
      if (number === 1 || journal === null || found !== null) return;
      const article = articleOf(lines);
      if (article === null) return;
      const facts = [wholeCell('paper.journal', journal, 1), ...articleFacts(article, number)];
      found = { paper: asArticle(article, number), facts };
    },
    /** Null where the first page is no cover, or no paper stands behind it. */
    found: (): Behind | null => found,
  };
}

/** The name of the journal, the largest Chinese writing on its cover; null of any other page, and where two are as large. */
function journalOn(lines: readonly FileLine[]): FileCell | null {
  const cells = lines.flat().filter(({ sure }) => sure);
  const written = cells.map(({ text }) => text).join('\n');
  if (lines.length > MOST_LINES || !NUMBER.test(written) || !ISSUE.test(written)) return null;
  const heightOf = ({ box }: FileCell) => box[3] - box[1];
  const names = cells
    .filter(({ text }) => TELLING.test(compact(text)))
    .sort((one, other) => heightOf(other) - heightOf(one));
  const [journal, next] = names;
  if (journal === undefined || NO_NAME.test(compact(journal.text))) return null;
  return next !== undefined && heightOf(next) > heightOf(journal) * 0.8 ? null : journal;
}
