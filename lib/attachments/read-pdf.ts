import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FileFact, FileFacts, FilePage, FilePlace, FileTrouble } from '@/lib/dossier/file-facts';
import type { PaperTitle } from '@/lib/dossier/paper-kinds';
import { behindCover } from './cover';
import { type Doubt, doubtsOn } from './doubts';
import { drawnOver } from './drawn-over';
import { factsOf } from './facts';
import { asPaper, nothingRead, type TitledPaper } from './known-paper';
import type { Looker } from './look-at-page';
import { openPdf, type ReadTable } from './open-pdf';
import { eachOnce, type OtherLabel, otherLabels } from './other-labels';
import { type FileLine, linesOf, type Run } from './page-text';
import { paperOf } from './paper';
import { recognisedPage } from './recognised-page';
import { DAMAGED, LOCKED, NO_PAGES, notRead } from './trouble';
import { unpackedTooMuch } from './unpacked';

/** A file with more pages is not a certificate; the reviewer looks at it. */
const MOST_PAGES = 200;
/** A page with more pieces of writing is not read as one. */
const MOST_RUNS = 20_000;
/** A page of which a picture covers so much is a scan; one that covers less than the second is a stamp, a photo or a sign. */
const SCAN = 0.5;
const SMALL = 0.06;
/** Writing lower than this share of the page cannot be read by eye. */
const LOWEST = 0.005;

/** What is read in a file itself. */
export type PdfFacts = Omit<FileFacts, 'url' | 'bytes' | 'digest' | 'kind' | 'looked'>;

export interface PdfJob {
  readTable: ReadTable;
  /** Draws pages, looks for stamps and reads pictures of writing; null where nothing can be drawn. */
  looker: Looker | null;
  /** Time (ms, `performance.now()`) after which no picture of writing is begun or gone on with. */
  until: number;
  /** Titles of papers that the office added. */
  titles?: readonly PaperTitle[];
  /** Told before each page. */
  progress(page: number, of: number): void;
  /** Told before each step of looking at a drawn page. */
  looking(): void;
}

const TOO_MUCH = notRead('有内容解压后过大，已停止');
const NOTHING = nothingRead();

/** What the text of a PDF says. Never rejects because of the file: what cannot be read is the `trouble`. */
export async function readPdf(bytes: Uint8Array, job: PdfJob): Promise<PdfFacts> {
  const facts = await readOpened(bytes, job);
  return unpackedTooMuch() ? { ...NOTHING, trouble: TOO_MUCH } : facts;
}

