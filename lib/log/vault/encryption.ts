import { type Bytes, hexOf } from '@/lib/cipher/bytes';
import { hmac, randomHex } from '@/lib/cipher/digest';
import { bodyRecord } from '@/lib/database/bodies';
import { type LogDatabase, readMeta } from '@/lib/database/database';
import { LogError } from '@/lib/database/errors';
import { packRecords } from '@/lib/database/packs';
import { readRows, rowRecord } from '@/lib/database/rows';
import type {
  Lock,
  StoredBody,
  StoredPack,
  StoredRow,
  StoredShown,
  StoredTexts,
  StoredWorking,
} from '@/lib/database/shapes';
import { indexOn, portalOf } from '@/lib/database/subject';
import { isBoxed, UNSETTLED } from '@/lib/database/vault';
import { addEntry } from '@/lib/log/chain/add-entry';
import { sealedSweep } from '@/lib/log/drafts/sweep';
import { DRAFT, updatedAtOf } from '@/lib/log/drafts/working-records';
import { aesKey, hmacKey, newLock, parked, rawKeys, relocked, sealValue } from './keys';
import type { SessionStore } from './session';

/** Shorter ones are found by trying. */
const SHORTEST_PASSPHRASE = 10;

export interface EncryptionState {
  on: boolean;
  /** True when the passphrase is wanted before the past can be read. */
  locked: boolean;
  idleMinutes: number | null;
}

export async function encryptionState(
  database: LogDatabase,
  store: SessionStore,
  now: number,
): Promise<EncryptionState> {
  const lock = database.standsAt >= 2 ? await readMeta(database, 'lock') : undefined;
  if (lock === undefined) return { on: false, locked: false, idleMinutes: null };
  const session = await store.read();
  const idle = now - (session?.usedAt ?? 0) > lock.idleMinutes * 60_000;
  const there = (await readMeta(database, 'unlocked')) !== undefined;
  return { on: true, locked: session?.secret == null || idle || !there, idleMinutes: lock.idleMinutes };
}

/**
 * Turns encryption on, once and for all. From the moment it answers, everything new is sealed and so is what was there;
 * broken off, the rest is sealed by the next `sealRest`. Background only.
 */
export async function encrypt(
  database: LogDatabase,
  store: SessionStore,
  { passphrase, idleMinutes }: { passphrase: string; idleMinutes: number },
  at: number,
): Promise<void> {
  database.refuseWhenOutdated();
  if ((await readMeta(database, 'lock')) !== undefined) throw new LogError('refused', '审核日志已经加密，未作改动。');
  refuseShort(passphrase);
  const { lock, raw } = await newLock(passphrase, idleMinutes);
  await lockUp(database, lock, raw);
  await remember(database, store, raw, at);
  await sealRest(database);
  const { acts } = database;
  const act = { act: 'encryption', on: true } as const;
  const salt = randomHex(16);
  await addEntry(database, { id: `act-${randomHex(16)}`, at, tables: [acts] }, async (seq) => ({
    bound: { act: { seq, salt, act } },
    subject: '',
    write: () => acts.add({ seq, salt, act }),
  }));
}

/** Lock, hidden indexes and sealed drafts in one transaction: there is no state in between. */
async function lockUp(database: LogDatabase, lock: Lock, raw: Bytes): Promise<void> {
  const { entries, working, shown, meta } = database;
  const [data, index] = await Promise.all([aesKey(raw.slice(0, 32)), hmacKey(raw.slice(32, 64))]);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const subjects = (await entries.orderBy('subject').uniqueKeys()).map(String).filter((subject) => subject !== '');
    const hidden = new Map(await Promise.all(subjects.map(async (one) => [one, await hmac(index, one)] as const)));
    const drafts = (await working.toArray()) as StoredWorking[];
    const clicks = (await shown.toArray()) as StoredShown[];
    const hide = async (key: string) => {
      const [subject = '', ...rest] = key.split('|');
      return [await hmac(index, subject), ...rest].join('|');
    };
    const sealedDrafts = await Promise.all(
      drafts.map(async ({ key, subject, working: content, ...rest }) => ({
        ...rest,
        key: await hide(key),
        updatedAt: content.updatedAt,
        box: await sealValue(data, { subject, working: content }, DRAFT),
      })),
    );
    const sealedClicks = await Promise.all(
      clicks.map(async ({ key, subject, working: content, ...rest }) => ({
        ...rest,
        key: await hide(key),
        box: await sealValue(data, { subject, working: content }, DRAFT),
      })),
    );
    const done = await database.transaction('rw', [entries, working, shown, meta], async () => {
      const counts = await Promise.all([working.count(), shown.count(), entries.orderBy('subject').uniqueKeys()]);
      const known = counts[2].map(String).every((one) => one === '' || hidden.has(one));
      if (counts[0] !== drafts.length || counts[1] !== clicks.length || !known) return false;
      await entries.toCollection().modify((entry) => {
        entry.subject = hidden.get(entry.subject) ?? '';
      });
      await working.clear();
      await working.bulkPut(sealedDrafts);
      await shown.clear();
      await shown.bulkPut(sealedClicks);
      await meta.put({ key: 'lock', value: lock });
      return true;
    });
    if (done) return;
  }
  throw new LogError('busy', '加密期间有内容正在写入，未作改动。请稍后重试。');
}

