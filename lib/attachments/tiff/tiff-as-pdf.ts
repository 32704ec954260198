import { directoriesOf } from './directories';
import { dotsAcross, isPreview, pageOf, TAGS, type TiffPage } from './page';

/** More pages are no certificate; nor is such a file wrapped. */
const MOST_PAGES = 201;
const MOST_STRIPS = 20_000;
/** A table is smaller than a thousand bytes. */
const MOST_TABLES = 2 ** 23;

/**
 * A TIFF as a PDF with the same pages: a PDF packs pictures in the same ways, so that its reader takes them apart, within
 * its own limits. Null for one with a page of which that is not so; nothing is shown of half a file.
 */
export function tiffAsPdf(bytes: Uint8Array): Uint8Array | null {
  const directories = directoriesOf(bytes, MOST_PAGES, TAGS) ?? [];
  const widest = Math.max(0, ...directories.map(dotsAcross));
  const room = { bytes: bytes.length, strips: MOST_STRIPS, tables: MOST_TABLES };
  const pages: TiffPage[] = [];
  for (const directory of directories) {
    if (isPreview(directory, widest)) continue;
    const page = pageOf(directory, bytes, room);
    if (page === null) return null;
    pages.push(page);
  }
  return pages.length === 0 ? null : written(pages);
}

const ENCODER = new TextEncoder();
const CATALOG = 1;
const PAGES = 2;

function written(pages: readonly TiffPage[]): Uint8Array {
  const objects: Uint8Array[][] = [[], []];
  /** Gives the object's number. */
  const add = (...parts: (string | Uint8Array)[]) => objects.push(parts.map(asBytes));
  const stream = (head: string, content: Uint8Array) =>
    add(`<< ${head} /Length ${content.length} >>\nstream\n`, content, '\nendstream');
  const numbers = pages.map((page) => {
    const [wide, high] = [(page.width * 72) / page.inch.across, (page.height * 72) / page.inch.down];
    const images = page.strips.map(({ rows, bytes }) =>
      stream(`/Type /XObject /Subtype /Image ${page.says(rows)}`, bytes),
    );
    const drawn = stream('', asBytes(drawing(page, wide, high)));
    const named = images.map((number, nth) => `/S${nth} ${number} 0 R`).join(' ');
    return add(
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${round(wide)} ${round(high)}] /Rotate ${page.turn} ` +
        `/Contents ${drawn} 0 R /Resources << /XObject << ${named} >> >> >>`,
    );
  });
  objects[CATALOG - 1] = [asBytes(`<< /Type /Catalog /Pages ${PAGES} 0 R >>`)];
  const kids = numbers.map((number) => `${number} 0 R`).join(' ');
  objects[PAGES - 1] = [asBytes(`<< /Type /Pages /Kids [${kids}] /Count ${numbers.length} >>`)];
  return joined(objects);
}

/** Draws the strips from the top, twice: where two meet, a row that belongs to half a dot of either is pale the first time. */
function drawing({ strips, height }: TiffPage, wide: number, high: number): string {
  let above = 0;
  const once = strips.map(({ rows }, nth) => {
    above += rows;
    const [tall, up] = [(rows * high) / height, high - (above * high) / height];
    return `q ${round(wide)} 0 0 ${round(tall)} 0 ${round(up)} cm /S${nth} Do Q`;
  });
  return [...once, ...(strips.length > 1 ? once : [])].join('\n');
}

function joined(objects: readonly Uint8Array[][]): Uint8Array {
  const parts: Uint8Array[] = [asBytes('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  for (const [nth, object] of objects.entries()) {
    offsets.push(length);
    for (const part of [asBytes(`${nth + 1} 0 obj\n`), ...object, asBytes('\nendobj\n')]) add(part);
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(asBytes(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  add(asBytes(`trailer\n<< /Size ${objects.length + 1} /Root ${CATALOG} 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function asBytes(part: string | Uint8Array): Uint8Array {
  return typeof part === 'string' ? ENCODER.encode(part) : part;
}

function round(length: number): string {
  return length.toFixed(3);
}
