import { unzipSync } from 'fflate';
import { BROKEN_WORKBOOK, SheetError } from './sheet-error';

/** A workbook of twenty thousand rows unpacks to less, and has fewer parts. */
const MOST_UNPACKED = 200_000_000;
const MOST_PARTS = 2_000;
/** Rows down to the last one, empty ones included: what Excel itself has. */
const LAST_ROW = 1_048_576;
/** Cells of the rectangle down to the last value: each costs memory, whether anything stands in it or not. */
const MOST_CELLS = 4_000_000;
const CHUNK = 1_000_000;

/**
 * The parts of a workbook that hold its cells, unpacked, by name. One that would take more than a roster can need is
 * refused before anything is built from it: sizes by the archive's directory alone, then the addresses of rows and
 * cells, in which a kilobyte can ask for a billion cells. Throws a SheetError.
 */
export function measuredParts(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0;
  let count = 0;
  unzipSync(bytes, {
    filter({ originalSize }) {
      unpacked += originalSize;
      count += 1;
      return false;
    },
  });
  if (unpacked > MOST_UNPACKED || count > MOST_PARTS) throw new SheetError('文件内容过大，请确认是花名册文件。');
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  // Whichever part the workbook calls its sheet.
  for (const part of Object.values(parts)) refuseLargeSheet(part);
  return parts;
}

function refuseLargeSheet(xml: Uint8Array): void {
  const reach = { row: 0, bottom: 0, right: 0 };
  const decoder = new TextDecoder('latin1');
  let rest = '';
  for (let at = 0; at < xml.length; at += CHUNK) {
    const text = rest + decoder.decode(xml.subarray(at, at + CHUNK));
    const cut = text.lastIndexOf('<');
    // A tag without end is no tag of a sheet.
    if (text.length - cut > CHUNK) throw new SheetError(BROKEN_WORKBOOK);
    rest = cut < 0 ? '' : text.slice(cut);
    follow(text.slice(0, Math.max(0, cut)), reach);
  }
  follow(rest, reach);
}

interface Reach {
  row: number;
  bottom: number;
  right: number;
}

/** Every character is looked at once: nothing in these patterns can be read in two ways. */
function follow(text: string, reach: Reach): void {
  for (const [, tag, attributes = ''] of text.matchAll(/<(?:[A-Za-z0-9]{1,20}:)?(row|c)(?=[\s/>])([^<>]*)>/g)) {
    if (attributes.split('"').length % 2 === 0 || attributes.split("'").length % 2 === 0)
      throw new SheetError(BROKEN_WORKBOOK);
    const address = /\sr\s?=\s?["']([^"']*)["']/.exec(attributes)?.[1];
    if (address === undefined) continue;
    const [, letters = '', digits] = /^([A-Z]{0,3})([0-9]{1,7})$/i.exec(address) ?? [];
    if (digits === undefined || (letters === '') !== (tag === 'row')) throw new SheetError(BROKEN_WORKBOOK);
    reach.row = Math.max(reach.row, Number(digits));
    if (tag === 'c' && !attributes.endsWith('/')) {
      reach.bottom = Math.max(reach.bottom, Number(digits));
      reach.right = Math.max(reach.right, columnOf(letters));
    }
    if (reach.row > LAST_ROW || reach.bottom * reach.right > MOST_CELLS) {
      const where = `第${reach.bottom}行第${reach.right}列`;
      throw new SheetError(`工作表的内容一直到${where}，超出花名册的大小。请删除多余的行和列后再载入。`);
    }
  }
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
