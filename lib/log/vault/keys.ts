import { type Bytes, bytesOf } from '@/lib/cipher/bytes';
import { ITERATIONS, keyFromPassphrase, openBytes, sealBytes } from '@/lib/cipher/passphrase';
import type { Box, Lock } from '@/lib/database/shapes';

/** What an unlocked log has at hand. None of the keys can be read out again. */
export interface LogKeys {
  /** AES-256-GCM: seals and opens. */
  data: CryptoKey;
  /** HMAC: makes the index of a person out of the keyed hash. */
  index: CryptoKey;
  /** ECDH P-256: opens what was sealed while the log was locked. */
  own: CryptoKey;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const NOTHING = new Uint8Array(0);

/** New keys for a log, as raw bytes: 32 of the data key, 32 of the index key, then the private key (PKCS #8). */
async function newRawKeys(): Promise<{ raw: Bytes; publicKey: Bytes }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const [secret, open] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('raw', pair.publicKey),
  ]);
  const random = crypto.getRandomValues(new Uint8Array(64));
  return { raw: await joined(random, new Uint8Array(secret)), publicKey: new Uint8Array(open) };
}

async function importKeys(raw: Bytes): Promise<LogKeys> {
  const [data, index, own] = await Promise.all([
    aesKey(raw.slice(0, 32)),
    hmacKey(raw.slice(32, 64)),
    crypto.subtle.importKey('pkcs8', raw.slice(64), CURVE, false, ['deriveBits']),
  ]);
  return { data, index, own };
}

/** A lock that this passphrase opens, around new keys. */
export async function newLock(passphrase: string, idleMinutes: number): Promise<{ lock: Lock; raw: Bytes }> {
  const { raw, publicKey } = await newRawKeys();
  return { lock: await lockedUp(raw, publicKey, passphrase, idleMinutes), raw };
}

/** The same keys under another passphrase. */
export async function relocked(raw: Bytes, lock: Lock, passphrase: string): Promise<Lock> {
  return lockedUp(raw, lock.publicKey, passphrase, lock.idleMinutes);
}

async function lockedUp(raw: Bytes, publicKey: Bytes, passphrase: string, idleMinutes: number): Promise<Lock> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyFromPassphrase(passphrase, { salt, iterations: ITERATIONS });
  const sealed = await sealBytes(key, raw, publicKey);
  return { salt, iterations: ITERATIONS, keys: split(sealed), publicKey, idleMinutes };
}

/** The raw keys, or null when the passphrase is another one. */
export async function rawKeys(lock: Lock, passphrase: string): Promise<Bytes | null> {
  const key = await keyFromPassphrase(passphrase, lock);
  return openBytes(key, await joined(lock.keys.iv, lock.keys.sealed), lock.publicKey);
}

/** The raw keys under a secret that never reaches the disk. */
export async function parked(raw: Bytes, secret: Bytes): Promise<Lock['keys']> {
  return split(await sealBytes(await aesKey(secret), raw, NOTHING));
}

/** The keys that `parked` put under this secret, null when it is another one. */
export async function unparked({ iv, sealed }: Lock['keys'], secret: Bytes): Promise<LogKeys | null> {
  const raw = await openBytes(await aesKey(secret), await joined(iv, sealed), NOTHING);
  return raw === null ? null : importKeys(raw);
}

/** A key pair for what is written while the log is locked: the key that seals, and the public half that goes along. */
export async function writingKey(publicKey: Bytes): Promise<{ from: Bytes; raw: Bytes }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const from = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { from, raw: await agreed(pair.privateKey, publicKey) };
}

/** The same key, found with the log's own private key. */
export async function readingKey(own: CryptoKey, from: Bytes): Promise<CryptoKey> {
  return aesKey(await agreed(own, from));
}

async function agreed(own: CryptoKey, other: Bytes): Promise<Bytes> {
  const their = await crypto.subtle.importKey('raw', other, CURVE, false, []);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: their }, own, 256);
  const material = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits']);
  const info = bytesOf('zcps-review-log written while locked');
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: NOTHING, info }, material, 256),
  );
}

export async function aesKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
}

export async function hmacKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** A value as JSON in a box that opens at this place alone. */
export async function sealValue(key: CryptoKey, value: unknown, place: string, from?: Bytes): Promise<Box> {
  const box = { ...split(await sealBytes(key, bytesOf(JSON.stringify(value)), bytesOf(place))), bound: true } as const;
  return from === undefined ? box : { ...box, from };
}

/** The value in a box; undefined, which no box holds, when the key is another one, or the box was damaged or put elsewhere. */
export async function openValue(key: CryptoKey, { iv, sealed, bound }: Box, place: string): Promise<unknown> {
  const bytes = await openBytes(key, await joined(iv, sealed), bound ? bytesOf(place) : NOTHING);
  return bytes === null ? undefined : JSON.parse(new TextDecoder().decode(bytes));
}

function split(bytes: Bytes): { iv: Bytes; sealed: Bytes } {
  return { iv: bytes.slice(0, 12), sealed: bytes.slice(12) };
}

async function joined(one: Bytes, other: Bytes): Promise<Bytes> {
  return new Uint8Array(await new Blob([one, other]).arrayBuffer());
}
