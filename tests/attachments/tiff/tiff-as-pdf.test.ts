import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { openPdf } from '@/lib/attachments/open-pdf';
import { tiffAsPdf } from '@/lib/attachments/tiff/tiff-as-pdf';
import { readInNode } from '../read-in-node';
import { firstPageOf, type MadePage, makeTiff } from './make-tiff';

/** One and the same page of a scanner, as libtiff packs it: `scan-*.tif`. */
const fixture = (name: string) => Uint8Array.from(readFileSync(new URL(name, import.meta.url)));
const WIDE = 620;

/** The page as it is drawn, one number of lightness (0–255) a dot. */
async function dotsOf(tiff: Uint8Array, number = 1, wide = WIDE) {
  const pdf = tiffAsPdf(tiff);
  if (pdf === null) throw new Error('not of a form that is shown');
  const opened = await openPdf(pdf, async () => new Uint8Array());
  const page = await opened.getPage(number);
  const plain = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: wide / plain.width });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const pen = canvas.getContext('2d');
  await page.render({ canvasContext: pen as unknown as CanvasRenderingContext2D, viewport }).promise;
  const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const light = Array.from({ length: width * height }, (_, at) => data[at * 4 + 1] ?? 0);
  return { light, width, height, pages: opened.numPages, inches: plain.width / 72 };
}

/** Share of the dots that are dark in one and light in the other. */
function apart(one: readonly number[], other: readonly number[]): number {
  const dark = one.flatMap((light, at) => (light < 110 ? [at] : []));
  return dark.filter((at) => (other[at] ?? 0) > 200).length / dark.length;
}

const RAMP = Uint8Array.from({ length: 64 * 64 }, (_, at) => (at % 64 < 32 ? 20 : 230));
const GREY = { 256: 64, 257: 64, 258: 8, 259: 1, 262: 1, 277: 1, 278: 64 } as const;
const BLACK_LEFT: MadePage = { tags: GREY, strips: [RAMP] };
const BITS = Uint8Array.from({ length: 8 * 64 }, (_, at) => (at % 8 < 4 ? 0 : 0xff));
/** Dark on the left where the lowest bit is the first. */
const EIGHT = new Uint8Array(8).fill(0xf0);
const sideOf = async (page: MadePage, order?: 'II' | 'MM') => {
  const { light, width } = await dotsOf(makeTiff([page], order), 1, 64);
  return [light[width * 30 + 8] ?? 0, light[width * 30 + 55] ?? 0].map((one) => (one < 128 ? 'dark' : 'light'));
};

/** The file with the values of a tag said to be of another type. */
function withType(tiff: Uint8Array, tag: number, type: number): Uint8Array {
  const view = new DataView(tiff.buffer);
  const directory = view.getUint32(4, true);
  for (let nth = 0; nth < view.getUint16(directory, true); nth += 1) {
    const entry = directory + 2 + nth * 12;
    if (view.getUint16(entry, true) === tag) view.setUint16(entry + 2, type, true);
  }
  return tiff;
}

/** Group 3: each row white 0, black 32, white 32, behind an end of line that is filled up to a byte. */
function faxFilled(rows: number): Uint8Array {
  const [white0, black32, white32] = ['00110101', '000001101010', '00011011'];
  let bits = '';
  for (let row = 0; row < rows; row += 1) {
    bits += '0'.repeat((8 - ((bits.length + 12) % 8)) % 8);
    bits += `000000000001${white0}${black32}${white32}`;
  }
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2));
}

describe('a page', () => {
  it('is the same by every packing that scanners use', async () => {
    const fax = await dotsOf(fixture('scan-g4.tif'));
    expect(fax).toMatchObject({ pages: 1, height: 877 });
    expect(fax.inches).toBeCloseTo(1240 / 150, 1);
    expect(fax.light.filter((light) => light < 100).length).toBeGreaterThan(500);
    for (const name of ['scan-g4-white.tif', 'scan-lzw.tif', 'scan-jpeg.tif']) {
      expect(apart(fax.light, (await dotsOf(fixture(name))).light), name).toBeLessThan(0.02);
    }
    // The measure tells pages apart.
    const upsideDown = [...fax.light].reverse();
    expect(apart(fax.light, upsideDown)).toBeGreaterThan(0.9);
  });

  it.each<[string, MadePage]>([
    ['unpacked', BLACK_LEFT],
    ['by zlib', { tags: { ...GREY, 259: 8 }, strips: [deflateSync(RAMP)] }],
    ['by Adobe’s number of zlib', { tags: { ...GREY, 259: 32946 }, strips: [deflateSync(RAMP)] }],
    [
      'by runs',
      {
        tags: { ...GREY, 259: 32773 },
        strips: [Uint8Array.from(Array.from({ length: 64 }, () => [225, 20, 225, 230]).flat())],
      },
    ],
    ['where white is none', { tags: { ...GREY, 262: 0 }, strips: [RAMP.map((one) => 255 - one)] }],
    ['of bits', { tags: { ...GREY, 258: 1 }, strips: [BITS] }],
    ['of bits, the lowest first', { tags: { ...GREY, 256: 8, 257: 8, 258: 1, 266: 2, 278: 8 }, strips: [EIGHT] }],
    [
      'by a table of colours',
      {
        tags: { ...GREY, 258: 8, 262: 3, 320: Array.from({ length: 768 }, (_, at) => (at % 256) * 257) },
        strips: [RAMP],
      },
    ],
    [
      'in colours',
      {
        tags: { ...GREY, 258: [8, 8, 8], 262: 2, 277: 3 },
        strips: [Uint8Array.from([...RAMP].flatMap((one) => [one, one, one]))],
      },
    ],
    ['by fax, its lines filled up', { tags: { ...GREY, 258: 1, 259: 3, 262: 0, 292: 4 }, strips: [faxFilled(64)] }],
    [
      'in strips',
      { tags: { ...GREY, 278: 16 }, strips: [0, 1, 2, 3].map((nth) => RAMP.slice(nth * 1024, nth * 1024 + 1024)) },
    ],
  ])('%s is what it is', async (_, page) => {
    expect(await sideOf(page)).toEqual(['dark', 'light']);
    expect(await sideOf(page, 'MM')).toEqual(['dark', 'light']);
  });

  it('that lies on its head is turned', async () => {
    expect(await sideOf({ ...BLACK_LEFT, tags: { ...GREY, 274: 3 } })).toEqual(['light', 'dark']);
  });

  it('has no pale lines where its strips meet', async () => {
    const tags = { ...GREY, 256: 100, 257: 100, 278: 7 };
    const strips = Array.from({ length: 15 }, (_, nth) => new Uint8Array((nth < 14 ? 7 : 2) * 100));
    const { light, width, height } = await dotsOf(makeTiff([{ tags, strips }]), 1, 137);
    const inside = light.filter((_, at) => at % width > 1 && at % width < width - 2 && at > width * 2);
    expect(Math.max(...inside.slice(0, width * (height - 6)))).toBeLessThan(60);
  });
});

