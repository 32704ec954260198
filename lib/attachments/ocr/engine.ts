import { type Run, SIGN } from '@/lib/attachments/page-text';
import type { Raster } from '@/lib/attachments/seals/raster';
import type { FilePlace, FoundSeal } from '@/lib/dossier/file-facts';
import { findLines } from './find-lines';
import { type Grey, greyOf, turned } from './grey';
import { layOut, type ReadLine } from './lay-out';
import type { Letter } from './letter';
import type { Networks } from './networks';
import { readLine } from './read-line';
import { ringStrip } from './ring-strip';
import type { TiltedBox } from './tilted-box';

export interface OcrJob {
  /** Places of stamps, whose ink is taken off before reading. */
  stamps: readonly FilePlace['box'][];
  /** Told after each step, so that whoever waits knows that it is not stuck. */
  tell(): void;
  /** Time (ms, `performance.now()`) after which no further line is begun. */
  until: number;
}

/** The writing on a picture of a page. */
export interface Recognised {
  /** Pieces of writing as a PDF would have them, each with how likely its letters were read rightly. */
  runs: Run[];
  /** The picture's height in widths, once it stands upright. */
  aspect: number;
  /** False where time ran out before all lines were read. */
  whole: boolean;
}

export interface OcrEngine {
  read(picture: Raster, job: OcrJob): Promise<Recognised>;
  /** What stands along the ring of a round stamp at this place; null where that cannot be made out. */
  readRing(picture: Raster, place: FilePlace['box']): Promise<FoundSeal['words'] | null>;
  end(): Promise<void>;
}

/** Lines by which it is told whether a picture stands upright, and how well they have to read if it does. */
const TRIED = 4;
const UPRIGHT = 0.85;

/** Reads pictures with these networks, one line after another. */
export function createOcrEngine(networks: Networks): OcrEngine {
  return {
    end: () => networks.end(),
    async readRing(picture, place) {
      const strip = ringStrip(picture, place);
      if (strip === null) return null;
      const { width, height } = strip;
      const box = { x: width / 2, y: height / 2, length: width, height, tilt: 0 };
      const letters = (await readLine(strip, box, networks)).filter(({ text }) => text.trim() !== '');
      if (letters.length === 0) return null;
      return {
        // Next to the gap, the end of a line below the star looks like a bracket.
        text: letters
          .map(({ text }) => text)
          .join('')
          .replace(/^[（(〈【]/, ''),
        likely: Math.min(...letters.filter(({ text }) => !SIGN.test(text)).map(({ likely }) => likely)),
      };
    },
    async read(picture, { stamps, tell, until }) {
      const flat = greyOf(picture, stamps);
      const { quarters, page, boxes, tried } = await uprightOf(flat, networks, tell);
      const lines: ReadLine[] = [];
      const ordered = [...boxes].sort((one, other) => one.y - other.y);
      for (const box of ordered) {
        if (performance.now() > until) break;
        lines.push({ box, letters: tried.get(box) ?? (await readLine(page, box, networks)) });
        tell();
      }
      return {
        runs: layOut(lines, page, quarters),
        aspect: page.height / page.width,
        whole: lines.length === ordered.length,
      };
    },
  };
}

interface Upright {
  /** Quarters of a circle by which the picture had to be turned, clockwise. */
  quarters: number;
  page: Grey;
  boxes: TiltedBox[];
  /** Lines by which that was told. They are the longest of the page: reading them anew would be a fifth of all work. */
  tried: ReadonlyMap<TiltedBox, Letter[]>;
}

async function uprightOf(picture: Grey, networks: Networks, tell: () => void): Promise<Upright> {
  const asItIs = await findLines(picture, networks);
  tell();
  const length = (boxes: readonly TiltedBox[]) => boxes.reduce((sum, box) => sum + box.length - box.height, 0);
  const lying = asItIs.filter(({ tilt }) => Math.abs(tilt) > Math.PI / 4);
  const turns = length(lying) > length(asItIs) / 2 ? [1, 3] : [0, 2];
  let best: { found: Upright; clear: number } | null = null;
  for (const quarters of turns) {
    const page = turned(picture, quarters);
    const boxes = levelled(quarters === 0 ? asItIs : await findLines(page, networks));
    tell();
    const tried = await longestLines(page, boxes, networks);
    tell();
    const clear = clearness([...tried.values()].flat());
    if (best === null || clear > best.clear) best = { found: { quarters, page, boxes, tried }, clear };
    if (clear > UPRIGHT) break;
  }
  return best?.found ?? { quarters: 0, page: picture, boxes: [], tried: new Map() };
}

async function longestLines(page: Grey, boxes: readonly TiltedBox[], networks: Networks): Promise<Upright['tried']> {
  const longest = [...boxes].sort((one, other) => other.length - one.length).slice(0, TRIED);
  const read = new Map<TiltedBox, Letter[]>();
  for (const box of longest) read.set(box, await readLine(page, box, networks));
  return read;
}

function clearness(read: readonly Letter[]): number {
  return read.length === 0 ? 0 : read.reduce((sum, { likely }) => sum + likely, 0) / read.length;
}

/** Longer than this against its height, what stands upright is a column of writing, which belongs to no line. */
const COLUMN = 2.2;

/** Lone figures are higher than wide: their line is the page's. */
function levelled(boxes: readonly TiltedBox[]): TiltedBox[] {
  return boxes.flatMap((box) => {
    if (Math.abs(box.tilt) < Math.PI / 4) return [box];
    if (box.length > box.height * COLUMN) return [];
    const tilt = box.tilt - (Math.sign(box.tilt) * Math.PI) / 2;
    return [{ ...box, length: box.height, height: box.length, tilt }];
  });
}
