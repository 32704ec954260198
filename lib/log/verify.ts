import type { ChainReport, LogEntry } from '@/lib/review/record';
import { failedRules } from './append';
import { type LinkedRecord, readSpan, spans } from './blocks';
import { bodyHashOf, bothHashOf, entryHashOf, rowHashOf } from './chain';
import { type LogDatabase, lastNumber, readMeta } from './database';
import { packedRows, packedTexts, readPacks } from './packs';
import { blockOf, boundsOf, PACK } from './rows';
import type { StoredEntry, StoredRow } from './schema/v2';
import { type Removals, readRemovals } from './tombstones';
import { UNSETTLED } from './vault/vault';

/** Count and head as an earlier export printed them: the only way to see that the newest entries were removed. */
export interface Anchor {
  count: number;
  head: string;
}

/**
 * Recomputes every hash of the log: numbers without a gap, each entry tied to the one before, each row, body and act as
 * it was bound to its entry, nothing left over, the end where the last append left it. What is missing must be what a
 * chained act removed. Gives the first fault found. Throws a LogError `locked` when encryption keeps the content closed.
 */
export async function verify(database: LogDatabase, anchor?: Anchor): Promise<ChainReport> {
  const end = await readEnds(database);
  const removals = await readRemovals(database);
  const broken = (brokenAt: number, why: string): ChainReport => ({ ok: false, count: end.count, brokenAt, why });
  const seen: Seen = { prev: '', singles: 0, bodies: 0, acts: 0 };
  // In steps of whole packs.
  for (const span of spans(1, end.last?.seq ?? 0, 2 * PACK)) {
    const records = await readSpan(database, span.from, span.to);
    for (const record of records) {
      const why = await faultOf(database, record, seen.prev, removals);
      if (why !== null) return broken(record.seq, why);
      seen.prev = record.entry?.hash ?? '';
      seen.singles += record.row !== undefined && record.seq > boundsOf(end.packed).to ? 1 : 0;
      seen.bodies += record.body === undefined ? 0 : 1;
      seen.acts += record.act === undefined ? 0 : 1;
      if (anchor !== undefined && record.seq === anchor.count && seen.prev !== anchor.head) {
        return broken(record.seq, `第 ${record.seq} 条的指纹与导出时的日志指纹不一致，日志曾被改写。`);
      }
    }
    const block = await faultyBlock(database, records);
    if (block !== null) return broken(boundsOf(block).from, `第 ${boundsOf(block).from} 条起的一百条的列表被改动。`);
  }
  const why = faultOfEnd(end, seen, anchor);
  if (why !== null) return broken(end.count + 1, why);
  return { ok: true, count: end.count, head: end.last?.hash ?? null };
}

/** What was met on the way through the chain. */
interface Seen {
  prev: string;
  /** Rows that no pack should hold. */
  singles: number;
  bodies: number;
  acts: number;
}

/** The first pack of these that holds anything but its rows and their texts, to the letter; null when there is none. */
async function faultyBlock(database: LogDatabase, records: readonly LinkedRecord[]): Promise<number | null> {
  const first = records[0];
  if (first === undefined || !database.upToDate) return null;
  for (const { block, rows, texts } of await readPacks(
    database,
    blockOf(first.seq),
    blockOf(records.at(-1)?.seq ?? 0),
  )) {
    const inside = records.filter(({ seq }) => blockOf(seq) === block);
    if (rows !== packedRows(inside.flatMap(({ row }) => row ?? []))) return block;
    if (texts !== packedTexts(inside.flatMap(({ body }) => body ?? []))) return block;
  }
  return null;
}

async function faultOf(
  database: LogDatabase,
  record: LinkedRecord,
  prev: string,
  removals: Removals,
): Promise<string | null> {
  const { seq, entry } = record;
  if (entry === undefined) return `第 ${seq} 条缺失。`;
  if (entry.prev !== prev) return `第 ${seq} 条与上一条不衔接。`;
  const { hash, subject: _, ...open } = entry;
  if ((await computed(() => entryHashOf(open))) !== hash) return `第 ${seq} 条的内容与其指纹不符。`;
  return entry.kind === 'act' ? faultOfAct(record, entry) : faultOfDecision(database, record, entry, removals);
}

async function faultOfAct({ seq, row, body, act }: LinkedRecord, entry: LogEntry): Promise<string | null> {
  if (act === undefined) return `第 ${seq} 条（日志操作）的内容缺失。`;
  if (row !== undefined || body !== undefined) return `第 ${seq} 条（日志操作）下有多余的内容。`;
  if ((await computed(() => bodyHashOf(act))) !== entry.bodyHash) return `第 ${seq} 条（日志操作）的内容被改动。`;
  return null;
}

