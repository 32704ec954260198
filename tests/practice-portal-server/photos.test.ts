import { decode } from 'jpeg-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRoll } from '../practice-portal/applicants/roll';
import { FRAME, findSegment } from '../practice-portal/photo/jpeg';
import { makePhoto } from '../practice-portal/photo/make';
import { type Portal, startPortal } from '../practice-portal/server';
import { visit } from './browse';

const { applicants } = makeRoll(2020, 36);
const plain = {
  width: 413,
  height: 579,
  bytes: 90 * 1024,
  background: 'white',
  format: 'jpeg',
  rotated: false,
  damage: 'none',
} as const;
let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

describe('photos', () => {
  it('have exactly the bytes, sides and format that were planned', () => {
    for (const { photo, serial } of applicants.filter((one) => one.photo.damage === 'none')) {
      const bytes = Buffer.from(makePhoto(photo, serial));
      expect(bytes.length).toBe(photo.bytes);
      if (photo.format === 'png') {
        expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
        expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([photo.width, photo.height]);
      } else {
        const sides = photo.rotated ? [photo.height, photo.width] : [photo.width, photo.height];
        expect(sidesOf(bytes)).toEqual(sides);
      }
    }
  });

  it('are long enough for what they show, whoever it is', () => {
    for (const seed of [2, 7])
      for (const { photo, serial } of makeRoll(seed, 360).applicants.filter((one) => one.photo.format === 'png'))
        expect(makePhoto(photo, serial)).toHaveLength(photo.bytes);
  });

  it('decode, with a white border where white was planned and a blue one where blue was', () => {
    for (const background of ['white', 'blue'] as const) {
      const { data, width, height } = decode(makePhoto({ ...plain, background }, 1));
      expect([width, height]).toEqual([413, 579]);
      const [red = 0, , blue = 0] = data.subarray(0, 3);
      expect(red > 245).toBe(background === 'white');
      expect(blue).toBeGreaterThan(150);
    }
  });

  it('cut short keeps its header and loses its end', () => {
    const whole = Buffer.from(makePhoto(plain, 1));
    const cut = Buffer.from(makePhoto({ ...plain, damage: 'truncated' }, 1));
    expect(cut.length).toBeLessThan(whole.length);
    expect(sidesOf(cut)).toEqual([413, 579]);
    expect(cut.subarray(-2).toString('hex')).not.toBe('ffd9');
  });

  it('with a huge header claims 65535×65535 and changes nothing else', () => {
    const huge = Buffer.from(makePhoto({ ...plain, damage: 'huge-header' }, 1));
    expect(huge.length).toBe(plain.bytes);
    expect(sidesOf(huge)).toEqual([65535, 65535]);
  });

  it('are served behind the login, as JPEG by name', async () => {
    const path = `/028/upload/zjz/${portal.truth[0]?.applicant}.jpg`;
    expect((await (await visit(portal)).get(path)).status).toBe(302);
    const answer = await (await visit(portal, 'zg001')).get(path);
    expect(answer.headers['content-type']).toBe('image/jpeg');
    expect(answer.bytes.length).toBe(applicants[0]?.photo.bytes);
  });

  it('attachments are PDF files', async () => {
    const answer = await (await visit(portal, 'dw001')).get(`/028/upload/fj/${portal.truth[0]?.applicant}_1.pdf`);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.text.startsWith('%PDF-1.4')).toBe(true);
  });
});

function sidesOf(jpeg: Buffer): [number, number] {
  const frame = findSegment(jpeg, FRAME);
  return [jpeg.readUInt16BE(frame + 7), jpeg.readUInt16BE(frame + 5)];
}
