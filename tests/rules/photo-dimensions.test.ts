import { expect, test } from 'vitest';
import { judge } from './judge';
import { empty, photo, unreadable } from './make-dossier';

const RULE = 'photo-dimensions';
const sides = (width: number | null, height: number | null, note: string | null = null) =>
  judge(RULE, { fields: { photo: photo({ width, height, note }) } });

test('returns a photo with too few pixels on one side', () => {
  expect(sides(200, 380)).toMatchObject({
    outcome: 'fail',
    disposition: 'return',
    says: '照片200×380像素，应大于215×300（宽×高）。',
  });
  expect(sides(240, 299).outcome).toBe('fail');
});

test('passes one pixel above both bounds', () => {
  expect(sides(216, 301)).toMatchObject({ outcome: 'pass', says: '照片216×301像素。' });
});

test('leaves a side equal to its bound to the reviewer', () => {
  for (const [width, height] of [
    [215, 301],
    [216, 300],
    [215, 300],
  ] as const) {
    expect(sides(width, height)).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  }
});

test('returns, not asks, when one side is equal and the other too small', () => {
  expect(sides(215, 299)).toMatchObject({ outcome: 'fail', disposition: 'return' });
});

test('is incomplete when the pixels are not known, with the reason', () => {
  expect(sides(null, null, '照片文件没有图像内容').says).toContain('照片文件没有图像内容');
  expect(judge(RULE, { fields: { photo: unreadable() } }).outcome).toBe('incomplete');
});

test('does not believe a header that claims the impossible, nor one of a file cut short', () => {
  expect(sides(65_535, 65_535).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { photo: photo({ truncated: true }) } }).outcome).toBe('incomplete');
});

test('does not apply when there is no photo', () => {
  expect(judge(RULE, { fields: { photo: empty() } }).outcome).toBe('inapplicable');
});
