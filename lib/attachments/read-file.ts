import type { FileFacts, FilePage } from '@/lib/dossier/file-facts';
import type { PaperTitle } from '@/lib/dossier/paper-kinds';
import { doubtsOn } from './doubts';
import { factsOf } from './facts';
import { kindOf } from './kind';
import { asPaper, nothingRead } from './known-paper';
import type { SeenPage } from './look-at-page';
import { eachOnce, otherLabels } from './other-labels';
import type { FileLine } from './page-text';
import { paperOf } from './paper';
import { readDocx } from './read-docx';
import { type PdfFacts, type PdfJob, readPdf } from './read-pdf';
import { recognisedPage } from './recognised-page';
import { tiffAsPdf } from './tiff/tiff-as-pdf';
import { DAMAGED, notRead, troubleOfKind } from './trouble';

/** What nobody looked at. */
const NOBODY: SeenPage = { seals: [], words: null };

/** What the bytes of one attachment say. Never rejects because of the file. */
export async function readFile(bytes: Uint8Array, url: string, job: PdfJob): Promise<FileFacts> {
  const kind = kindOf(bytes);
  const known = { url, bytes: bytes.length, digest: await digestOf(bytes), kind };
  const trouble = troubleOfKind(kind);
  const nothing = nothingRead();
  const pdf = kind === 'pdf' ? bytes : kind === 'tiff' ? tiffAsPdf(bytes) : null;
  if (pdf !== null) return { ...known, ...(await readPdf(pdf, job)) };
  if (trouble !== null) return { ...known, ...nothing, trouble };
  job.progress(1, 1);
  if (kind === 'docx') return { ...known, ...nothing, ...docxFacts(bytes, job.titles) };
  const looking = { read: true, tell: job.looking, until: job.until };
  const seen = (await job.looker?.picture(bytes, kind === 'png' ? 'image/png' : 'image/jpeg', looking)) ?? NOBODY;
  if (seen === 'not-read') return { ...known, ...nothing, trouble: notRead('图片过大，或看不出大小，未打开') };
  if (seen === 'damaged') {
    const says = '图片打不开或不完整，请申报人重新上传';
    return { ...known, ...nothing, trouble: { is: 'damaged', says, wanting: true } };
  }
  const { seals, words } = seen;
  if (words === null) return { ...known, ...nothing, pages: [{ is: 'image', seals }], trouble: null };
  const { lines, how } = recognisedPage(words);
  const pages: FilePage[] = [{ is: 'image', seals, recognised: how }];
  return { ...known, ...saidBy(lines, job.titles), pages, trouble: null };
}

/** What one page says that is all of a file. */
function saidBy(
  lines: readonly FileLine[],
  titles: readonly PaperTitle[] | undefined,
): Omit<PdfFacts, 'pages' | 'trouble'> {
  const paper = paperOf(lines, titles);
  const doubts = doubtsOn(lines, '', 1, paper?.paper ?? null);
  return {
    ...asPaper(paper),
    facts: factsOf(lines, 1, paper),
    ...eachOnce(otherLabels(lines, 1, paper)),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

/** What a Word document states; its layout and pictures are for a person. */
function docxFacts(bytes: Uint8Array, titles: readonly PaperTitle[] | undefined): PdfFacts {
  const nothing = nothingRead();
  try {
    const text = readDocx(bytes);
    if (text === null) return { ...nothing, trouble: notRead('Word 文档过大或没有正文，未读取') };
    const pages: FilePage[] = [{ is: text.is, seals: [] }];
    return { ...saidBy(text.lines, titles), pages, trouble: null };
  } catch (error) {
    console.warn('docx', error);
    return { ...nothing, trouble: DAMAGED };
  }
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
