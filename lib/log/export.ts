import type { LogAct, LogBody, LogEntry, LogQuery } from '@/lib/review/record';
import { readEnd } from './add-entry';
import { type LinkedRecord, readSpan, spans } from './blocks';
import { openBodies } from './bodies';
import { csvLine } from './csv';
import { COLUMNS } from './csv-columns';
import type { LogDatabase } from './database';
import type { StoredEntry, StoredRow } from './schema/v2';
import { scan } from './search';

/** A finished export. `count` and `head` (日志指纹) are printed inside it and belong on the screen and in the minutes. */
export interface LogExport {
  blob: Blob;
  fileName: string;
  /** Entries in the whole log. */
  count: number;
  /** Entries in this file. */
  exported: number;
  /** Hash of the newest entry; null when the log is empty. */
  head: string | null;
}

/** One entry in the JSON export: enough for an outsider to recompute the chain. What was removed is null. */
export interface ExportedEntry {
  entry: LogEntry;
  row: StoredRow | null;
  salt: string | null;
  body: LogBody | null;
  /** Only in an entry that is an act. */
  act?: LogAct | null;
}

const HOW_TO_VERIFY = [
  '规范化 JSON：对象的键按 UTF-16 码元排序，无空白（RFC 8785）；摘要均为其 UTF-8 字节的 SHA-256，十六进制小写。',
  'kind 为 decision 且有 rowHash 的：rowHash = SHA-256(规范化 JSON(row))，bodyHash = SHA-256(规范化 JSON {"body":body,"salt":salt,"seq":entry.seq})。',
  'kind 为 decision 且没有 rowHash 的（第1版）：bodyHash = SHA-256(规范化 JSON {"body":{"body":body,"salt":salt,"seq":entry.seq},"row":row})。',
  'kind 为 act 的（对日志本身的操作）：bodyHash = SHA-256(规范化 JSON {"act":act,"salt":salt,"seq":entry.seq})。',
  'row 或 body 为 null 的，应有一条 act 为 remove 的操作，其 removed 号段包含该条；只删正文的第1版条目，row 的摘要见该操作的 rowHashes。',
  'entry.hash = SHA-256(规范化 JSON(entry 去掉 hash))；entry.prev 等于上一条的 hash，第一条为空；seq 从 1 起连续。',
  '最后一条的 hash 即日志指纹 head，条数即 count。',
] as const;

/** The whole log as JSON: entries with rows and bodies, count and head, and how to verify them. */
export async function exportJson(database: LogDatabase, now: number): Promise<LogExport> {
  const end = await readHead(database);
  const opening = {
    format: 'zcps-review-log',
    version: 2,
    exportedAt: new Date(now).toISOString(),
    count: end.count,
    head: end.head,
    howToVerify: HOW_TO_VERIFY,
  };
  const parts: string[] = [`${JSON.stringify(opening).slice(0, -1)},"entries":[`];
  for (const span of spans(1, end.count)) {
    const records = await readSpan(database, span.from, span.to);
    const texts = records.flatMap((record) =>
      record.entry === undefined ? [] : [JSON.stringify(exported(record.entry, record))],
    );
    const comma = parts.length > 1 && texts.length > 0 ? ',\n' : '\n';
    parts.push(comma + texts.join(',\n'));
  }
  parts.push('\n]}\n');
  return finish(parts, 'application/json', now, 'json', end, end.count);
}

/** The log, or what fits the filters, as CSV for a spreadsheet (UTF-8 with BOM), newest first, count and head last. */
export async function exportCsv(database: LogDatabase, filters: LogQuery, now: number): Promise<LogExport> {
  const end = await readHead(database);
  const wanted: StoredRow[] = [];
  await scan(database, filters, end.count + 1, (row) => wanted.push(row) > 0);
  const parts: string[] = [`\ufeff${csvLine(COLUMNS.map((column) => column.title))}`];
  for (const span of spans(0, wanted.length - 1)) {
    parts.push(await csvLines(database, wanted.slice(span.from, span.to + 1)));
  }
  parts.push(csvLine(['合计', `本文件 ${wanted.length} 条，日志共 ${end.count} 条`, '日志指纹', end.head ?? '（空）']));
  return finish(parts, 'text/csv;charset=utf-8', now, 'csv', end, wanted.length);
}

async function csvLines(database: LogDatabase, rows: StoredRow[]): Promise<string> {
  const { entries, bodies } = database;
  const seqs = rows.map(({ seq }) => seq);
  const [chained, records] = await database.transaction('r', [entries, bodies], () =>
    Promise.all([entries.bulkGet(seqs), bodies.where('seq').anyOf(seqs).toArray()]),
  );
  const bodyOf = new Map((await openBodies(database, records)).map(({ seq, body }) => [seq, body]));
  return rows
    .map((row, index) => {
      const shown = { row, hash: chained[index]?.hash ?? '', body: bodyOf.get(row.seq) ?? null };
      return csvLine(COLUMNS.map((column) => column.cell(shown)));
    })
    .join('');
}

export function exported({ subject: _, ...entry }: StoredEntry, { row, body, act }: LinkedRecord): ExportedEntry {
  const salt = body?.salt ?? act?.salt ?? null;
  const kept = { entry, row: row ?? null, salt, body: body?.body ?? null };
  return entry.kind === 'act' ? { ...kept, act: act?.act ?? null } : kept;
}

interface Head {
  count: number;
  head: string | null;
}

/** Number of entries and hash of the newest one, seen together. */
export async function readHead(database: LogDatabase): Promise<Head> {
  const { seq, hash } = await readEnd(database);
  return { count: seq, head: hash || null };
}

/** A file with its name; count and first digits of the head stand in the name. */
export function finish(
  parts: string[],
  type: string,
  now: number,
  ending: string,
  end: Head,
  exported: number,
): LogExport {
  const day = new Date(now + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const print = end.head === null ? '' : `-${end.head.slice(0, 8)}`;
  const fileName = `职称评审审核日志-${day}-${end.count}条${print}.${ending}`;
  return { blob: new Blob(parts, { type }), fileName, ...end, exported };
}
