import PouchDB from 'pouchdb/dist/pouchdb.js';
import { LogDatabase } from '@/lib/database/database';
import { packRows } from '@/lib/database/packs';
import type { StoredBody, StoredEntry, StoredRow } from '@/lib/database/shapes';
import type { Decision } from '@/lib/log/chain/append';
import { failedRules } from '@/lib/log/chain/append';
import { type ChainEnd, link } from '@/lib/log/chain/chain';
import { holdLog, type UseLog } from '@/lib/log/query/held';
import { openReviewLog } from '@/lib/log/review-log';
import type { LogQuery } from '@/lib/record/entry';
import { type Chained, openChained } from './chained-by-hand';

/** The same reviews in this log, in IndexedDB by hand and in PouchDB, each with what it needs to find them again. */

interface Flat {
  seq: number;
  id: string;
  at: number;
  name: string;
  unit: string;
  verdict: string;
  rule: string;
  subject: string;
  body: Decision['body'];
}

/** This log, one record of six indexes by hand, all that this log promises by hand, PouchDB. */
export type Way = 'log' | 'raw' | 'chained' | 'pouch';

const PORTAL = 'https://zcps.rlsbt.zj.gov.cn';
const UNITS = 400;
const PERSONS = 20_000;

const database = new LogDatabase('bench-log');
const log = openReviewLog(database);
const held = holdLog(log.use.bind(log, '读取审核日志') as UseLog);
let raw: IDBDatabase;
let chained: Chained;
let pouch: PouchDB<Flat>;
let extra = 0;

/** Review number `seq`, of about 2 KB as JSON. */
function flat(seq: number): Flat {
  const rule = ['training-hours', 'appraisal-years', 'photo-size', 'statement-length'][seq % 4] ?? '';
  const verdict = seq % 9 === 0 ? 'reject' : seq % 3 === 0 ? 'pass' : 'return';
  const opinion = `1. 2018年度继续教育总学时${seq % 90}学时，不足90学时，请补充相应证明材料后重新提交。\n`.repeat(6);
  const person = seq % PERSONS;
  return {
    seq,
    id: `click-${seq}`,
    at: 1_700_000_000_000 + seq * 60_000,
    name: `虚构${person.toString(36)}`,
    unit: `虚构第${seq % UNITS}测绘院`,
    verdict,
    rule,
    subject: person.toString(16).padStart(64, '0'),
    body: {
      verdict,
      button: '退回',
      option: null,
      opinion,
      sent: { url: 'https://zcps.rlsbt.zj.gov.cn/028/save.action', status: 200, opinionInRequest: true },
      clickedAt: 1_700_000_000_000 + seq * 60_000,
      review: {
        pack: { id: 'zj', version: '1', title: '浙自然资函〔2020〕56号' },
        rulesVersion: '1',
        role: 'employer',
        object: 'qualification',
        findings: [
          {
            rule,
            title: '继续教育总学时',
            topic: '继续教育',
            outcome: 'fail',
            disposition: 'return',
            says: opinion.slice(0, 60),
            evidence: [
              { label: '2018年 总学时', found: `${seq % 90} 学时`, required: '90 学时', flagged: true, places: [] },
            ],
            citations: [{ clause: '五(二)', quote: '每年度参加继续教育不得少于90学时' }],
            digest: '0123456789ab',
          },
        ],
        suggestion: { verdict: 'return', grounds: [{ text: '继续教育学时不足', rules: [rule] }] },
      },
      choices: {},
      draft: opinion,
      filled: opinion,
      extension: 'bench',
    } as Decision['body'],
  };
}

let end: ChainEnd = { seq: 0, hash: '' };

/** Adds reviews `from` to `to`, both included, to one of the three. */
export async function fill(way: Way, from: number, to: number): Promise<void> {
  if (way === 'log') await fillLog(from, to);
  else if (way === 'raw') await fillRaw(from, to);
  else if (way === 'chained') await fillChained(from, to);
  else await fillPouch(from, to);
}

