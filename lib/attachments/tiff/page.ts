import { MOST_PIXELS } from '@/lib/attachments/open-pdf';
import type { Directory } from './directories';

interface Strip {
  rows: number;
  bytes: Uint8Array;
}

/** One page of a TIFF as a PDF has pictures: strips from top to bottom, packed as they are in the file. */
export interface TiffPage {
  /** Size in dots, and dots to the inch. */
  width: number;
  height: number;
  inch: { across: number; down: number };
  /** Degrees by which it is to be turned clockwise. */
  turn: 0 | 90 | 180 | 270;
  /** What a PDF says of each strip: how it is packed and what its numbers mean. */
  says: (rows: number) => string;
  strips: Strip[];
}

const TAG = {
  reduced: 254,
  width: 256,
  height: 257,
  bits: 258,
  packing: 259,
  meaning: 262,
  bitOrder: 266,
  strips: 273,
  orientation: 274,
  colours: 277,
  rows: 278,
  lengths: 279,
  across: 282,
  down: 283,
  planes: 284,
  faxOptions: 292,
  unit: 296,
  predictor: 317,
  colourTable: 320,
  tile: 322,
  more: 338,
  jpegTables: 347,
} as const;

/** All tags that describe a page here. */
export const TAGS: readonly number[] = Object.values(TAG);

const TURNS: Readonly<Record<number, TiffPage['turn']>> = { 1: 0, 3: 180, 6: 90, 8: 270 };
const CENTIMETRES = 3;
/** A scan that does not say how fine it is is taken for one of 200 dots to the inch. */
const USUAL_INCH = 200;

/** Whether this is a small picture of a page of these dots: it says so, and is not half as wide. */
export function isPreview(directory: Directory, widest: number): boolean {
  return ((directory.get(TAG.reduced)?.[0] ?? 0) & 1) === 1 && dotsAcross(directory) * 2 < widest;
}

export function dotsAcross(directory: Directory): number {
  return directory.get(TAG.width)?.[0] ?? 0;
}

/** What all pages of a file may still be made of. */
export interface TiffRoom {
  /** Bytes of the file; strips that lie over each other would make much of a small one. */
  bytes: number;
  /** A scan has one strip a page, or one for a few rows. */
  strips: number;
  /** Bytes of JPEG tables, which stand before each strip. */
  tables: number;
}

/**
 * The page of a directory; null where it is of a form that is not shown (tiles, planes, mirrored, transparent, rare
 * packings), or takes more than there is room for. Nothing is copied before that is known.
 */
export function pageOf(directory: Directory, bytes: Uint8Array, room: TiffRoom): TiffPage | null {
  const all = (tag: keyof typeof TAG) => directory.get(TAG[tag]) ?? [];
  const one = (tag: keyof typeof TAG, otherwise: number) => all(tag)[0] ?? otherwise;
  // Sizes and kinds are whole numbers; only how fine the scan is need not be.
  const isOdd = (Object.keys(TAG) as (keyof typeof TAG)[]).some(
    (tag) => tag !== 'across' && tag !== 'down' && !all(tag).every(Number.isInteger),
  );
  if (isOdd) return null;
  const [width, height] = [one('width', 0), one('height', 0)];
  const [colours, bits] = [one('colours', 1), one('bits', 1)];
  const turn = TURNS[one('orientation', 1)];
  if (width < 1 || height < 1 || width * height > MOST_PIXELS) return null;
  if (turn === undefined || directory.has(TAG.tile) || one('planes', 1) !== 1 || all('more').length > 0) return null;
  if (all('bits').some((own) => own !== bits)) return null;
  const packed = packingOf(one('packing', 1), { width, colours, bits, one });
  const meant = meaningOf(one('meaning', -1), colours, bits, all('colourTable'), packed ?? {});
  const turned = one('bitOrder', 1) === 2;
  if (packed === null || meant === null || (turned && packed.byteOrdered)) return null;
  const strips = stripsOf({ height, rows: one('rows', height), from: all('strips'), lengths: all('lengths') }, bytes);
  if (strips === null) return null;
  // The rest of a strip that is too short would be white.
  const rowLength = Math.ceil((width * bits * colours) / 8);
  if (packed.isPlain && strips.some((strip) => strip.bytes.length < strip.rows * rowLength)) return null;
  const tables = packed.isJpeg ? all('jpegTables') : [];
  room.strips -= strips.length;
  room.bytes -= strips.reduce((sum, strip) => sum + strip.bytes.length, 0);
  room.tables -= strips.length * tables.length;
  if (room.strips < 0 || room.bytes < 0 || room.tables < 0) return null;
  const unit = one('unit', 2) === CENTIMETRES ? 2.54 : 1;
  const inch = (tag: 'across' | 'down') => usual(one(tag, USUAL_INCH) * unit);
  return {
    width,
    height,
    inch: { across: inch('across'), down: inch('down') },
    turn,
    says: (rows) => `/Width ${width} /Height ${rows} /BitsPerComponent ${bits} ${meant} ${packed.filter(rows)}`,
    strips: strips.map((strip) => {
      const whole = withTables(strip.bytes, tables);
      return { ...strip, bytes: turned ? whole.map(mirrored) : whole };
    }),
  };
}

