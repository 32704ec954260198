import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FoundSeal } from '@/lib/dossier/file-facts';
import type { OcrEngine, Recognised } from './ocr/engine';
import { MOST_PIXELS } from './open-pdf';
import { pictureSize } from './picture-size';
import { findSeals } from './seals/find-seals';
import type { Raster } from './seals/raster';

/** What is seen on a page. */
export interface SeenPage {
  seals: FoundSeal[];
  /** Its writing, where that was asked for and there was time; null where it was not read. */
  words: Recognised | null;
}

export interface Looking {
  /** Whether its writing is to be read, too. */
  read: boolean;
  /** Told before each step of reading, so that whoever waits knows that it is not stuck. */
  tell(): void;
  /** Time (ms, `performance.now()`) after which no further line is read. */
  until: number;
}

export interface Looker {
  /** Draws a page of a PDF and looks at it. */
  page(page: PDFPageProxy, want: Looking): Promise<SeenPage>;
  /** Decodes a picture; one whose size cannot be told, or is that of no scan, is not decoded. */
  picture(
    bytes: Uint8Array,
    type: 'image/jpeg' | 'image/png',
    want: Looking,
  ): Promise<SeenPage | 'damaged' | 'not-read'>;
}

/** So many stamps of a page are read at most. */
const MOST_RINGS = 4;
/** Dots along the longer side of a page on which stamps are looked for. */
const SEALS_SIDE = 930;
/** And of one that is read: 190 to the inch on A4, where a character of 9 points is 24 dots high. */
const READ_SIDE = 2240;

/** Runs where there is an OffscreenCanvas. The engine is opened when the first page has to be read. */
export function createLooker(openEngine: () => Promise<OcrEngine>): Looker {
  const looked = async (canvas: OffscreenCanvas, number: number, want: Looking): Promise<SeenPage> => {
    const seals = findSeals(dotsOf(smaller(canvas)), number);
    if (!want.read || performance.now() > want.until) return { seals, words: null };
    try {
      want.tell();
      const engine = await openEngine();
      want.tell();
      const dots = dotsOf(canvas);
      const stamps = seals.map(({ at }) => at.box);
      const words = await engine.read(dots, { ...want, stamps });
      return { seals: await readRings(engine, dots, seals), words };
    } catch (error) {
      // The page then counts as not read, and a person looks at it.
      console.warn('writing on a picture was not read:', error);
      return { seals, words: null };
    }
  };
  /** The rings of stamps on a page whose writing is text: it is drawn once more, large enough for them. */
  const ringed = async (page: PDFPageProxy, seals: FoundSeal[], want: Looking): Promise<FoundSeal[]> => {
    if (!seals.some(hasRing) || performance.now() > want.until) return seals;
    try {
      want.tell();
      const engine = await openEngine();
      want.tell();
      return await readRings(engine, dotsOf(await render(page, READ_SIDE)), seals);
    } catch (error) {
      console.warn('the ring of a stamp was not read:', error);
      return seals;
    }
  };
  return {
    async page(page, want) {
      const seen = await looked(await render(page, want.read ? READ_SIDE : SEALS_SIDE), page.pageNumber, want);
      return want.read ? seen : { ...seen, seals: await ringed(page, seen.seals, want) };
    },
    async picture(bytes, type, want) {
      const size = pictureSize(bytes, type);
      if (size === null || size.width * size.height > MOST_PIXELS) return 'not-read';
      const picture = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type })).catch(() => null);
      if (picture === null) return 'damaged';
      const scale = Math.min(1, READ_SIDE / Math.max(picture.width, picture.height));
      const canvas = drawn(picture, picture.width * scale, picture.height * scale);
      picture.close();
      return looked(canvas, 1, want);
    },
  };
}

/** The stamps with what stands along the rings of those that are whole. */
async function readRings(engine: OcrEngine, dots: Raster, seals: readonly FoundSeal[]): Promise<FoundSeal[]> {
  const read: FoundSeal[] = [];
  for (const seal of seals) {
    const wanted = hasRing(seal) && read.length < MOST_RINGS;
    const words = wanted ? await engine.readRing(dots, seal.at.box) : null;
    read.push(words == null ? seal : { ...seal, words });
  }
  return read;
}

function hasRing({ sure, shape }: FoundSeal): boolean {
  return sure && shape === 'round';
}

/** The page with so many dots along its longer side. */
async function render(page: PDFPageProxy, side: number): Promise<OffscreenCanvas> {
  const plain = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: side / Math.max(plain.width, plain.height) });
  const { canvas, pen } = sheet(viewport.width, viewport.height);
  await page.render({ canvasContext: pen as unknown as CanvasRenderingContext2D, viewport }).promise;
  return canvas;
}

function smaller(canvas: OffscreenCanvas): OffscreenCanvas {
  const scale = Math.min(1, SEALS_SIDE / Math.max(canvas.width, canvas.height));
  return scale === 1 ? canvas : drawn(canvas, canvas.width * scale, canvas.height * scale);
}

function drawn(picture: ImageBitmap | OffscreenCanvas, width: number, height: number): OffscreenCanvas {
  const { canvas, pen } = sheet(width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function sheet(width: number, height: number) {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const pen = penOf(canvas);
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return { canvas, pen };
}

function dotsOf(canvas: OffscreenCanvas): Raster {
  return penOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('nothing can be drawn here');
  return pen;
}
