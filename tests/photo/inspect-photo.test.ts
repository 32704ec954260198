import fc from 'fast-check';
import jpeg from 'jpeg-js';
import { describe, expect, test } from 'vitest';
import { createDecoder } from '@/lib/photo/decode';
import { inspectPhoto } from '@/lib/photo/inspect-photo';
import { DECODE_LIMITS } from '@/lib/photo/limits';
import { borderWhiteness } from '@/lib/photo/whiteness';
import { runs } from '@/tests/runs';
import { encode, exif, file, frame, paint, portrait, scan, withSegments } from './make-jpeg';
import { nodeDecoder } from './node-decoder';

const url = 'https://portal.example/photo?id=1';
const inspect = (bytes: Uint8Array, totalBytes = bytes.length, decode = nodeDecoder) =>
  inspectPhoto(bytes, { url, totalBytes }, decode);
const neverDecode = () => Promise.reject(new Error('must not be decoded'));

describe('inspectPhoto', () => {
  test('gives all facts of a white portrait', async () => {
    const bytes = encode(300, 400, portrait(300, 400, [255, 255, 255]));
    const facts = await inspect(bytes);
    expect(facts).toMatchObject({
      url,
      bytes: bytes.length,
      format: 'jpeg',
      width: 300,
      height: 400,
      truncated: false,
      note: null,
    });
    expect(facts.background?.whiteShare).toBeGreaterThan(0.99);
    expect(facts.background?.mean).toEqual([255, 255, 255]);
  });

  test.each([
    ['light blue', [214, 230, 245]],
    ['blue', [67, 142, 219]],
    ['red', [200, 30, 30]],
    ['grey', [221, 221, 221]],
  ] as const)('a %s background is not white', async (_, colour) => {
    const facts = await inspect(encode(300, 400, portrait(300, 400, [...colour])));
    expect(facts.background?.whiteShare).toBeLessThan(0.01);
    for (const [channel, value] of colour.entries()) {
      expect(Math.abs((facts.background?.mean[channel] ?? 0) - value)).toBeLessThanOrEqual(4);
    }
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('turns orientation %i the way the picture is seen', async (orientation) => {
    const swapped = orientation >= 5;
    const seen = (x: number, y: number): [number, number, number] =>
      y < 20 || (y < 230 && (x < 20 || x >= 220)) ? [255, 255, 255] : [20, 20, 20];
    const [width, height] = swapped ? [320, 240] : [240, 320];
    const stored = paint(width, height, (column, row) => {
      const [x, y] = toSeen(orientation, column, row);
      return seen(x, y);
    });
    const facts = await inspect(
      withSegments(encode(width, height, stored, 95), exif(orientation, orientation % 2 === 0)),
    );
    expect(facts).toMatchObject({ orientation, width: 240, height: 320 });
    expect(facts.background?.whiteShare).toBeGreaterThan(0.95);
  });

  test('agrees with a second decoder on every kind of background', async () => {
    const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
    const light = fc.tuple(
      fc.integer({ min: 215, max: 255 }),
      fc.integer({ min: 215, max: 255 }),
      fc.integer({ min: 215, max: 255 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(colour, light),
        fc.integer({ min: 20, max: 90 }),
        fc.integer({ min: 20, max: 90 }),
        async (back, width, height) => {
          const bytes = encode(width, height, portrait(width, height, back), 92);
          const ours = (await inspect(bytes)).background;
          const theirs = borderWhiteness(jpeg.decode(bytes, { useTArray: true }), 1, { minChannel: 0, maxChroma: 255 });
          expect(ours).not.toBeNull();
          for (const [channel, value] of theirs.mean.entries()) {
            expect(Math.abs((ours?.mean[channel] ?? -99) - value)).toBeLessThanOrEqual(3);
          }
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test('agrees with a second decoder on what is white', async () => {
    for (const back of [
      [255, 255, 255],
      [240, 240, 240],
      [236, 240, 244],
      [224, 224, 224],
      [230, 245, 255],
    ] as const) {
      const bytes = encode(300, 400, portrait(300, 400, [...back]), 92);
      const ours = (await inspect(bytes)).background;
      const theirs = borderWhiteness(jpeg.decode(bytes, { useTArray: true }), 1);
      expect(Math.abs((ours?.whiteShare ?? -1) - theirs.whiteShare)).toBeLessThan(0.01);
    }
  });
});

describe('inspectPhoto does not decode', () => {
  const real = encode(300, 400, portrait(300, 400, [255, 255, 255]));

  test.each([
    ['a file that claims 65535×65535', file(frame(0xc2, 65535, 65535), scan()), '65535×65535'],
    ['a picture just over the limit', file(frame(0xc0, 8000, 5001), scan()), '8000×5001'],
    ['a file of ten thousand scans', file(frame(0xc2, 300, 400), ...Array.from({ length: 10_000 }, scan)), '异常复杂'],
    ['many scans of a large picture', file(frame(0xc2, 6000, 6000), ...Array.from({ length: 12 }, scan)), '异常复杂'],
    ['a file cut short', real.subarray(0, real.length >> 1), '不完整'],
    ['a CMYK file', file(frame(0xc0, 300, 400, 4), scan()), 'CMYK'],
    ['a file without a picture', file(frame(0xc0, 300, 400)), '没有图像'],
    ['an empty file', new Uint8Array(), '为空'],
    ['a login page', new TextEncoder().encode('<html><body>请登录'), '网页'],
    ['a PNG', new TextEncoder().encode('nothing'), '不是可识别的图片'],
  ])('%s', async (_, bytes, word) => {
    const facts = await inspect(bytes, bytes.length, neverDecode);
    expect(facts).toMatchObject({ background: null, note: expect.stringContaining(word) });
  });

  test('a file of more than the limit, nor one of which only the head is there', async () => {
    const long = new Uint8Array(DECODE_LIMITS.bytes + 1);
    long.set(real);
    expect(await inspect(long, long.length, neverDecode)).toMatchObject({
      background: null,
      width: 300,
      truncated: false,
    });
    const head = await inspect(real.subarray(0, 700), 9_000_000, neverDecode);
    expect(head).toMatchObject({ bytes: 9_000_000, width: 300, height: 400, truncated: false, background: null });
    expect(head.note).toContain('只读取了开头');
  });
});

describe('inspectPhoto of a broken file', () => {
  const real = encode(60, 80, portrait(60, 80, [255, 255, 255]));

  test('says that it cannot be decoded, and the next photo is not touched by it', async () => {
    const facts = await inspect(file(frame(0xc0, 300, 400), scan()));
    expect(facts).toMatchObject({ width: 300, background: null, note: expect.stringContaining('无法解码') });
    expect((await inspect(real)).background).not.toBeNull();
  });

  test('does not look at pixels that the decoder had to fill in', async () => {
    const large = encode(300, 400, portrait(300, 400, [255, 255, 255]));
    const gap = new Uint8Array([...large.subarray(0, Math.round(large.length * 0.7)), 0xff, 0xd9]);
    expect(await inspect(gap)).toMatchObject({
      truncated: false,
      background: null,
      note: expect.stringContaining('损坏'),
    });
  });

  test('keeps photos apart that are inspected at the same time', async () => {
    const broken = file(frame(0xc0, 300, 400), scan());
    const all = await Promise.all([real, broken, real, broken].map((bytes) => inspect(bytes)));
    expect(all.map(({ background }) => background !== null)).toEqual([true, false, true, false]);
  });

  test('says so when the decoder itself is missing, and tries again next time', async () => {
    let calls = 0;
    const missing = createDecoder(() => {
      calls += 1;
      return Promise.reject(new Error('no file'));
    });
    expect((await inspect(real, real.length, missing)).note).toContain('组件未能加载');
    await inspect(real, real.length, missing);
    expect(calls).toBe(2);
  });

  test('has a clear outcome for whatever bytes come', async () => {
    const damaged = fc
      .array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
      .map((changes) => {
        const bytes = real.slice();
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    const cut = fc.nat(real.length).map((length) => real.slice(0, length));
    const magic = fc
      .tuple(
        fc.constantFrom(
          [0xff, 0xd8, 0xff],
          [0x42, 0x4d],
          [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
          [0x47, 0x49, 0x46, 0x38, 0x39, 0x61],
        ),
        fc.uint8Array({ maxLength: 300 }),
      )
      .map(([start, rest]) => new Uint8Array([...start, ...rest]));
    const markers = fc
      .array(fc.constantFrom(0xff, 0xd8, 0xd9, 0xda, 0xc0, 0xc2, 0xe1, 0x00, 0x08, 0x11), { maxLength: 200 })
      .map((values) => new Uint8Array([0xff, 0xd8, 0xff, ...values]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, cut, magic, markers, fc.uint8Array({ maxLength: 400 })), async (bytes) => {
        const facts = await inspect(bytes);
        if (facts.background === null) expect(facts.note).toBeTruthy();
        else {
          expect(facts.background.whiteShare).toBeGreaterThanOrEqual(0);
          expect(facts.background.whiteShare).toBeLessThanOrEqual(1);
        }
        if (facts.truncated) expect(facts.background).toBeNull();
      }),
      { numRuns: runs(2500) },
    );
  });
});

/** Where a stored pixel of a 240×320 picture is seen, by the EXIF table. */
function toSeen(orientation: number, column: number, row: number): [number, number] {
  const [right, bottom] = [239, 319];
  const table: Record<number, [number, number]> = {
    1: [column, row],
    2: [right - column, row],
    3: [right - column, bottom - row],
    4: [column, bottom - row],
    5: [row, column],
    6: [right - row, column],
    7: [right - row, bottom - column],
    8: [row, bottom - column],
  };
  return table[orientation] ?? [column, row];
}
