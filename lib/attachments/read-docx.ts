import { unzipSync } from 'fflate';
import type { FilePage } from '@/lib/dossier/file-facts';
import type { FileCell, FileLine } from './page-text';

/** Most of a document's text (bytes, unpacked) that is read; more is no certificate. */
const MOST_TEXT = 8 * 1024 * 1024;
/** Half-points of writing whose size is not said, and below which nobody reads it. */
const USUAL = 21;
const LOWEST = 8;
/** Height of a line in sizes of its writing. */
const LINE = 1.6;
/** A sheet of A4 in half-points. */
const SHEET = { width: 1190, height: 1684 };

/** What a Word document says, laid out as plain text: one line below the other, cells of a table beside each other. */
export interface DocxText {
  lines: FileLine[];
  /** The page's height in page widths; all stands on one. */
  aspect: number;
  is: FilePage['is'];
}

/** The text of a Word document; null where it has none that can be had. Nothing else of the file is unpacked. */
export function readDocx(bytes: Uint8Array): DocxText | null {
  let pictures = false;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      pictures ||= name.startsWith('word/media/');
      return name === 'word/document.xml' && originalSize <= MOST_TEXT;
    },
  });
  const xml = parts['word/document.xml'];
  if (xml === undefined) return null;
  const rows = rowsOf(new TextDecoder().decode(xml));
  const height = Math.max(SHEET.height, SHEET.width * 0.1 + rows.reduce((sum, row) => sum + heightOf(row), 0));
  const lines = laidOut(rows, height);
  return { lines, aspect: height / SHEET.width, is: pictures ? 'image' : lines.length > 0 ? 'text' : 'blank' };
}

interface Piece {
  text: string;
  size: number;
  sure: boolean;
}

type Row = Piece[];

const TOKEN =
  /<(\/?)(?:w:|mc:)(p|tr|tc|r|rPr|t|tab|br|cr|sz|vanish|webHidden|color|Fallback|instrText|delText)\b([^>]*?)(\/?)>|([^<]+)/g;

/** Paragraphs, and rows of tables with a piece for each cell. */
function rowsOf(xml: string): Row[] {
  const rows: Row[] = [];
  let cells: Row | null = null;
  let piece: Piece = blank();
  let [inText, skipped, size, sure] = [false, 0, USUAL, true];
  const end = () => {
    if (cells === null && piece.text.trim() !== '') rows.push([piece]);
    if (cells === null) piece = blank();
  };
  for (const [, closing, tag, attributes = '', empty, text] of xml.matchAll(TOKEN)) {
    // What older readers are given instead says the same once more.
    if (tag === 'Fallback' && empty === '') skipped += closing === '/' ? -1 : 1;
    if (skipped > 0) continue;
    if (text !== undefined) {
      if (!inText) continue;
      piece.text += plain(text);
      piece.size = Math.max(piece.size, size);
      piece.sure &&= sure && size >= LOWEST;
    } else if (tag === 't') inText = closing === '' && empty === '';
    else if (tag === 'r' && closing === '') [size, sure] = [USUAL, true];
    else if (tag === 'sz') size = Number(told(attributes)) || USUAL;
    else if (tag === 'vanish' || tag === 'webHidden') sure &&= /^(?:0|false|off)$/.test(told(attributes));
    else if (tag === 'color') sure &&= !/^f{6}$/i.test(told(attributes));
    else if (tag === 'tab' || tag === 'br' || tag === 'cr') piece.text += ' ';
    else if (tag === 'tr') {
      if (closing === '') [cells, piece] = [[], blank()];
      else if (cells !== null) {
        if (cells.some((cell) => cell.text.trim() !== '')) rows.push(cells);
        cells = null;
      }
    } else if (tag === 'tc' && closing === '/' && cells !== null) {
      cells.push(piece);
      piece = blank();
    } else if (tag === 'p' && closing === '/') end();
  }
  return rows;
}

function blank(): Piece {
  return { text: '', size: 0, sure: true };
}

function told(attributes: string): string {
  return /w:val="([^"]*)"/.exec(attributes)?.[1] ?? '';
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

function heightOf(row: Row): number {
  return Math.max(...row.map(({ size }) => size || USUAL)) * LINE;
}

/** Boxes as if each line stood below the one before, and each cell in its share of the width. */
function laidOut(rows: readonly Row[], height: number): FileLine[] {
  let down = SHEET.width * 0.05;
  return rows.flatMap((row): FileLine[] => {
    const from = down;
    down += heightOf(row);
    const share = 0.9 / row.length;
    const line = row.flatMap(({ text, size, sure }, at): FileCell[] => {
      const left = 0.05 + at * share;
      const right = Math.min(left + share, left + (text.length * size) / SHEET.width);
      return text.trim() === ''
        ? []
        : [{ text: text.trim(), sure, box: [left, from / height, right, (from + size) / height] }];
    });
    return line.length === 0 ? [] : [line];
  });
}
