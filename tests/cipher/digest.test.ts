import { expect, test } from 'vitest';
import { bytesOf, bytesOfHex } from '@/lib/cipher/bytes';
import { hmac, randomHex, sha256 } from '@/lib/cipher/digest';

test('digests are those of the standards', async () => {
  // FIPS 180-4 of nothing and of `abc`; RFC 4231, test case 2.
  expect(await sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await hmac(await keyOf(bytesOf('Jefe')), 'what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

test('another key gives another digest of the same text', async () => {
  const [one, other] = [await keyOf(bytesOf('一')), await keyOf(bytesOf('二'))];
  expect(await hmac(one, '甲')).toBe(await hmac(one, '甲'));
  expect(await hmac(other, '甲')).not.toBe(await hmac(one, '甲'));
});

test('random hex has as many bytes as were asked for, and is never the same', () => {
  expect(bytesOfHex(randomHex(16))).toHaveLength(16);
  expect(new Set(Array.from({ length: 50 }, () => randomHex(16))).size).toBe(50);
});

function keyOf(bytes: ReturnType<typeof bytesOf>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}
