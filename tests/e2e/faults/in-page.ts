import { LogDatabase } from '@/lib/database/database';
import { openBackup } from '@/lib/log/backup/open-backup';
import { browserLog } from '@/lib/log/browser-log';
import type { Decision } from '@/lib/log/chain/append';
import type { Anchor } from '@/lib/log/chain/verify';
import { openReviewLog } from '@/lib/log/review-log';

/** What runs inside an extension page, on the shipped extension's own database. */

const PORTAL = 'https://zcps.rlsbt.zj.gov.cn';
const TABLES = ['entries', 'rows', 'bodies', 'packs', 'texts', 'acts', 'meta'] as const;
/** Of what is kept about the log itself: where it ends, how long entries stay, and by which key persons are found in it. */
const BOUND: readonly unknown[] = ['head', 'retention', 'install-key'];
type TableName = (typeof TABLES)[number];
type Stored = Record<string, unknown>;

export interface Tried {
  trials: number;
  /** How many changes were made in each table. */
  changed: Record<string, number>;
  /** What was done and not found. */
  missed: string[];
}

/** A small generator of the same numbers every time (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Changes stored rows at random, one way at a time, asks whether the log verifies, and puts them back. */
export async function tamper(trials: number, seed: number): Promise<Tried> {
  const database = new LogDatabase();
  const log = openReviewLog(database);
  const roll = dice(seed);
  const missed: string[] = [];
  const changed: Record<string, number> = {};
  for (let trial = 0; trial < trials; ) {
    const name = TABLES[roll(TABLES.length)] ?? 'entries';
    const table = database.table<Stored, number>(name);
    const before = await table.toArray();
    const keys = await table.toCollection().primaryKeys();
    const what = await change(database, name, before, keys, roll);
    if (what === null) continue;
    trial += 1;
    changed[name] = (changed[name] ?? 0) + 1;
    const report = await log.entries.verify();
    if (report.ok) missed.push(`${name}: ${what}`);
    await table.clear();
    await table.bulkPut(before);
  }
  const report = await log.entries.verify();
  if (!report.ok) missed.push(`not as before: ${report.why}`);
  database.close();
  return { trials, changed, missed };
}

async function change(
  database: LogDatabase,
  name: TableName,
  records: Stored[],
  keys: number[],
  roll: (below: number) => number,
): Promise<string | null> {
  const table = database.table<Stored, number>(name);
  if (name === 'meta') return changeMeta(database, records, roll);
  const at = roll(records.length);
  const record = records[at];
  const key = keys[at];
  if (record === undefined || key === undefined) return null;
  const keyName = name === 'packs' || name === 'texts' ? 'block' : 'seq';
  switch (roll(4)) {
    case 0: {
      const changed = structuredClone(record);
      const where = edit(changed, roll, keyName);
      await table.put(changed);
      return `edited ${where} of ${key}`;
    }
    case 1:
      await table.delete(key);
      return `deleted ${key}`;
    case 2: {
      const planted = { ...structuredClone(record), [keyName]: Math.max(...keys) + 1 + roll(3), id: `planted-${key}` };
      await table.put(planted);
      return `inserted a copy of ${key}`;
    }
    default: {
      const other = (at + 1 + roll(records.length - 1)) % records.length;
      const [one, two] = [records[at], records[other]];
      const [first, second] = [keys[at], keys[other]];
      if (one === undefined || two === undefined || first === second) return null;
      if (JSON.stringify({ ...one, [keyName]: 0 }) === JSON.stringify({ ...two, [keyName]: 0 })) return null;
      await table.bulkDelete([first ?? 0, second ?? 0]);
      await table.bulkPut([
        { ...one, [keyName]: second },
        { ...two, [keyName]: first },
      ]);
      return `${first} and ${second} changed places`;
    }
  }
}

async function changeMeta(
  database: LogDatabase,
  records: Stored[],
  roll: (below: number) => number,
): Promise<string | null> {
  const record = records[roll(records.length)];
  const key = record?.['key'];
  if (record === undefined || !BOUND.includes(key)) return null;
  const table = database.table<Stored, string>('meta');
  if (roll(4) === 0) {
    await table.delete(String(key));
    return `deleted ${key}`;
  }
  if (record['value'] instanceof CryptoKey) {
    const { algorithm, usages } = record['value'];
    const value = await crypto.subtle.generateKey(algorithm as HmacKeyAlgorithm, false, usages);
    await table.put({ ...record, value });
    return `another ${key}`;
  }
  const changed = structuredClone(record);
  const where = edit(changed, roll, 'key');
  await table.put(changed);
  return `edited ${where} of ${key}`;
}

/** Sets the periods and erases everything about the persons of these entries, so that the log holds acts and tombstones. */
export async function erase(...seqs: number[]): Promise<void> {
  const database = new LogDatabase();
  const log = openReviewLog(database);
  await log.retention.set({ entryDays: 1_200, bodyDays: 800 });
  for (const seq of seqs) await log.people.erase({ seq, why: '本人申请' });
  database.close();
}