async function faultOfDecision(
  database: LogDatabase,
  { seq, row, body, act }: LinkedRecord,
  entry: StoredEntry,
  removals: Removals,
): Promise<string | null> {
  if (act !== undefined) return `第 ${seq} 条下有多余的内容。`;
  const removal = removals.of(seq);
  if (row === undefined && removal?.scope !== 'all') return `第 ${seq} 条的列表内容缺失。`;
  if (body === undefined && removal === null) return `第 ${seq} 条的正文缺失。`;
  if (row !== undefined && removal?.scope === 'all') return `第 ${seq} 条已登记删除，但列表内容仍在。`;
  if (body !== undefined && removal !== null) return `第 ${seq} 条已登记删除，但正文仍在。`;
  if (row === undefined) return entry.subject === '' ? null : `第 ${seq} 条已登记删除，但仍与申报人相关联。`;
  if (!(await isIndexed(database, entry, row))) return `第 ${seq} 条与申报人的关联被改动。`;
  if (body === undefined) {
    const bound = entry.rowHash ?? removal?.rowHash;
    return (await computed(() => rowHashOf(row))) === bound ? null : `第 ${seq} 条的列表内容被改动。`;
  }
  if (entry.rowHash === undefined) {
    const both = await computed(() => bothHashOf(row, body));
    if (both !== entry.bodyHash) return `第 ${seq} 条的列表内容或正文被改动。`;
  } else {
    if ((await computed(() => rowHashOf(row))) !== entry.rowHash) return `第 ${seq} 条的列表内容被改动。`;
    if ((await computed(() => bodyHashOf(body))) !== entry.bodyHash) return `第 ${seq} 条的正文被改动。`;
  }
  const at = body.body.origin?.at ?? entry.at;
  if (row.at !== at || row.verdict !== body.body.verdict) return `第 ${seq} 条的列表内容与正文不一致。`;
  if (row.rules.join() !== failedRules(body.body).join()) return `第 ${seq} 条的列表内容与正文不一致。`;
  return null;
}

/** A record that cannot even be written as JSON has no hash, and so never the right one. */
async function computed(hash: () => Promise<string>): Promise<string | null> {
  return hash().catch((error: unknown) => {
    if (error instanceof TypeError) return null;
    throw error;
  });
}

/** Whether the entry is found under the person in its row; an index made while the log was locked is found there too. */
async function isIndexed({ vault, upToDate }: LogDatabase, entry: StoredEntry, row: StoredRow): Promise<boolean> {
  if (!upToDate) return true;
  if (row.subject === '') return entry.subject === '';
  return entry.subject === (await vault.indexOf(row.subject)) || entry.subject.startsWith(UNSETTLED);
}

interface End {
  last: LogEntry | undefined;
  count: number;
  singles: number;
  bodies: number;
  acts: number;
  packs: number;
  texts: number;
  /** The last pack by number; 0 when there is none. */
  packed: number;
  left: { count: number; hash: string } | undefined;
  torn: { expected: number; found: number } | undefined;
}

/** One consistent look at the end of the log, so that an append in the meantime is no fault. */
async function readEnds(database: LogDatabase): Promise<End> {
  const { entries, rows, bodies, acts, packs, texts, meta } = database;
  const newer = database.upToDate ? [acts, packs, texts] : [];
  return database.transaction('r', [entries, rows, bodies, meta, ...newer], async () => ({
    last: await entries.orderBy('seq').last(),
    count: await entries.count(),
    singles: await rows.count(),
    bodies: await bodies.count(),
    acts: database.upToDate ? await acts.count() : 0,
    packs: database.upToDate ? await packs.count() : 0,
    texts: database.upToDate ? await texts.count() : 0,
    packed: database.upToDate ? await lastNumber(packs.orderBy('block')) : 0,
    left: await readMeta(database, 'head'),
    torn: await readMeta(database, 'torn'),
  }));
}

function faultOfEnd(end: End, seen: Seen, anchor: Anchor | undefined): string | null {
  const { count, last, left, torn } = end;
  if (anchor !== undefined && count < anchor.count) {
    return `日志现有 ${count} 条，导出时有 ${anchor.count} 条，最后的记录已缺失。`;
  }
  if (count !== (last?.seq ?? 0)) return '条目数与最后一条的序号不一致，日志中有多余的条目。';
  if (end.singles !== seen.singles || end.bodies !== seen.bodies || end.acts !== seen.acts) {
    return '列表内容或正文的条数与条目数不一致。';
  }
  if (end.packs !== end.packed || end.texts !== end.packed) return '列表内容的分组数与条目数不一致。';
  if (torn !== undefined) return `日志曾有 ${torn.expected} 条，续写时只有 ${torn.found} 条，其间的记录已缺失。`;
  if ((left?.count ?? 0) !== count || (left?.hash ?? '') !== (last?.hash ?? '')) {
    return `上次写入后日志有 ${left?.count ?? 0} 条，现有 ${count} 条，最后的记录被删除或改动。`;
  }
  return null;
}