const AT_ONCE = 200;

/** Seals what still stands in the clear; nothing to do when encryption is off or all is sealed. Background only. */
export async function sealRest(database: LogDatabase): Promise<void> {
  if (!database.upToDate || (await readMeta(database, 'lock')) === undefined) return;
  const { rows, bodies, packs, texts, sweeps } = database;
  await sealTable(sweeps, (record) => sealedSweep(database, record));
  await sealTable(rows, (row) => rowRecord(database, row as StoredRow));
  await sealTable(bodies, (body) => bodyRecord(database, body as StoredBody));
  await sealTable(packs, async (pack) => {
    const { block, json } = pack as StoredPack;
    return (await packRecords(database, { block, rows: json, texts: '' })).pack;
  });
  await sealTable(texts, async (words) => {
    const { block, json } = words as StoredTexts;
    return (await packRecords(database, { block, rows: '', texts: json })).words;
  });
}

interface SealableTable<T extends object, K> {
  toCollection(): { primaryKeys(): PromiseLike<K[]> };
  bulkGet(keys: K[]): PromiseLike<(T | undefined)[]>;
  bulkPut(records: T[]): PromiseLike<unknown>;
}

async function sealTable<T extends object, K>(
  table: SealableTable<T, K>,
  seal: (record: T) => Promise<T>,
): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    const records = await table.bulkGet(keys.slice(start, start + AT_ONCE));
    const open = records.filter((record) => record !== undefined && !isBoxed(record)) as T[];
    if (open.length > 0) await table.bulkPut(await Promise.all(open.map(seal)));
  }
}

/** Opens the log for this browser session. Throws a LogError when the passphrase is another one. Background only. */
export async function unlock(
  database: LogDatabase,
  store: SessionStore,
  passphrase: string,
  at: number,
): Promise<void> {
  const lock = await lockOf(database);
  await remember(database, store, await rawOf(lock, passphrase), at);
  await settleIndexes(database);
}

/** Begins the time of idleness anew; a log that is locked, also by that time being over, stays so. */
export async function noteUse(database: LogDatabase, store: SessionStore, at: number): Promise<void> {
  const { on, locked } = await encryptionState(database, store, at);
  const session = await store.read();
  if (on && !locked && session !== null) await store.write({ ...session, usedAt: at });
}

/** Forgets the keys; what is written from now on is sealed all the same. */
export async function lockNow(database: LogDatabase, store: SessionStore): Promise<void> {
  await store.clear();
  await database.meta.delete('unlocked');
}

export async function changePassphrase(
  database: LogDatabase,
  { before, after }: { before: string; after: string },
): Promise<void> {
  const lock = await lockOf(database);
  refuseShort(after);
  const raw = await rawOf(lock, before);
  await database.meta.put({ key: 'lock', value: await relocked(raw, lock, after) });
}

async function lockOf(database: LogDatabase): Promise<Lock> {
  database.refuseWhenOutdated();
  const lock = await readMeta(database, 'lock');
  if (lock === undefined) throw new LogError('refused', '审核日志没有加密，未作改动。');
  return lock;
}

async function rawOf(lock: Lock, passphrase: string): Promise<Bytes> {
  const raw = await rawKeys(lock, passphrase);
  if (raw === null) throw new LogError('refused', '口令不正确，请重新输入。');
  return raw;
}

async function remember(database: LogDatabase, store: SessionStore, raw: Bytes, at: number): Promise<void> {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  await database.meta.put({ key: 'unlocked', value: await parked(raw, secret) });
  const session = await store.read();
  await store.write({ secret: hexOf(secret), usedAt: at, writing: session?.writing ?? null });
}

function refuseShort(passphrase: string): void {
  if ([...passphrase.trim()].length >= SHORTEST_PASSPHRASE) return;
  throw new LogError('refused', `口令至少需要 ${SHORTEST_PASSPHRASE} 个字符，未作改动。`);
}

/** Puts the lasting index in the place of those that were made while the log was locked. */
async function settleIndexes(database: LogDatabase): Promise<void> {
  const { entries, working, vault } = database;
  const seqs = await entries.where('subject').startsWith(UNSETTLED).primaryKeys();
  for (const seq of seqs) {
    const [row] = await readRows(database, seq, seq);
    const subject = row === undefined || row.subject === '' ? '' : await indexOn(database, row.subject, portalOf(row));
    await entries.update(seq, { subject });
  }
  for (const record of await working.where('key').startsWith(UNSETTLED).toArray()) {
    if (!isBoxed(record)) continue;
    const { subject } = (await vault.open(record.box, DRAFT)) as Pick<StoredWorking, 'subject'>;
    const rest = record.key.split('|').slice(1);
    const key = [await indexOn(database, subject.key, portalOf(record)), ...rest].join('|');
    await database.transaction('rw', working, async () => {
      const there = await working.get(key);
      if (there === undefined || updatedAtOf(there) < updatedAtOf(record)) await working.put({ ...record, key });
      await working.delete(record.key);
    });
  }
}
