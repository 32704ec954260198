import { kindOf } from '@/lib/attachments/kind';
import type { Looker, Looking, SeenPage } from '@/lib/attachments/look-at-page';
import { MOST_PIXELS, openPdf, type ReadTable } from '@/lib/attachments/open-pdf';
import { pictureSize } from '@/lib/attachments/picture-size';
import { readDocx } from '@/lib/attachments/read-docx';
import { readPageText } from '@/lib/attachments/read-pdf';
import { recognisedPage } from '@/lib/attachments/recognised-page';
import { tiffAsPdf } from '@/lib/attachments/tiff/tiff-as-pdf';
import { unpackedTooMuch } from '@/lib/attachments/unpacked';
import type { PageSize, TextLine } from './shown';

/** A file opened to be looked at, in the thread that draws it. */
export interface OpenedFile {
  pages: PageSize[];
  /** The page, this many dots wide, turned as the file has it. */
  draw(page: number, width: number): Promise<ImageBitmap>;
  /** What is written on the page, from top to bottom; of pictures what is recognised, where that is asked for. */
  words(page: number, recognise: boolean): Promise<TextLine[]>;
  close(): Promise<void>;
}

/** With what a file is shown. */
export interface ShowWay {
  readTable: ReadTable;
  looker: Looker;
  /** Longest time (ms) for recognising one page. */
  patience: number;
}

/** More pages are not drawn; such a file is no certificate. */
const MOST_PAGES = 200;
/** Dots of a drawn page: an A4 page at 300 dpi has nine million. */
const MOST_DOTS = 16_000_000;
/** Dots along the longer side of a picture that is kept for drawing. */
const LONG_SIDE = 4000;
/** CSS pixels of a point, and along the longer side of a sheet of A4. */
const POINT = 96 / 72;
const SHEET = 1123;

/** Opens a PDF, a TIFF or a picture for drawing. Rejects with why not. */
export async function openToShow(bytes: Uint8Array, way: ShowWay): Promise<OpenedFile> {
  const kind = kindOf(bytes);
  const pdf = kind === 'pdf' ? bytes : kind === 'tiff' ? tiffAsPdf(bytes) : null;
  if (pdf !== null) return openPages(pdf, way);
  if (kind === 'jpeg' || kind === 'png') return openPicture(bytes, `image/${kind}`, way);
  if (kind === 'docx') return openText(bytes);
  throw new Error(`not drawn: ${kind}`);
}

async function openPages(bytes: Uint8Array, { readTable, looker, patience }: ShowWay): Promise<OpenedFile> {
  const pdf = await openPdf(bytes, readTable);
  const pages: PageSize[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: POINT });
    pages.push({ width, height });
  }
  return {
    pages,
    async draw(number, width) {
      const page = await pdf.getPage(number);
      const plain = page.getViewport({ scale: 1 });
      const most = Math.sqrt(MOST_DOTS / (plain.width * plain.height));
      const viewport = page.getViewport({ scale: Math.min(width / plain.width, most) });
      const { canvas, pen } = sheet(viewport.width, viewport.height);
      await page.render({ canvasContext: pen as unknown as CanvasRenderingContext2D, viewport }).promise;
      refuseHalf();
      return canvas.transferToImageBitmap();
    },
    async words(number, recognise) {
      const page = await pdf.getPage(number);
      const { is, lines } = await readPageText(page);
      refuseHalf();
      if (is === 'image' && recognise) return linesSeen(await looker.page(page, lookingFor(patience)));
      return lines.map((cells) => cells.map(({ text, box, sure }) => ({ text, box, sure })));
    },
    close: () => pdf.loadingTask.destroy(),
  };
}

/** A page without what was too large to unpack is not the page. */
function refuseHalf(): void {
  if (unpackedTooMuch()) throw new Error('unpacks to too much');
}

async function openPicture(
  bytes: Uint8Array,
  type: 'image/jpeg' | 'image/png',
  { looker, patience }: ShowWay,
): Promise<OpenedFile> {
  const size = pictureSize(bytes, type);
  if (size === null || size.width * size.height > MOST_PIXELS) throw new Error('picture too large');
  const whole = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type }));
  const longer = Math.max(whole.width, whole.height);
  const picture = longer > LONG_SIDE ? await smaller(whole, LONG_SIDE / longer) : whole;
  // A scan is shown as large as the sheet it was made of.
  const scale = Math.min(1, SHEET / longer);
  const page = { width: whole.width * scale, height: whole.height * scale };
  if (picture !== whole) whole.close();
  return {
    pages: [page],
    draw: (_page, width) => smaller(picture, Math.min(1, width / picture.width)),
    async words(_page, recognise) {
      if (!recognise) return [];
      const seen = await looker.picture(bytes, type, lookingFor(patience));
      return typeof seen === 'string' ? [] : linesSeen(seen);
    },
    close: async () => picture.close(),
  };
}

function lookingFor(patience: number): Looking {
  return { read: true, tell: () => undefined, until: performance.now() + patience };
}

function linesSeen({ words }: SeenPage): TextLine[] {
  return words === null ? [] : recognisedPage(words).lines;
}

/** A Word document as plain text: its own layout is not drawn. */
function openText(bytes: Uint8Array): OpenedFile {
  const text = readDocx(bytes);
  if (text === null) throw new Error('no text');
  const { lines, aspect } = text;
  return {
    pages: [{ width: 794, height: 794 * aspect }],
    async draw(_page, width) {
      const { canvas, pen } = sheet(width, Math.min(width * aspect, MOST_DOTS / width));
      pen.fillStyle = 'black';
      for (const { text: piece, box } of lines.flat()) {
        const size = (box[3] - box[1]) * width * aspect;
        pen.font = `${size}px sans-serif`;
        pen.fillText(piece, box[0] * width, box[1] * width * aspect + size * 0.88, 0.9 * width);
      }
      return canvas.transferToImageBitmap();
    },
    words: async () => lines,
    close: async () => undefined,
  };
}

function smaller(picture: ImageBitmap, scale: number): Promise<ImageBitmap> {
  const [resizeWidth, resizeHeight] = [picture.width * scale, picture.height * scale].map((side) =>
    Math.max(1, Math.round(side)),
  );
  return createImageBitmap(picture, { resizeWidth, resizeHeight, resizeQuality: 'high' } as ImageBitmapOptions);
}

function sheet(width: number, height: number) {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('nothing can be drawn here');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return { canvas, pen };
}