async function fillLog(first: number, last: number): Promise<void> {
  const entries: StoredEntry[] = [];
  const rows: StoredRow[] = [];
  const bodies: StoredBody[] = [];
  for (let seq = first; seq <= last; seq += 1) {
    const { id, at, name, unit, subject, body } = flat(seq);
    const row: StoredRow = {
      seq,
      at,
      name,
      unit,
      last4: '0013',
      plan: '2020年度（模拟）',
      verdict: body.verdict,
      role: 'employer',
      object: 'qualification',
      rules: failedRules(body),
      suggestion: 'return',
      openedAt: at - 90_000,
      subject,
      salt: 'ab'.repeat(16),
    };
    const stored: StoredBody = { seq, salt: 'cd'.repeat(16), body };
    const entry = await link(end, id, at, { row, body: stored });
    end = { seq, hash: entry.hash };
    entries.push({ ...entry, subject });
    rows.push(row);
    bodies.push(stored);
  }
  await database.transaction('rw', [database.entries, database.rows, database.bodies, database.meta], async () => {
    await database.entries.bulkAdd(entries);
    await database.rows.bulkAdd(rows);
    await database.bodies.bulkAdd(bodies);
    await database.meta.put({ key: 'head', value: { count: end.seq, hash: end.hash } });
  });
  await packRows(database);
}

async function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('bench-raw', 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('reviews', { keyPath: 'seq' });
      store.createIndex('id', 'id', { unique: true });
      for (const index of ['at', 'subject', 'rule', 'verdict', 'name'] as const) store.createIndex(index, index);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function fillRaw(first: number, last: number): Promise<void> {
  raw ??= await openRaw();
  await rawWrite((store) => {
    for (let seq = first; seq <= last; seq += 1) store.add(flat(seq));
  });
}

async function fillChained(first: number, last: number): Promise<void> {
  chained ??= await openChained('bench-chained');
  await chained.fill(Array.from({ length: last - first + 1 }, (_, index) => flat(first + index)));
}

async function fillPouch(first: number, last: number): Promise<void> {
  pouch ??= new PouchDB<Flat>('bench-pouch', { auto_compaction: true });
  const some = Array.from({ length: last - first + 1 }, (_, index) => flat(first + index));
  await pouch.bulkDocs(some.map((one) => ({ ...one, _id: keyOf(one.seq) })));
}

/** One review more, strictly durable, one at a time. */
export async function append(way: Way, times: number): Promise<number> {
  const some = Array.from({ length: times }, () => {
    extra += 1;
    return flat(10_000_000 + extra);
  });
  return timed(async () => {
    for (const one of some) {
      if (way === 'log') await log.on(PORTAL).append(asDecision(one));
      else if (way === 'raw') await rawWrite((store) => store.add(one));
      else if (way === 'chained') await chained.append(one);
      else await pouch.put({ ...one, _id: keyOf(one.seq) });
    }
  });
}

/** The newest fifty, and the fifty before a place in the middle. */
export async function page(way: 'log' | 'raw' | 'pouch', before: number): Promise<number> {
  return timed(async () => {
    if (way === 'log') await log.entries.query({}, { beforeSeq: before, limit: 50 });
    else if (way === 'raw') await rawAll(IDBKeyRange.bound(before - 50, before - 1));
    else await pouch.allDocs({ startkey: keyOf(before - 50), endkey: keyOf(before - 1), include_docs: true });
  });
}

/** All reviews of one rule and one word of the unit, of which the first fifty are shown. */
export async function search(way: 'log' | 'raw', unit: string): Promise<number> {
  return timed(async () => {
    if (way === 'log') await log.entries.query({ unit, verdict: 'reject' }, { limit: 50 });
    else await rawScan((one) => one.unit.includes(unit) && one.verdict === 'reject', 50);
  });
}

/** The last review of the same person, in full. */
export async function compare(way: 'log' | 'raw', person: number): Promise<number> {
  const subject = person.toString(16).padStart(64, '0');
  return timed(async () => {
    if (way === 'log') {
      const seqs = await database.entries.where('subject').equals(subject).primaryKeys();
      await log.entries.detail(Math.max(...seqs));
    } else {
      await rawNewest(subject);
    }
  });
}

/** Every hash of this log worked out anew. Throws when the log that was filled here is not whole. */
export async function verify(): Promise<number> {
  return timed(async () => {
    const report = await log.entries.verify();
    if (!report.ok) throw new Error(`entry ${report.brokenAt}: ${report.why}`);
  });
}

/** Everything as JSON, for raw and PouchDB without hashes, rows apart or anything else. */
export async function exportAll(way: 'log' | 'raw' | 'pouch'): Promise<number> {
  return timed(async () => {
    const parts: string[] = [];
    if (way === 'log') await log.export.json();
    else if (way === 'raw') {
      await rawScan((one) => {
        parts.push(JSON.stringify(one));
        return false;
      }, 1);
    } else {
      const { rows } = await pouch.allDocs({ include_docs: true });
      for (const { doc } of rows) parts.push(JSON.stringify(doc));
    }
    if (parts.length > 0) new Blob(parts);
  });
}

/** Opens the log's page: milliseconds until the first rows can be shown, and until all are held. */
export function hold(): Promise<{ first: number; all: number }> {
  const from = performance.now();
  let first = 0;
  return new Promise((resolve, reject) => {
    held.subscribe(() => {
      first ||= performance.now() - from;
      if (held.isWhole()) resolve({ first, all: performance.now() - from });
    }, reject);
  });
}

/** What one may ask for, with other words each round, as no answer is worked out twice. */
const FILTERS: Record<string, (round: number) => LogQuery> = {
  none: (round) => ({ from: `20${10 + (round % 10)}-01-01` }),
  name: (round) => ({ name: `构${(round * 37).toString(36)}` }),
  unit: (round) => ({ unit: `第${(round * 37) % UNITS}测` }),
  rule: (round) => ({ rule: 'training-hours', from: `20${10 + (round % 10)}-01-01` }),
  verdict: (round) => ({ verdict: 'reject', from: `20${10 + (round % 10)}-01-01` }),
  'a month': (round) => ({ from: `2023-1${round % 3}-01`, to: `2024-0${1 + (round % 9)}-01` }),
  'free text': (round) => ({ text: `总学时${(round * 7) % 90}学时` }),
  'unit, rule and text': (round) => ({
    unit: `第${round % UNITS}`,
    rule: 'photo-size',
    text: `${round % 90}学时，不足`,
  }),
};

/** The first fifty of every kind of filter, from what is held; milliseconds by filter. */
export function filterHeld(round: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(FILTERS).map(([name, filters]) => {
      const from = performance.now();
      held.rows(filters(round)).slice(0, 50);
      return [name, performance.now() - from];
    }),
  );
}

