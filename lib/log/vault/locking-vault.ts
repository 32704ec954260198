import { type Bytes, bytesOfHex, hexOf } from '@/lib/cipher/bytes';
import { hmac } from '@/lib/cipher/digest';
import { type LogDatabase, readMeta } from '@/lib/database/database';
import type { Box, Lock } from '@/lib/database/shapes';
import { DamagedBox, lockedError, UNSETTLED, type Vault } from '@/lib/database/vault';
import { aesKey, hmacKey, type LogKeys, openValue, readingKey, sealValue, unparked, writingKey } from './keys';
import type { SessionStore, VaultSession } from './session';

const MINUTE = 60_000;
/** How long (ms) keys that were looked up are taken as the present ones. */
const FRESH = 100;

/**
 * The vault of a log that may be encrypted. Reading and writing do not count as use: only what a person does keeps it open.
 * While it is locked it still takes what is written: sealed for the log's public key, and readable in this browser session
 * only until the passphrase is given.
 */
export function lockingVault(database: LogDatabase, store: SessionStore, now: () => number = Date.now): Vault {
  let known: { secret: string; keys: LogKeys } | null = null;
  let looked: { at: number; found: ReturnType<typeof look> } | null = null;
  const reading = new Map<string, Promise<CryptoKey>>();

  async function lockOf(): Promise<Lock | null> {
    return (await readMeta(database, 'lock')) ?? null;
  }

  /** Looked up once for all boxes of one reading. */
  async function present(): Promise<{ lock: Lock | null; session: VaultSession | null; keys: LogKeys | null }> {
    if (looked === null || now() - looked.at > FRESH || now() < looked.at) {
      looked = { at: now(), found: look() };
    }
    return looked.found;
  }

  async function look() {
    const lock = await lockOf();
    const session = await store.read();
    return { lock, session, keys: lock === null ? null : await keysOf(lock, session) };
  }

  async function keysOf(lock: Lock, session: VaultSession | null): Promise<LogKeys | null> {
    if (session?.secret == null) return null;
    if (now() - session.usedAt > lock.idleMinutes * MINUTE) {
      known = null;
      reading.clear();
      await store.write({ ...session, secret: null });
      return null;
    }
    if (known?.secret === session.secret) return known.keys;
    const parked = await readMeta(database, 'unlocked');
    const keys = parked === undefined ? null : await unparked(parked, bytesOfHex(session.secret));
    if (keys !== null) known = { secret: session.secret, keys };
    return keys;
  }

  /** This session's key for writing while locked, made when it is first needed. */
  async function writing(lock: Lock, session: VaultSession | null): Promise<{ from: Bytes; raw: Bytes }> {
    if (session?.writing != null) {
      return { from: bytesOfHex(session.writing.from), raw: bytesOfHex(session.writing.raw) };
    }
    const made = await writingKey(lock.publicKey);
    const kept = { from: hexOf(made.from), raw: hexOf(made.raw) };
    await store.write({ secret: session?.secret ?? null, usedAt: session?.usedAt ?? 0, writing: kept });
    return made;
  }

  async function keyFor(box: Box): Promise<CryptoKey | null> {
    const { session, keys } = await present();
    if (box.from === undefined) return keys?.data ?? null;
    const from = hexOf(box.from);
    if (session?.writing?.from === from) return aesKey(bytesOfHex(session.writing.raw));
    if (keys === null) return null;
    const found = reading.get(from) ?? readingKey(keys.own, box.from);
    reading.set(from, found);
    return found;
  }

  return {
    async sealer() {
      const lock = await lockOf();
      if (lock === null) return null;
      const session = await store.read();
      const keys = await keysOf(lock, session);
      if (keys !== null) return (value, place) => sealValue(keys.data, value, place);
      const { from, raw } = await writing(lock, await store.read());
      const key = await aesKey(raw);
      return (value, place) => sealValue(key, value, place, from);
    },
    async open(box, place) {
      const key = await keyFor(box);
      if (key === null) throw lockedError();
      const value = await openValue(key, box, place);
      if (value === undefined) throw new DamagedBox();
      return value;
    },
    async indexOf(subject) {
      const lock = await lockOf();
      if (lock === null) return subject;
      const keys = await keysOf(lock, await store.read());
      if (keys !== null) return hmac(keys.index, subject);
      const { raw } = await writing(lock, await store.read());
      return UNSETTLED + (await hmac(await hmacKey(raw), subject));
    },
  };
}
