import type { Table } from 'dexie';
import { type LogDatabase, readMeta } from '@/lib/database/database';
import { LogError } from '@/lib/database/errors';
import { forgetKey, installKey } from '@/lib/database/subject';
import { type BoundEntry, type ChainEnd, endAt, link, readEnd } from './chain';
import { readSettings, settingsHash } from './settings';

/** What is to stand under the next number. */
export interface Prepared {
  bound: BoundEntry;
  /** Index of the person; '' for an act. */
  subject: string;
  /** Hash of the settings from this entry on, where it changes them; else they stay as the entry before says. */
  settings?: string;
  /** Writes everything but the chain entry; runs inside the transaction, so nothing but the database is awaited. */
  write(): Promise<unknown>;
}

const ATTEMPTS = 20;

/**
 * The end of the chain as this context left it: a guess that saves readings. Where it still ends there, it is the very
 * log that was written to last, neither wiped nor cut; that is looked at inside the transaction.
 */
const guesses = new WeakMap<LogDatabase, ChainEnd>();

/**
 * Adds one entry in one strict transaction over `tables` and gives its number, counted from 1. When `id` stands in the
 * log already, nothing is written and its number is given. `prepare` may run again, when another context was faster;
 * `asLeft` tells it that what this context knows of the log will only be written if it still holds.
 */
export async function addEntry(
  database: LogDatabase,
  { id, at, tables }: { id: string; at: number; tables: Table[] },
  prepare: (seq: number, asLeft: boolean) => Promise<Prepared>,
): Promise<number> {
  database.refuseWhenOutdated();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const guess = guesses.get(database);
    guesses.delete(database);
    if (guess === undefined) forgetKey(database);
    const end = guess ?? (await readEnd(database));
    const prepared = await prepare(end.seq + 1, guess !== undefined);
    // Hashed before the transaction: IndexedDB commits by itself while WebCrypto is awaited.
    const settings = prepared.settings ?? end.settings ?? (await presentSettings(database));
    const entry = await link({ ...end, settings }, id, at, prepared.bound);
    const { entries, meta } = database;
    const write = async () => {
      const [same, last, left] = await Promise.all([
        // A number or click that is there already is refused by its unique index, and then looked for.
        guess ? undefined : entries.where('id').equals(id).first(),
        readEnd(database),
        guess ? undefined : readMeta(database, 'head'),
      ]);
      if (same !== undefined) return same.seq;
      if (last.seq !== end.seq || last.hash !== end.hash) return null;
      const isWhole = guess !== undefined || ((left?.count ?? 0) === last.seq && (left?.hash ?? '') === last.hash);
      if (!isWhole) await noteTornEnd(database, last, at);
      await Promise.all([
        entries.add({ ...entry, subject: prepared.subject }),
        prepared.write(),
        meta.put({ key: 'head', value: { count: entry.seq, hash: entry.hash } }),
      ]);
      return entry.seq;
    };
    const written = await database
      .transaction('rw', [...new Set([entries, meta, ...tables])], write)
      .catch((error: unknown) => {
        if (guess !== undefined && error instanceof Error && error.name === 'ConstraintError') return null;
        throw error;
      });
    if (written === entry.seq) guesses.set(database, endAt(entry));
    if (written !== null) return written;
  }
  throw new LogError('busy', '保存审核记录失败：同时写入的记录过多，内容未写入。请稍后重试。');
}

async function presentSettings(database: LogDatabase): Promise<string> {
  await installKey(database);
  return settingsHash(await readSettings(database));
}

/** An end that is not where the last append left it is noted for good, or the next append would hide it. */
async function noteTornEnd(database: LogDatabase, found: ChainEnd, at: number): Promise<void> {
  if ((await readMeta(database, 'torn')) !== undefined) return;
  const left = await readMeta(database, 'head');
  await database.meta.add({ key: 'torn', value: { at, expected: left?.count ?? 0, found: found.seq } });
}