function asDecision({ id, name, unit, body }: Flat): Decision {
  const applicant = { name, unit, idNumber: '', plan: '2020年度（模拟）' };
  return { id, portal: PORTAL, applicant, role: 'employer', object: 'qualification', body };
}

function rawWrite(work: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = raw.transaction('reviews', 'readwrite', { durability: 'strict' });
    work(transaction.objectStore('reviews'));
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function rawAll(range: IDBKeyRange): Promise<Flat[]> {
  return new Promise((resolve, reject) => {
    const request = raw.transaction('reviews').objectStore('reviews').getAll(range);
    request.onsuccess = () => resolve(request.result as Flat[]);
    request.onerror = () => reject(request.error);
  });
}

function rawScan(fits: (one: Flat) => boolean, limit: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let found = 0;
    const request = raw.transaction('reviews').objectStore('reviews').openCursor(null, 'prev');
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null || found >= limit) return resolve(found);
      if (fits(cursor.value as Flat)) found += 1;
      cursor.continue();
    };
    request.onerror = () => reject(request.error);
  });
}

function rawNewest(subject: string): Promise<Flat | null> {
  return new Promise((resolve, reject) => {
    const index = raw.transaction('reviews').objectStore('reviews').index('subject');
    const request = index.openCursor(IDBKeyRange.only(subject), 'prev');
    request.onsuccess = () => resolve((request.result?.value as Flat | undefined) ?? null);
    request.onerror = () => reject(request.error);
  });
}

function keyOf(seq: number): string {
  return String(seq).padStart(9, '0');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
