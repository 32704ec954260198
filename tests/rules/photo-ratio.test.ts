import { expect, test } from 'vitest';
import { judge } from './judge';
import { empty, photo, unreadable } from './make-dossier';

const RULE = 'photo-ratio';
const sides = (width: number | null, height: number | null) =>
  judge(RULE, { fields: { photo: photo({ width, height }) } });

test('returns a photo that is too narrow or too wide', () => {
  expect(sides(330, 600)).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(sides(330, 600).evidence[0]?.found).toBe('0.55（330×600）');
  expect(sides(480, 480).evidence[0]?.found).toBe('1（480×480）');
});

test.each([
  [260, 400, 'pass'],
  [400, 500, 'pass'],
  [259, 400, 'fail'],
  [401, 500, 'fail'],
  [12_999, 20_000, 'fail'],
  [413, 579, 'pass'],
])('answers %i×%i with %s', (width, height, outcome) => {
  expect(sides(width, height).outcome).toBe(outcome);
});

test('does not show a ratio outside the bounds as the bound itself', () => {
  expect(sides(12_999, 20_000).evidence[0]?.found).toBe('0.64995（12999×20000）');
});

test('is incomplete when the pixels are not known or the file is cut short', () => {
  expect(sides(null, null).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { photo: unreadable() } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { photo: photo({ truncated: true }) } }).outcome).toBe('incomplete');
});

test('does not apply when there is no photo', () => {
  expect(judge(RULE, { fields: { photo: empty() } }).outcome).toBe('inapplicable');
});
