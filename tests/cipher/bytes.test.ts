import { expect, test } from 'vitest';
import { bytesOf, bytesOfHex, hexOf } from '@/lib/cipher/bytes';

test('text becomes its UTF-8 bytes, two hex digits each', () => {
  expect(hexOf(bytesOf('职A'))).toBe('e8818c41');
  expect(hexOf(bytesOf('\n'))).toBe('0a');
  expect(hexOf(bytesOf(''))).toBe('');
});

test('hex digits become the bytes that wrote them', () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(bytesOfHex(hexOf(every))).toEqual(every);
  expect(bytesOfHex('')).toEqual(new Uint8Array());
});
