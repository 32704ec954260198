import { type LinkedRecord, readSpans, type Span, spans } from '@/lib/database/blocks';
import { openBodies } from '@/lib/database/bodies';
import type { LogDatabase } from '@/lib/database/database';
import type { StoredEntry, StoredRow } from '@/lib/database/shapes';
import { dayInChina } from '@/lib/dossier/china-time';
import { type LogHead, readHead } from '@/lib/log/chain/chain';
import { isFiltered } from '@/lib/log/query/filter';
import { scan } from '@/lib/log/query/search';
import type { LogAct, LogBody, LogEntry, LogQuery } from '@/lib/record/entry';
import { csvLine } from './csv';
import { COLUMNS, type CsvRecord } from './csv-columns';
import { type ExportJob, report, UNWATCHED } from './export-job';
import { filterWords } from './filter-words';

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
  'entry.settings 是写入时保存期限和辨认申报人的密钥的摘要，只应在 act 为 settings 的操作处改变；旧版写入的条目没有。',
  '最后一条的 hash 即日志指纹 head，条数即 count。',
] as const;

/**
 * The log as JSON: entries with rows and bodies, count and head, and how to verify them. With filters only what fits is in
 * it, and `whole` says so: single entries still verify, the chain between them does not.
 */
export async function exportJson(
  database: LogDatabase,
  now: number,
  filters: LogQuery = {},
  job: ExportJob = UNWATCHED,
): Promise<LogExport> {
  const end = await readHead(database);
  const wanted = isFiltered(filters)
    ? new Set((await rowsThatFit(database, filters, end)).map(({ seq }) => seq))
    : null;
  const opening = {
    format: 'zcps-review-log',
    version: 2,
    exportedAt: new Date(now).toISOString(),
    count: end.count,
    head: end.head,
    whole: wanted === null,
    filters: filterWords(filters),
    howToVerify: HOW_TO_VERIFY,
  };
  const parts: string[] = [`${JSON.stringify(opening).slice(0, -1)},"entries":[`];
  let written = 0;
  const asked = [...spans(1, end.count)].filter((span) => wanted === null || holdsAny(wanted, span));
  for await (const { span, records } of readSpans(database, asked)) {
    report(job, span.from - 1, end.count);
    const texts = records.flatMap((record) => {
      if (record.entry === undefined || wanted?.has(record.seq) === false) return [];
      return [JSON.stringify(exported(record.entry, record))];
    });
    const comma = written > 0 && texts.length > 0 ? ',\n' : '\n';
    written += texts.length;
    parts.push(comma + texts.join(',\n'));
  }
  parts.push('\n]}\n');
  report(job, end.count, end.count);
  return finish(parts, 'application/json', now, 'json', end, wanted?.size ?? end.count);
}

function holdsAny(wanted: ReadonlySet<number>, { from, to }: Span): boolean {
  for (let seq = from; seq <= to; seq += 1) if (wanted.has(seq)) return true;
  return false;
}

/** The log, or what fits the filters, as CSV for a spreadsheet (UTF-8 with BOM), newest first, count and head last. */
export async function exportCsv(
  database: LogDatabase,
  filters: LogQuery,
  now: number,
  job: ExportJob = UNWATCHED,
): Promise<LogExport> {
  const end = await readHead(database);
  const wanted = await rowsThatFit(database, filters, end);
  const parts: string[] = [`\ufeff${csvLine(COLUMNS.map((column) => column.title))}`];
  for (const { from, to } of spans(0, wanted.length - 1)) {
    report(job, from, wanted.length);
    const records = await withBodies(database, wanted.slice(from, to + 1));
    parts.push(records.map((record) => csvLine(COLUMNS.map((column) => column.cell(record)))).join(''));
  }
  parts.push(csvLine(['合计', `本文件 ${wanted.length} 条，日志共 ${end.count} 条`, '日志指纹', end.head ?? '（空）']));
  report(job, wanted.length, wanted.length);
  return finish(parts, 'text/csv;charset=utf-8', now, 'csv', end, wanted.length);
}

/** Rows that fit, newest first, up to the end as it was seen. */
export async function rowsThatFit(database: LogDatabase, filters: LogQuery, end: LogHead): Promise<StoredRow[]> {
  const wanted: StoredRow[] = [];
  await scan(database, filters, end.count + 1, (row) => wanted.push(row) > 0);
  return wanted;
}

/** The rows with their entries' hashes and their bodies, as a table shows them. */
export async function withBodies(database: LogDatabase, rows: readonly StoredRow[]): Promise<CsvRecord[]> {
  const { entries, bodies } = database;
  const seqs = rows.map(({ seq }) => seq);
  const [chained, records] = await database.transaction('r', [entries, bodies], () =>
    Promise.all([entries.bulkGet(seqs), bodies.where('seq').anyOf(seqs).toArray()]),
  );
  const bodyOf = new Map((await openBodies(database, records)).map(({ seq, body }) => [seq, body]));
  return rows.map((row, index) => ({ row, hash: chained[index]?.hash ?? '', body: bodyOf.get(row.seq) ?? null }));
}

export function exported({ subject: _, ...entry }: StoredEntry, { row, body, act }: LinkedRecord): ExportedEntry {
  const salt = body?.salt ?? act?.salt ?? null;
  const kept = { entry, row: row ?? null, salt, body: body?.body ?? null };
  return entry.kind === 'act' ? { ...kept, act: act?.act ?? null } : kept;
}

/** A file with its name; count and first digits of the head stand in the name. */
export function finish(
  parts: string[],
  type: string,
  now: number,
  ending: string,
  end: LogHead,
  exported: number,
): LogExport {
  return { blob: new Blob(parts, { type }), fileName: fileNameOf(now, end, ending), ...end, exported };
}

/** `职称评审审核日志-2026-11-05-401条-0a1b2c3d.xlsx`: day, entries in the log, first digits of the head. */
export function fileNameOf(now: number, { count, head }: LogHead, ending: string): string {
  const headMark = head === null ? '' : `-${head.slice(0, 8)}`;
  return `职称评审审核日志-${dayInChina(now)}-${count}条${headMark}.${ending}`;
}
