import { expect, test } from 'vitest';
import { judge, packWith } from './judge';
import { empty, photo, unreadable } from './make-dossier';

const RULE = 'photo-size';
const sized = (bytes: number) => judge(RULE, { fields: { photo: photo({ bytes }) } });

test('returns a file that is too small or too large, with its size', () => {
  expect(sized(18 * 1024)).toMatchObject({
    outcome: 'fail',
    disposition: 'return',
    says: '文件大小18 KB，应大于30K且小于1M。',
  });
  expect(sized(1280 * 1024).says).toContain('1280 KB（1.25 MB）');
});

test('passes a file well between the bounds', () => {
  expect(sized(100 * 1024)).toMatchObject({ outcome: 'pass', says: '文件大小100 KB。' });
});

// Three per cent of 30 × 1024 are 921.6 bytes, of 1024 × 1024 they are 31457.28.
test.each([
  [29_798, 'fail'],
  [29_799, 'incomplete'],
  [30_720, 'incomplete'],
  [31_641, 'incomplete'],
  [31_642, 'pass'],
  [1_017_118, 'pass'],
  [1_017_119, 'incomplete'],
  [1_048_576, 'incomplete'],
  [1_080_033, 'incomplete'],
  [1_080_034, 'fail'],
])('answers %i bytes with %s', (bytes, outcome) => {
  expect(sized(bytes).outcome).toBe(outcome);
});

test('judges no size of what is no picture', () => {
  for (const bytes of [100, 100 * 1024, 3_000_000]) {
    const finding = judge(RULE, { fields: { photo: photo({ bytes, format: 'unknown', width: null, height: null }) } });
    expect(finding.outcome).toBe('incomplete');
  }
});

test('shows the number of bytes when it lies close to a bound', () => {
  expect(sized(30_720).says).toContain('30 KB（30720字节）');
});

test('is incomplete for a file cut short, unless what is there is too large already', () => {
  expect(judge(RULE, { fields: { photo: photo({ truncated: true }) } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { photo: photo({ truncated: true, bytes: 2_000_000 }) } }).outcome).toBe('fail');
});

test('is incomplete when the photo was not read, inapplicable when there is none', () => {
  expect(judge(RULE, { fields: { photo: unreadable() } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { photo: empty() } }).outcome).toBe('inapplicable');
});

test('leaves a file exactly at the margin to a person', () => {
  const pack = packWith({ 'photo.size.margin': 10 });
  const answer = (bytes: number) => judge(RULE, { fields: { photo: photo({ bytes }) } }, pack).outcome;
  expect([27_647, 27_648, 33_792, 33_793].map(answer)).toEqual(['fail', 'incomplete', 'incomplete', 'pass']);
});
