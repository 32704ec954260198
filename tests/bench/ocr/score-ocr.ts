import { linesOf } from '@/lib/attachments/page-text';
import { findSeals } from '@/lib/attachments/seals/find-seals';
import { ocrInNode } from '../../attachments/ocr-in-node';
import { drawPage } from '../../practice-portal/files/draw-page';
import type { FilePage } from '../../practice-portal/files/page';
import { dotsOf, treated } from '../../practice-portal/files/treat';
import { length } from '../length';
import { type Paper, type Part, papersFor } from './papers';
import { bare, wrongIn } from './score';
import { WAYS } from './ways';

/** What came of all pages of one way, or of all ways. */
export interface Tally {
  pages: number;
  characters: number;
  wrong: number;
  digits: number;
  wrongDigits: number;
  parts: Record<Part, { read: number; all: number }>;
  /** Milliseconds of the processor for each page. */
  took: number[];
}

/** A reader under test: the lines of a JPEG file, each cell of a table by itself. */
export interface Reader {
  name: string;
  /** Pages of each way that it reads. */
  pages: number;
  read(jpeg: Uint8Array): Promise<string[]>;
  end(): Promise<void>;
}

/** PP-OCRv4 as the package has it. */
export async function ownReader(pages: number): Promise<Reader> {
  const engine = await ocrInNode();
  return {
    name: 'PP-OCRv4, as built',
    pages,
    end: () => engine.end(),
    async read(jpeg) {
      const picture = await dotsOf(jpeg);
      const stamps = findSeals(picture, 1).map(({ at }) => at.box);
      const job = { stamps, tell: () => undefined, until: Number.POSITIVE_INFINITY };
      const { runs, aspect } = await engine.read(picture, job);
      return linesOf(runs, aspect).flatMap((line) => line.map(({ text }) => text));
    },
  };
}

/** Every way over as many papers as the reader takes, one tally for each way. */
export async function scoreReader(reader: Reader): Promise<Map<string, Tally>> {
  const papers = papersFor(reader.pages);
  const tallies = new Map<string, Tally>();
  for (const [nth, way] of WAYS.slice(0, length(WAYS.length, 1)).entries()) {
    const tally = emptyTally();
    for (const [at, paper] of papers.entries()) {
      const page = way.stamped ? stampedOver(paper.page) : paper.page;
      const jpeg = treated(drawPage(page, way.dpi, way.face), way.treatment, nth * 100 + at);
      const began = process.cpuUsage();
      const cells = await reader.read(jpeg);
      const { user, system } = process.cpuUsage(began);
      tally.took.push((user + system) / 1000);
      count(tally, paper, cells);
    }
    tallies.set(way.name, tally);
  }
  await reader.end();
  return tallies;
}

export function emptyTally(): Tally {
  const none = () => ({ read: 0, all: 0 });
  return {
    pages: 0,
    characters: 0,
    wrong: 0,
    digits: 0,
    wrongDigits: 0,
    parts: { names: none(), 'ID numbers': none(), dates: none(), hours: none(), 'document numbers': none() },
    took: [],
  };
}

/** Two tallies as one. */
export function summed(one: Tally, other: Tally): Tally {
  const parts = { ...one.parts };
  for (const part of Object.keys(parts) as Part[]) {
    const [first, second] = [one.parts[part], other.parts[part]];
    parts[part] = { read: first.read + second.read, all: first.all + second.all };
  }
  return {
    pages: one.pages + other.pages,
    characters: one.characters + other.characters,
    wrong: one.wrong + other.wrong,
    digits: one.digits + other.digits,
    wrongDigits: one.wrongDigits + other.wrongDigits,
    parts,
    took: [...one.took, ...other.took],
  };
}

function count(tally: Tally, { page, parts }: Paper, cells: readonly string[]): void {
  const read = cells.map(bare);
  const all = read.join('\n');
  const left = [...read];
  tally.pages += 1;
  for (const { text } of page.words) {
    const wanted = bare(text);
    const wrong = wanted === '' ? 0 : wrongIn(all, wanted);
    tally.characters += wanted.length;
    tally.wrong += wrong;
    if (!/\d/.test(wanted)) continue;
    for (const [digits] of wanted.matchAll(/\d+/g)) {
      tally.digits += digits.length;
      tally.wrongDigits += wrongIn(all, digits);
    }
  }
  for (const { part, text } of parts) {
    const wanted = bare(text);
    const has = part === 'hours' ? left.indexOf(wanted) : left.findIndex((cell) => cell.includes(wanted));
    tally.parts[part].all += 1;
    if (has < 0) continue;
    tally.parts[part].read += 1;
    // Each figure of a table is found once.
    if (part === 'hours') left.splice(has, 1);
  }
}

function stampedOver(page: FilePage): FilePage {
  const signed = page.words.at(-1);
  if (signed === undefined) throw new Error('nobody signed');
  return { ...page, stamps: [{ name: '虚构省人力资源部门', x: signed.x + 50, y: signed.y - 12, radius: 58 }] };
}