function usual(inch: number): number {
  return inch >= 50 && inch <= 2_400 ? inch : USUAL_INCH;
}

interface Packing {
  /** What a PDF calls it. */
  filter(rows: number): string;
  isFax?: true;
  isJpeg?: true;
  /** Its bytes mean nothing with their bits in another order. */
  byteOrdered?: true;
  /** Not packed at all. */
  isPlain?: true;
}

interface Packed {
  width: number;
  colours: number;
  bits: number;
  one(tag: 'predictor' | 'faxOptions' | 'meaning', otherwise: number): number;
}

/** How a strip is packed, by its number in TIFF and as a PDF says it; null where no PDF does. */
function packingOf(packing: number, { width, colours, bits, one }: Packed): Packing | null {
  const predictor = one('predictor', 1);
  if (predictor > 2) return null;
  const before = predictor === 1 ? '' : ` /Predictor 2 /Colors ${colours} /BitsPerComponent ${bits} /Columns ${width}`;
  const fax = (k: number) => (rows: number) =>
    `/Filter /CCITTFaxDecode /DecodeParms << /K ${k} /Columns ${width} /Rows ${rows} /EndOfBlock false /BlackIs1 ${one('meaning', 0) === 1} >>`;
  switch (packing) {
    case 1:
      return { isPlain: true, filter: () => '' };
    case 3:
      // That its ends of lines are filled up to a byte needs no word: the zeros before them are passed over.
      return { isFax: true, filter: fax(one('faxOptions', 0) & 1) };
    case 4:
      return { isFax: true, filter: fax(-1) };
    case 5:
      return { byteOrdered: true, filter: () => `/Filter /LZWDecode /DecodeParms << /EarlyChange 1${before} >>` };
    case 7:
      // The numbers of a JPEG in RGB are what they are; else they are brightness and two colours.
      return {
        byteOrdered: true,
        isJpeg: true,
        filter: () => `/Filter /DCTDecode /DecodeParms << /ColorTransform ${one('meaning', 6) === 6 ? 1 : 0} >>`,
      };
    case 8:
    case 32946:
      return { byteOrdered: true, filter: () => `/Filter /FlateDecode /DecodeParms <<${before} >>` };
    case 32773:
      return { byteOrdered: true, filter: () => '/Filter /RunLengthDecode' };
    default:
      return null;
  }
}

/** What the numbers of a dot mean, as a PDF says it; of fax the packing says what is black. */
function meaningOf(
  meaning: number,
  colours: number,
  bits: number,
  table: readonly number[],
  { isFax, isJpeg }: Pick<Packing, 'isFax' | 'isJpeg'>,
): string | null {
  // Of sixteen bits the file's order of bytes would have to be turned.
  if (![1, 2, 4, 8].includes(bits) || (isFax && (bits !== 1 || colours !== 1))) return null;
  if ((meaning === 0 || meaning === 1) && colours === 1) {
    return `/ColorSpace /DeviceGray${meaning === 0 && !isFax ? ' /Decode [1 0]' : ''}`;
  }
  // Brightness and two colours are turned into RGB with a JPEG alone.
  if ((meaning === 2 || (meaning === 6 && isJpeg)) && colours === 3 && bits === 8) return '/ColorSpace /DeviceRGB';
  if (meaning === 3 && colours === 1 && bits <= 8 && table.length === 3 * 2 ** bits) {
    const size = 2 ** bits;
    const hex = Array.from({ length: size }, (_, nth) =>
      [0, 1, 2].map((part) => ((table[part * size + nth] ?? 0) >> 8).toString(16).padStart(2, '0')).join(''),
    );
    return `/ColorSpace [/Indexed /DeviceRGB ${size - 1} <${hex.join('')}>]`;
  }
  return null;
}

interface Strips {
  height: number;
  rows: number;
  from: readonly number[];
  lengths: readonly number[];
}

/** The strips, each with its rows; null where one is missing or not all in the file. */
function stripsOf({ height, rows, from, lengths }: Strips, bytes: Uint8Array): TiffPage['strips'] | null {
  if (rows < 1 || from.length !== Math.ceil(height / rows) || lengths.length !== from.length) return null;
  const strips = from.map((at, nth) => ({
    rows: Math.min(rows, height - nth * rows),
    bytes: bytes.subarray(at, at + (lengths[nth] ?? 0)),
  }));
  return strips.every((strip, nth) => strip.bytes.length > 0 && strip.bytes.length === lengths[nth]) ? strips : null;
}

/** A JPEG whose tables stand apart for all strips: tables without their end, then the strip without its beginning. */
function withTables(strip: Uint8Array, tables: readonly number[]): Uint8Array {
  // They end with a mark of two bytes, as the strip begins with one.
  if (tables.length < 4 || strip.length < 2) return strip;
  const whole = new Uint8Array(tables.length - 2 + strip.length - 2);
  whole.set(tables.slice(0, -2));
  whole.set(strip.subarray(2), tables.length - 2);
  return whole;
}

function mirrored(byte: number): number {
  let turned = 0;
  for (let bit = 0; bit < 8; bit += 1) turned |= ((byte >> bit) & 1) << (7 - bit);
  return turned;
}