describe('a file', () => {
  it('has all its pages, but no small pictures of them', async () => {
    const page = firstPageOf(fixture('scan-g4.tif'));
    const preview = { ...BLACK_LEFT, tags: { ...GREY, 254: 1 } };
    const whole = makeTiff([page, preview, BLACK_LEFT]);
    // What is as large as a page is one, whatever it says.
    expect((await dotsOf(makeTiff([page, { ...page, tags: { ...page.tags, 254: 1 } }]), 2)).pages).toBe(2);
    const [first, second] = [await dotsOf(whole, 1), await dotsOf(whole, 2)];
    expect(first.pages).toBe(2);
    expect(apart(first.light, (await dotsOf(fixture('scan-g4.tif'))).light)).toBe(0);
    expect(second.width).toBe(second.height);
  });

  it('is read as pictures of writing', async () => {
    const facts = await readInNode(makeTiff([firstPageOf(fixture('scan-lzw.tif')), BLACK_LEFT]));
    expect(facts).toMatchObject({ kind: 'tiff', trouble: null, paper: null });
    expect(facts.pages.map(({ is }) => is)).toEqual(['image', 'image']);
  });

  const [strip] = BLACK_LEFT.strips as [Uint8Array];
  const loop = makeTiff([BLACK_LEFT]);
  loop.set([...loop.slice(4, 8)], loop.length - 4);
  it.each<[string, Uint8Array]>([
    ['of tiles', fixture('tiled.tif')],
    ['mirrored', makeTiff([{ ...BLACK_LEFT, tags: { ...GREY, 274: 2 } }])],
    ['in planes', makeTiff([{ ...BLACK_LEFT, tags: { ...GREY, 284: 2 } }])],
    ['half transparent', makeTiff([{ ...BLACK_LEFT, tags: { ...GREY, 277: 2, 338: 1 } }])],
    ['of a packing that no PDF knows', makeTiff([{ ...BLACK_LEFT, tags: { ...GREY, 259: 50001 } }])],
    ['with one page of such a packing', makeTiff([BLACK_LEFT, { ...BLACK_LEFT, tags: { ...GREY, 259: 2 } }])],
    ['with more dots than a scan', makeTiff([{ ...BLACK_LEFT, tags: { ...GREY, 256: 90_000, 257: 90_000 } }])],
    ['with fewer strips than rows', makeTiff([{ ...BLACK_LEFT, tags: { ...GREY, 278: 8 } }])],
    ['cut off', fixture('scan-g4.tif').slice(0, -40)],
    [
      'whose strips are not in it',
      (() => {
        const cut = makeTiff([BLACK_LEFT]);
        cut.fill(0xff, cut.length - 4 - 12 * 9, cut.length - 4);
        return cut;
      })(),
    ],
    ['whose strips lie over each other', makeTiff([{ tags: { ...GREY, 278: 1 }, strips: [strip], times: 64 }])],
    [
      'that names more than a file has',
      makeTiff(Array.from({ length: 9 }, () => ({ tags: { ...GREY, 278: 1 }, strips: [strip], times: 60_000 }))),
    ],
    ['of sixteen bits', makeTiff([{ tags: { ...GREY, 256: 32, 258: 16 }, strips: [strip] }])],
    [
      'of brightness and colours that are no JPEG',
      makeTiff([{ tags: { ...GREY, 258: [8, 8, 8], 262: 6, 277: 3, 256: 16 }, strips: [strip] }]),
    ],
    ['whose strip is half of its rows', makeTiff([{ tags: GREY, strips: [strip.slice(2_048)] }])],
    ['whose width is no number', withType(makeTiff([{ tags: GREY, strips: [new Uint8Array(4_096)] }]), 256, 5)],
    [
      'whose tables would be copied a thousand times',
      makeTiff([
        {
          tags: { ...GREY, 259: 7, 278: 1, 257: 1_000, 347: Array.from({ length: 9_000 }, () => 0) },
          strips: Array.from({ length: 1_000 }, () => new Uint8Array(4)),
        },
      ]),
    ],
    ['whose pages lead in a circle', loop],
    ['without pages', Uint8Array.from([0x49, 0x49, 0x2a, 0, 0, 0, 0, 0])],
  ])('%s is named, not opened', async (_, bytes) => {
    expect(tiffAsPdf(bytes)).toBeNull();
    expect((await readInNode(bytes)).trouble).toMatchObject({ is: 'wrong-kind', wanting: false });
  });
});