/** Changes one leaf somewhere in the record and gives its path. */
function edit(record: Stored, roll: (below: number) => number, keyName: string): string {
  const paths = leaves(record).filter((path) => path[0] !== keyName);
  const path = paths[roll(paths.length)] ?? [];
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Stored, record);
  const last = path.at(-1) ?? '';
  parent[last] = other(parent[last], roll);
  return path.join('.');
}

function leaves(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
}

function other(value: unknown, roll: (below: number) => number): unknown {
  if (typeof value === 'number') return value + 1 + roll(9);
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string' || value === '') return 'x';
  const at = roll(value.length);
  const swapped = value.charAt(at) === '改' ? '動' : '改';
  return value.slice(0, at) + swapped + value.slice(at + 1);
}

/** Cuts the newest entries off as somebody would who knows the schema: content, links and the note of the end. */
export async function cutTail(cut: number, anchor: Anchor): Promise<{ alone: boolean; againstAnchor: boolean }> {
  const database = new LogDatabase();
  const log = openReviewLog(database);
  const { seq } = (await database.entries.orderBy('seq').last()) ?? { seq: 0 };
  for (const name of ['entries', 'rows', 'bodies', 'acts'] as const) {
    await database
      .table(name)
      .where('seq')
      .above(seq - cut)
      .delete();
  }
  const last = await database.entries.orderBy('seq').last();
  await database.meta.put({ key: 'head', value: { count: last?.seq ?? 0, hash: last?.hash ?? '' } });
  const alone = (await log.entries.verify()).ok;
  const againstAnchor = (await log.entries.verify(anchor)).ok;
  database.close();
  return { alone, againstAnchor };
}

export async function state(): Promise<{
  report: Awaited<ReturnType<ReturnType<typeof openReviewLog>['entries']['verify']>>;
}> {
  const database = new LogDatabase();
  const report = await openReviewLog(database).entries.verify();
  database.close();
  return { report };
}

/** Packs what is to be packed, as the background does after decisions. */
export async function tidy(): Promise<void> {
  const database = new LogDatabase();
  await openReviewLog(database).tidy();
  database.close();
}

/** A backup of the log as base64, and what an export said of its end. */
export async function backup(): Promise<{ base64: string; exported: number }> {
  const database = new LogDatabase();
  const log = openReviewLog(database);
  const { blob } = await log.backup.write({ passphrase: null, parts: [], extension: 'faults' });
  const { exported } = await log.export.json();
  database.close();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')), exported };
}

/** The words with which a file is refused; null when it is not. */
export async function refusal(bytes: number[] | null, size: number): Promise<string | null> {
  const file = bytes === null ? new Blob([new Uint8Array(size)]) : new Blob([new Uint8Array(bytes)]);
  const database = new LogDatabase();
  const log = openReviewLog(database);
  try {
    await log.backup.planRestore(await openBackup(file, null), []);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database.close();
  }
}

/** Appends decisions with opinions of `length` characters until one is refused; gives how many were taken and the words. */
export async function append(
  count: number,
  length: number,
  prefix: string,
): Promise<{ done: number; words: string | null }> {
  const database = new LogDatabase();
  const log = openReviewLog(database);
  try {
    for (let done = 0; done < count; done += 1) {
      const words = await log
        .on(PORTAL)
        .append(decisionOf(`${prefix}-${done}`, length))
        .then(() => null, wordsOf);
      if (words !== null) return { done, words };
    }
    return { done: count, words: null };
  } finally {
    database.close();
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function decisionOf(id: string, length: number): Decision {
  // Of digits that do not repeat: storage that packs must not make room.
  const opinion = Array.from({ length: Math.ceil(length / 11) }, () => Math.random().toString(36).slice(2)).join('');
  return {
    id,
    portal: PORTAL,
    applicant: { name: '虚构李四', idNumber: '', unit: '虚构测绘院', plan: '' },
    role: 'employer',
    object: 'qualification',
    body: {
      verdict: 'return',
      button: '退回',
      option: null,
      opinion,
      sent: { url: 'https://zcps.rlsbt.zj.gov.cn/028/save.action', status: 200, opinionInRequest: true },
      clickedAt: Date.now(),
      review: null,
      choices: {},
      draft: null,
      filled: null,
      extension: 'faults',
    },
  };
}

/** Encrypts the extension's log, as its background does when asked. */
export async function encrypt(passphrase: string): Promise<void> {
  const log = browserLog();
  await log.encryption.encrypt({ passphrase, idleMinutes: 30 });
  log.close();
}

/** Names in the log as the workbench reads them. */
export async function namesSeen(): Promise<string[]> {
  const log = browserLog();
  const { rows } = await log.entries.query({}, { limit: 50 });
  log.close();
  return rows.map(({ name }) => name);
}
