import { expect, test } from 'vitest';
import { inspectPhoto } from '@/lib/photo/inspect-photo';
import { readHeader } from '@/lib/photo/read-header';
import { encode, exif, file, frame, portrait, scan, withSegments } from '../photo/make-jpeg';
import { nodeDecoder } from '../photo/node-decoder';
import { worked } from '../work-time';
import { met, percentile, tried } from './met';

const real = encode(300, 400, portrait(300, 400, [255, 255, 255]));
const scans = (count: number) => Array.from({ length: count }, scan);

/** Files that would cost a decoder its memory or its time, or that a careless one would believe. */
const HOSTILE: Readonly<Record<string, Uint8Array>> = {
  '1 KB that claims 65535×65535': file(frame(0xc2, 65_535, 65_535), scan()),
  'ten thousand scans': file(frame(0xc2, 300, 400), ...scans(10_000)),
  'many scans of a large picture': file(frame(0xc2, 6_000, 6_000), ...scans(12)),
  'cut in the middle': real.subarray(0, real.length >> 1),
  'another kind under the same name': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
  CMYK: file(frame(0xc0, 300, 400, 4), scan()),
  'eight megabytes of segments that hold nothing': withSegments(
    real,
    ...Array.from({ length: 128 }, () => [0xff, 0xe5, 0xff, 0xff, ...new Array<number>(65_533).fill(0)]),
  ),
  'a claim of two sizes': file(frame(0xc0, 300, 400), frame(0xc0, 65_535, 65_535), scan()),
};

test('is judged in time, and never given to the decoder', async () => {
  const times: number[] = [];
  for (const [what, bytes] of Object.entries(HOSTILE)) {
    times.push(timeOf(() => readHeader(bytes)));
    let given = 0;
    const facts = await inspectPhoto(bytes, { url: 'x', totalBytes: bytes.length }, () => {
      given += 1;
      return Promise.reject(new Error('given to the decoder'));
    });
    expect([given, facts.background], what).toEqual([0, null]);
    expect(facts.note, what).toBeTruthy();
  }
  const longest = percentile(times, 1);
  expect(longest).toBeLessThanOrEqual(tried('T12', 'head judged, ms'));
  met('T12', 'heads', `${times.length} hostile files, the longest head ${longest.toFixed(2)} ms, none decoded`);
});

test('control: an honest photo is given to the decoder, turned ones are seen as they are meant', async () => {
  const turned = await inspectPhoto(withSegments(real, exif(6, true)), { url: 'x', totalBytes: 1e5 }, nodeDecoder);
  expect(turned).toMatchObject({ width: 400, height: 300 });
  const upright = await inspectPhoto(real, { url: 'x', totalBytes: real.length }, nodeDecoder);
  expect(upright.background?.whiteShare).toBeGreaterThan(0.99);
});

/** Of twenty, because the clock of a thread's work has a grain of some milliseconds. */
function timeOf(work: () => unknown): number {
  const from = worked();
  for (let nth = 0; nth < 20; nth += 1) work();
  return (worked() - from) / 20;
}
