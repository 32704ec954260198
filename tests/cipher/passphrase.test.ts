import { expect, test } from 'vitest';
import { bytesOf } from '@/lib/cipher/bytes';
import { ITERATIONS, keyFromPassphrase, openBytes, sealBytes } from '@/lib/cipher/passphrase';

const salt = bytesOf('演练用的盐');
// What is tested does not depend on how long a guess takes.
const few = { salt, iterations: 1_000 };
const secret = bytesOf('意见：退回。');
const bound = bytesOf('第 1 块');

test('a guess costs what OWASP asks for', () => {
  expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
});

test('what was sealed opens with the same passphrase and the same binding', async () => {
  const key = await keyFromPassphrase('练习口令', few);
  expect(await openBytes(key, await sealBytes(key, secret, bound), bound)).toEqual(secret);
  const again = await keyFromPassphrase('练习口令', few);
  expect(await openBytes(again, await sealBytes(key, secret, bound), bound)).toEqual(secret);
});

test('it does not open with another passphrase, salt, count or binding', async () => {
  const sealed = await sealBytes(await keyFromPassphrase('练习口令', few), secret, bound);
  const others = [
    await keyFromPassphrase('练习口令 ', few),
    await keyFromPassphrase('练习口令', { ...few, salt: bytesOf('另一把盐') }),
    await keyFromPassphrase('练习口令', { ...few, iterations: 1_001 }),
  ];
  for (const other of others) expect(await openBytes(other, sealed, bound)).toBeNull();
  expect(await openBytes(await keyFromPassphrase('练习口令', few), sealed, bytesOf('第 2 块'))).toBeNull();
});

test('a changed, shortened or empty box is refused, wherever it was changed', async () => {
  const key = await keyFromPassphrase('练习口令', few);
  const sealed = await sealBytes(key, secret, bound);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await openBytes(key, changed, bound)).toBeNull();
  }
  expect(await openBytes(key, sealed.slice(0, -1), bound)).toBeNull();
  expect(await openBytes(key, sealed.slice(0, 12), bound)).toBeNull();
});

test('the same words sealed twice are two boxes', async () => {
  const key = await keyFromPassphrase('练习口令', few);
  expect(await sealBytes(key, secret, bound)).not.toEqual(await sealBytes(key, secret, bound));
});

test('a letter typed in one piece or in two is the same passphrase', async () => {
  const sealed = await sealBytes(await keyFromPassphrase('\u00fcber', few), secret, bound);
  expect(await openBytes(await keyFromPassphrase('u\u0308ber', few), sealed, bound)).toEqual(secret);
});

test('the key cannot be read out again', async () => {
  const key = await keyFromPassphrase('练习口令', few);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});
