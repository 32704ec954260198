import { expect, test } from 'vitest';
import type { SeenPage } from '@/lib/attachments/look-at-page';
import { pictureSize } from '@/lib/attachments/picture-size';
import { readFile } from '@/lib/attachments/read-file';
import { asJpeg } from '../practice-portal/files/treat';
import { encodePng } from '../practice-portal/photo/png';

const DRAWN = { width: 30, height: 20, data: Buffer.alloc(30 * 20 * 4, 200) };
const JPEG = asJpeg(DRAWN, 60);

async function troubleWith(seen: SeenPage | 'damaged' | 'not-read') {
  const { trouble } = await readFile(Uint8Array.from(JPEG), 'https://portal.example/a.jpg', {
    readTable: async () => new Uint8Array(),
    looker: {
      page: async () => ({ seals: [], words: null }),
      picture: async () => seen,
    },
    until: performance.now() + 600_000,
    progress: () => undefined,
    looking: () => undefined,
  });
  return trouble;
}

test('a picture that nobody tried to open is for a person; only one that does not open is asked for anew', async () => {
  expect(await troubleWith({ seals: [], words: null })).toBeNull();
  expect(await troubleWith('not-read')).toMatchObject({ wanting: false });
  expect(await troubleWith('damaged')).toMatchObject({ is: 'damaged', wanting: true });
});

test('the size of a picture is told by its head; a head that is cut off tells none', () => {
  const size = { width: 30, height: 20 };
  expect(pictureSize(JPEG, 'image/jpeg')).toEqual(size);
  expect(pictureSize(encodePng(DRAWN, null), 'image/png')).toEqual(size);
  expect(pictureSize(JPEG.subarray(0, 12), 'image/jpeg')).toBeNull();
  expect(pictureSize(Uint8Array.of(0xff, 0xd8, 0x00, 0x01, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 'image/jpeg')).toBeNull();
});
