import { type LinkedRecord, readSpan, spans } from '@/lib/database/blocks';
import { type LogDatabase, lastNumber, readMeta } from '@/lib/database/database';
import { packedRows, packedTexts, readPacks } from '@/lib/database/packs';
import { blockOf, boundsOf, PACK } from '@/lib/database/rows';
import { indexOn, portalOf } from '@/lib/database/subject';
import type { ChainReport, LogEntry } from '@/lib/record/entry';
import { faultOf } from './entry-fault';
import { type LogSettings, readSettings, settingsHash } from './settings';
import { readRemovals } from './tombstones';

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
  const seen: Seen = { prev: '', settings: undefined, singles: 0, bodies: 0, acts: 0 };
  // In steps of whole packs.
  for (const span of spans(1, end.last?.seq ?? 0, 2 * PACK)) {
    const records = await readSpan(database, span.from, span.to);
    for (const record of records) {
      const why =
        (await faultOf(record, seen.prev, removals)) ??
        faultOfSettings(record, seen.settings) ??
        (await indexFault(database, record));
      if (why !== null) return broken(record.seq, why);
      seen.prev = record.entry?.hash ?? '';
      seen.settings = record.entry?.settings;
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
  if (seen.settings !== undefined && (await settingsHash(end.settings)) !== seen.settings) {
    return broken(end.count, '保存期限或辨认申报人的密钥与日志所记不同，曾在日志之外被改动，或恢复备份没有做完。');
  }
  const why = faultOfEnd(end, seen, anchor);
  if (why !== null) return broken(end.count + 1, why);
  return { ok: true, count: end.count, head: end.last?.hash ?? null };
}

/** What was met on the way through the chain. */
interface Seen {
  prev: string;
  /** What the newest entry says of the settings; undefined where the version that wrote it did not bind them. */
  settings: string | undefined;
  /** Rows that no pack should hold. */
  singles: number;
  bodies: number;
  acts: number;
}

/** The first pack of these that holds anything but its rows and their texts, to the letter; null when there is none. */
async function faultyBlock(database: LogDatabase, records: readonly LinkedRecord[]): Promise<number | null> {
  const first = records[0];
  if (first === undefined || database.standsAt < 2) return null;
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

/** The settings stay what they were, but for an act that says what it found and changed. */
function faultOfSettings({ seq, entry, act }: LinkedRecord, before: string | undefined): string | null {
  if (entry?.settings === undefined || before === undefined) return null;
  if (act?.act.act === 'restore') return null;
  const changing = act?.act.act === 'settings' ? act.act : null;
  if (changing === null) return entry.settings === before ? null : `第 ${seq} 条所记的保存期限或密钥与上一条不同。`;
  if (changing.cause === 'restore' || changing.found === before) return null;
  return `第 ${seq} 条之前，保存期限或辨认申报人的密钥曾在日志之外被改动。`;
}

/** Whether the entry is found under the person in its row. Unlocking settled what was indexed while the log was locked. */
async function indexFault(database: LogDatabase, { seq, entry, row }: LinkedRecord): Promise<string | null> {
  if (database.standsAt < 2 || entry === undefined) return null;
  const index = row === undefined || row.subject === '' ? '' : await indexOn(database, row.subject, portalOf(row));
  return entry.subject === index ? null : `第 ${seq} 条与申报人的关联被改动。`;
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
  settings: LogSettings;
}

/** One consistent look at the end of the log, so that an append in the meantime is no fault. */
async function readEnds(database: LogDatabase): Promise<End> {
  const { entries, rows, bodies, acts, packs, texts, meta } = database;
  const newer = database.standsAt >= 2 ? [acts, packs, texts] : [];
  return database.transaction('r', [entries, rows, bodies, meta, ...newer], async () => ({
    last: await entries.orderBy('seq').last(),
    count: await entries.count(),
    singles: await rows.count(),
    bodies: await bodies.count(),
    acts: database.standsAt >= 2 ? await acts.count() : 0,
    packs: database.standsAt >= 2 ? await packs.count() : 0,
    texts: database.standsAt >= 2 ? await texts.count() : 0,
    packed: database.standsAt >= 2 ? await lastNumber(packs.orderBy('block')) : 0,
    left: await readMeta(database, 'head'),
    torn: await readMeta(database, 'torn'),
    settings: await readSettings(database),
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
