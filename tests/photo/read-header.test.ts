import { describe, expect, test } from 'vitest';
import { readHeader } from '@/lib/photo/read-header';
import { encode, exif, file, frame, paint, portrait, scan, segment, withSegments } from './make-jpeg';

const bytes = (...values: number[]) => new Uint8Array(values);
const latin = (text: string) => [...text].map((char) => char.charCodeAt(0));

describe('readHeader of a JPEG', () => {
  test('reads a real file', () => {
    const real = encode(300, 400, portrait(300, 400, [255, 255, 255]));
    expect(readHeader(real)).toEqual({
      format: 'jpeg',
      width: 300,
      height: 400,
      orientation: 1,
      truncated: false,
      jpeg: { scans: 1, components: 3 },
      trouble: null,
    });
  });

  test.each([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])(
    'reads frame %i',
    (marker) => {
      expect(readHeader(file(frame(marker, 320, 410), scan()))).toMatchObject({
        width: 320,
        height: 410,
        trouble: null,
      });
    },
  );

  test('does not take a Huffman table for a frame', () => {
    const table = segment(0xc4, new Uint8Array(20).fill(9));
    expect(readHeader(file(table, frame(0xc2, 320, 410), scan()))).toMatchObject({ width: 320, height: 410 });
  });

  test('counts the scans of a progressive file', () => {
    const scans = Array.from({ length: 12 }, scan);
    expect(readHeader(file(frame(0xc2, 320, 410), ...scans)).jpeg).toEqual({ scans: 12, components: 3 });
  });

  test('sees four components', () => {
    expect(readHeader(file(frame(0xc0, 320, 410, 4), scan())).jpeg?.components).toBe(4);
  });

  test('reads the largest size a header can claim', () => {
    expect(readHeader(file(frame(0xc0, 65535, 65535), scan()))).toMatchObject({ width: 65535, height: 65535 });
  });

  test('a height that is left open is not known', () => {
    expect(readHeader(file(frame(0xc0, 300, 0), scan()))).toMatchObject({
      width: 300,
      height: null,
      trouble: expect.any(String),
    });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('reads EXIF orientation %i in both byte orders', (orientation) => {
    for (const little of [true, false]) {
      expect(readHeader(file(exif(orientation, little), frame(0xc0, 300, 400), scan())).orientation).toBe(orientation);
    }
  });

  test.each([0, 9, 300])('orientation %i is none', (orientation) => {
    expect(readHeader(file(exif(orientation, false), frame(0xc0, 300, 400), scan())).orientation).toBe(1);
  });

  test('the first EXIF block counts, and one cut short counts for nothing', () => {
    expect(readHeader(file(exif(6, true), exif(3, true), frame(0xc0, 3, 4), scan())).orientation).toBe(6);
    const cut = segment(0xe1, [...latin('Exif\0\0II*\0'), 8, 0, 0, 0, 200, 0, 0x12, 1]);
    expect(readHeader(file(cut, frame(0xc0, 3, 4), scan())).orientation).toBe(1);
  });

  test('steps over a thumbnail: its size and its end marker are not the picture’s', () => {
    const thumbnail = file(frame(0xc0, 60, 80), scan());
    const whole = file(segment(0xe2, thumbnail), frame(0xc0, 300, 400), scan());
    expect(readHeader(whole)).toMatchObject({ width: 300, height: 400, truncated: false });
    expect(readHeader(whole.subarray(0, whole.length - 2)).truncated).toBe(true);
  });

  test('takes fill bytes before a marker and bytes after the end', () => {
    const filled = file([0xff, 0xff, 0xff], frame(0xc0, 300, 400), scan());
    expect(readHeader(new Uint8Array([...filled, 1, 2, 3]))).toMatchObject({ width: 300, truncated: false });
  });

  test('is truncated wherever it is cut', () => {
    const real = encode(
      20,
      30,
      paint(20, 30, (x) => [x, x, x]),
    );
    for (let length = 3; length < real.length; length += 1) {
      expect(readHeader(real.subarray(0, length))).toMatchObject({
        format: 'jpeg',
        truncated: true,
        trouble: expect.any(String),
      });
    }
  });

  test('a segment of impossible length is trouble, not a loop', () => {
    expect(readHeader(file([0xff, 0xe0, 0, 0], frame(0xc0, 300, 400))).trouble).not.toBeNull();
  });

  test('an added segment changes nothing', () => {
    const real = encode(300, 400, portrait(300, 400, [255, 255, 255]));
    expect(readHeader(withSegments(real, segment(0xfe, latin('comment'))))).toEqual(readHeader(real));
  });
});

describe('readHeader of other formats', () => {
  const png = [...latin('\x89PNG\r\n\x1a\n'), 0, 0, 0, 13, ...latin('IHDR'), 0, 0, 1, 44, 0, 0, 1, 144, 8, 2, 0, 0, 0];
  const riff = (kind: string, ...body: number[]) => {
    const rest = [...latin('WEBP'), ...latin(kind), body.length, 0, 0, 0, ...body];
    return bytes(...latin('RIFF'), rest.length, 0, 0, 0, ...rest);
  };
  const vp8l = ((400 - 1) << 14) | (300 - 1);

  test.each([
    ['png', bytes(...png, ...latin('....IEND....'))],
    ['gif', bytes(...latin('GIF89a'), 44, 1, 144, 1, 0, 0, 0, 0x3b)],
    [
      'bmp',
      bytes(...latin('BM'), 26, 0, 0, 0, 0, 0, 0, 0, 26, 0, 0, 0, 40, 0, 0, 0, 44, 1, 0, 0, 0x70, 0xfe, 0xff, 0xff),
    ],
    ['bmp', bytes(...latin('BM'), 22, 0, 0, 0, 0, 0, 0, 0, 22, 0, 0, 0, 12, 0, 0, 0, 44, 1, 144, 1)],
    ['webp', riff('VP8X', 0, 0, 0, 0, 43, 1, 0, 143, 1, 0)],
    ['webp', riff('VP8L', 0x2f, vp8l & 0xff, (vp8l >> 8) & 0xff, (vp8l >> 16) & 0xff, (vp8l >> 24) & 0xff)],
    ['webp', riff('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 44, 0x41, 144, 1)],
  ])('reads the size of %s', (format, data) => {
    expect(readHeader(data)).toMatchObject({ format, width: 300, height: 400, truncated: false, trouble: null });
  });

  test('a PNG without its end is truncated', () => {
    expect(readHeader(bytes(...png))).toMatchObject({ format: 'png', width: 300, truncated: true });
  });

  test.each([
    ['an empty file', bytes(), '为空'],
    ['a login page', bytes(...latin('\r\n <!DOCTYPE html><title>')), '网页'],
    ['the portal’s refusal', new TextEncoder().encode('非法请求 404！'), '网页'],
    ['anything else', bytes(1, 2, 3, 4), '不是可识别的图片'],
    ['two bytes of a JPEG', bytes(0xff, 0xd8), '不是可识别的图片'],
  ])('says what %s is', (_, data, word) => {
    expect(readHeader(data)).toMatchObject({ format: 'unknown', width: null, trouble: expect.stringContaining(word) });
  });
});
