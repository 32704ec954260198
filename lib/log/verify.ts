import type { ChainReport, LogEntry } from '@/lib/review/record';
import { failedRules } from './append';
import { type LinkedRecord, readSpan, spans } from './blocks';
import { bodyHashOf, entryHashOf } from './chain';
import { type LogDatabase, readMeta } from './database';

/** Count and head as an earlier export printed them: the only way to see that the newest entries were removed. */
export interface Anchor {
  count: number;
  head: string;
}

/**
 * Recomputes every hash of the log: numbers without a gap, each entry tied to the one before, each row and body as it
 * was bound to its entry, nothing left over, the end where the last append left it. Gives the first fault found.
 */
export async function verify(database: LogDatabase, anchor?: Anchor): Promise<ChainReport> {
  const end = await readEnd(database);
  const broken = (brokenAt: number, why: string): ChainReport => ({ ok: false, count: end.count, brokenAt, why });
  let prev = '';
  for (const span of spans(1, end.last?.seq ?? 0)) {
    for (const record of await readSpan(database, span.from, span.to)) {
      const why = await faultOf(record, prev);
      if (why !== null) return broken(record.seq, why);
      prev = record.entry?.hash ?? '';
      if (anchor !== undefined && record.seq === anchor.count && prev !== anchor.head) {
        return broken(record.seq, `第 ${record.seq} 条的指纹与导出时的日志指纹不一致，日志曾被改写。`);
      }
    }
  }
  const why = faultOfEnd(end, anchor);
  if (why !== null) return broken(end.count + 1, why);
  return { ok: true, count: end.count, head: end.last?.hash ?? null };
}

async function faultOf({ seq, entry, row, body }: LinkedRecord, prev: string): Promise<string | null> {
  if (entry === undefined) return `第 ${seq} 条缺失。`;
  if (entry.prev !== prev) return `第 ${seq} 条与上一条不衔接。`;
  const { hash, ...open } = entry;
  if ((await computed(() => entryHashOf(open))) !== hash) return `第 ${seq} 条的内容与其指纹不符。`;
  if (row === undefined) return `第 ${seq} 条的列表内容缺失。`;
  if (body === undefined) return `第 ${seq} 条的正文缺失。`;
  if ((await computed(() => bodyHashOf(row, body))) !== entry.bodyHash) return `第 ${seq} 条的列表内容或正文被改动。`;
  if (row.at !== entry.at || row.verdict !== body.body.verdict) return `第 ${seq} 条的列表内容与正文不一致。`;
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

interface End {
  last: LogEntry | undefined;
  count: number;
  rows: number;
  bodies: number;
  left: { count: number; hash: string } | undefined;
  torn: { expected: number; found: number } | undefined;
}

/** One consistent look at the end of the log, so that an append in the meantime is no fault. */
async function readEnd(database: LogDatabase): Promise<End> {
  const { entries, rows, bodies, meta } = database;
  return database.transaction('r', [entries, rows, bodies, meta], async () => ({
    last: await entries.orderBy('seq').last(),
    count: await entries.count(),
    rows: await rows.count(),
    bodies: await bodies.count(),
    left: await readMeta(database, 'head'),
    torn: await readMeta(database, 'torn'),
  }));
}

function faultOfEnd(end: End, anchor: Anchor | undefined): string | null {
  const { count, last, left, torn } = end;
  if (anchor !== undefined && count < anchor.count) {
    return `日志现有 ${count} 条，导出时有 ${anchor.count} 条，最后的记录已缺失。`;
  }
  if (count !== (last?.seq ?? 0)) return '条目数与最后一条的序号不一致，日志中有多余的条目。';
  if (end.rows !== count || end.bodies !== count) return '列表内容或正文的条数与条目数不一致。';
  if (torn !== undefined) return `日志曾有 ${torn.expected} 条，续写时只有 ${torn.found} 条，其间的记录已缺失。`;
  if ((left?.count ?? 0) !== count || (left?.hash ?? '') !== (last?.hash ?? '')) {
    return `上次写入后日志有 ${left?.count ?? 0} 条，现有 ${count} 条，最后的记录被删除或改动。`;
  }
  return null;
}