async function readOpened(bytes: Uint8Array, job: PdfJob): Promise<PdfFacts> {
  const opened = await openPdf(bytes, job.readTable).catch((error: unknown) => troubleOf(error));
  if ('is' in opened) return { ...NOTHING, trouble: opened };
  try {
    return await readPages(opened, job);
  } catch (error) {
    // A page that cannot be taken apart: what was read before it may be half of the file.
    return { ...NOTHING, trouble: troubleOf(error) };
  } finally {
    await opened.loadingTask.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy, job: PdfJob): Promise<PdfFacts> {
  const { numPages } = pdf;
  if (numPages === 0) return { ...NOTHING, trouble: NO_PAGES };
  if (numPages > MOST_PAGES) return { ...NOTHING, trouble: notRead(`有${numPages}页，超过${MOST_PAGES}页，未读取`) };
  const pages: FilePage[] = [];
  const facts: FileFact[] = [];
  const others: OtherLabel[] = [];
  const doubts: Doubt[] = [];
  let paper: TitledPaper | null = null;
  const behind = behindCover();
  for (let number = 1; number <= numPages && !unpackedTooMuch(); number += 1) {
    job.progress(number, numPages);
    const page = await pdf.getPage(number);
    const written = await readPageText(page);
    const looking = { read: written.is === 'image', tell: job.looking, until: job.until };
    const seen = await job.looker?.page(page, looking);
    const recognised = seen?.words == null ? null : recognisedPage(seen.words);
    const lines = recognised?.lines ?? written.lines;
    pages.push({
      is: written.is,
      seals: seen?.seals ?? [],
      ...(written.pictured ? { pictured: true } : {}),
      ...(recognised === null ? {} : { recognised: recognised.how }),
    });
    const titled = paperOf(lines, job.titles);
    if (number === 1) paper = titled;
    else if (titled !== null && titled.paper !== paper?.paper)
      doubts.push({ says: titled.paper, at: { page: number, box: titled.at.box } });
    doubts.push(...doubtsOn(lines, written.turned, number, paper?.paper ?? null));
    behind.page(lines, number, paper !== null);
    facts.push(...factsOf(lines, number, paper));
    others.push(...otherLabels(lines, number, paper));
    page.cleanup();
  }
  const found = behind.found();
  const beside = { pages, ...eachOnce(others), trouble: null };
  if (found !== null) return { ...asPaper(found.paper), ...beside, facts: found.facts };
  return { ...asPaper(paper), ...beside, facts, ...(doubts.length === 0 ? {} : { doubts }) };
}

/** What is written on a page, and whether that or a picture is what is seen on it. */
interface Written {
  is: FilePage['is'];
  lines: FileLine[];
  /** Beside its writing a picture stands that may have more of it. */
  pictured: boolean;
  /** What is written on it in another direction. */
  turned: string;
}

/** The lines of a page, and whether they or a picture are what is seen on it. */
export async function readPageText(page: PDFPageProxy): Promise<Written> {
  const viewport = page.getViewport({ scale: 1 });
  const [content, operators] = [await page.getTextContent(), await page.getOperatorList()];
  const { boxes, hidden, picture } = drawnOver(operators, inShares(viewport));
  const runs = content.items.slice(0, MOST_RUNS).flatMap((item) => ('str' in item ? runOf(item, viewport) : []));
  const seen = runs.map((run) => ({
    ...run,
    sure: run.sure && !hidden && !boxes.some((box) => meet(box, run.box)),
  }));
  const lines = linesOf(seen, viewport.height / viewport.width);
  const turned = content.items
    .slice(0, MOST_RUNS)
    .map((item) => ('str' in item && runOf(item, viewport).length === 0 ? item.str : ''))
    .join('');
  if (picture > SCAN) return { is: 'image', lines, pictured: false, turned };
  if (lines.length > 0) return { is: 'text', lines, pictured: picture > SMALL, turned };
  return { is: boxes.length > 0 ? 'image' : 'blank', lines, pictured: false, turned };
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
}

/** A piece of writing, unless it is turned: such writing (on stamps, in margins) belongs to no line. */
function runOf({ str, transform, width }: TextItem, viewport: PageViewport): Run[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = viewport.transform;
  const along = [p * a + r * b, q * a + s * b] as const;
  const height = Math.hypot(p * c + r * d, q * c + s * d);
  if (Math.abs(along[1]) > Math.abs(along[0]) * 0.05 || along[0] < 0) return [];
  const x = p * e + r * f + t;
  const y = q * e + s * f + u;
  const box: FilePlace['box'] = [
    x / viewport.width,
    (y - height * 0.88) / viewport.height,
    (x + width * viewport.scale) / viewport.width,
    (y + height * 0.12) / viewport.height,
  ];
  const onPage = box[0] >= -0.001 && box[1] >= -0.001 && box[2] <= 1.001 && box[3] <= 1.001;
  return [{ text: withoutRadicals(str), box, sure: onPage && box[3] - box[1] > LOWEST && isWritten(str) }];
}

/** Some printers write ⼯ (a radical by itself) or a compatibility character where the character 工 is meant; they look the same. */
function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (one) => one.normalize('NFKC'));
}

/** Characters of a private range, or replaced ones, show that the text under the glyphs is not what they look like. */
function isWritten(text: string): boolean {
  return !/[\p{Co}\p{Cn}\ufffd]/u.test(text);
}

function meet(one: FilePlace['box'], other: FilePlace['box']): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

function inShares({ transform, width, height }: PageViewport): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  return [a / width, b / height, c / width, d / height, e / width, f / height];
}

function troubleOf(error: unknown): FileTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return LOCKED;
  if (name === 'InvalidPDFException' || name === 'FormatError' || name === 'MissingPDFException') return DAMAGED;
  return notRead(`没有读完（${error instanceof Error ? error.message.slice(0, 80) : String(error)}）`);
}
