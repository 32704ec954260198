import type { LinkedRecord } from '@/lib/database/blocks';
import type { LogEntry } from '@/lib/record/entry';
import { failedRules } from './append';
import { bodyHashOf, bothHashOf, entryHashOf, rowHashOf } from './chain';
import type { Removals } from './tombstones';

/** What is wrong with one entry and its content, null when nothing is. `prev` is the hash of the entry before. */
export async function faultOf(record: LinkedRecord, prev: string, removals: Removals): Promise<string | null> {
  const { seq, entry } = record;
  if (entry === undefined) return `第 ${seq} 条缺失。`;
  if (entry.prev !== prev) return `第 ${seq} 条与上一条不衔接。`;
  const { hash, subject: _, ...open } = entry;
  if ((await computed(() => entryHashOf(open))) !== hash) return `第 ${seq} 条的内容与其指纹不符。`;
  return entry.kind === 'act' ? faultOfAct(record, entry) : faultOfDecision(record, entry, removals);
}

async function faultOfAct({ seq, row, body, act }: LinkedRecord, entry: LogEntry): Promise<string | null> {
  if (act === undefined) return `第 ${seq} 条（日志操作）的内容缺失。`;
  if (row !== undefined || body !== undefined) return `第 ${seq} 条（日志操作）下有多余的内容。`;
  if ((await computed(() => bodyHashOf(act))) !== entry.bodyHash) return `第 ${seq} 条（日志操作）的内容被改动。`;
  return null;
}

async function faultOfDecision(
  { seq, row, body, act }: LinkedRecord,
  entry: LogEntry,
  removals: Removals,
): Promise<string | null> {
  if (act !== undefined) return `第 ${seq} 条下有多余的内容。`;
  const removal = removals.of(seq);
  if (row === undefined && removal?.scope !== 'all') return `第 ${seq} 条的列表内容缺失。`;
  if (body === undefined && removal === null) return `第 ${seq} 条的正文缺失。`;
  if (row !== undefined && removal?.scope === 'all') return `第 ${seq} 条已登记删除，但列表内容仍在。`;
  if (body !== undefined && removal !== null) return `第 ${seq} 条已登记删除，但正文仍在。`;
  if (row === undefined) return null;
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
