import { compact } from '@/lib/dossier/parse/text';
import type { Verdict } from '@/lib/dossier/reading';
import type { Applicant } from '@/lib/messages/protocol';
import type { LogDetail, LogQuery, LogRow } from '@/lib/review/record';
import type { LogDatabase } from './database';
import { LogError } from './errors';
import type { StoredRow } from './schema/v1';
import { subjectOf } from './subject';

export interface PageOptions {
  /** Only entries before this number; leave out for the newest. */
  beforeSeq?: number;
  limit: number;
}

export interface LogPage {
  rows: LogRow[];
  /** `beforeSeq` of the next page, null when this is the last. */
  next: number | null;
}

export interface HistoryItem {
  seq: number;
  at: number;
  verdict: Verdict;
  opinion: string | null;
}

const SCAN = 500;
const HISTORY = 5;

/** A page of the log, newest first, reached by number so that page 1000 costs no more than page 1. */
export async function query(database: LogDatabase, filters: LogQuery, options: PageOptions): Promise<LogPage> {
  const rows: LogRow[] = [];
  let more = false;
  await scan(database, filters, options.beforeSeq ?? Number.POSITIVE_INFINITY, (row) => {
    more = rows.length === options.limit;
    if (!more) rows.push(withoutSubject(row));
    return !more;
  });
  return { rows, next: more ? (rows.at(-1)?.seq ?? null) : null };
}

/** How many entries fit the filters. */
export async function count(database: LogDatabase, filters: LogQuery): Promise<number> {
  if (!isFiltered(filters)) return database.rows.count();
  let found = 0;
  await scan(database, filters, Number.POSITIVE_INFINITY, () => {
    found += 1;
    return true;
  });
  return found;
}

/** Entry, row and body of one number; null when there is no such entry or its body is gone. */
export async function detail(database: LogDatabase, seq: number): Promise<LogDetail | null> {
  const { entries, rows, bodies } = database;
  return database.transaction('r', [entries, rows, bodies], async () => {
    const [entry, row, stored] = await Promise.all([entries.get(seq), rows.get(seq), bodies.get(seq)]);
    if (entry === undefined || row === undefined || stored === undefined) return null;
    return { entry, row: withoutSubject(row), body: stored.body };
  });
}

/** The newest five entries about this person, by full ID number or, without one, by name, unit and what was shown. */
export async function history(database: LogDatabase, applicant: Applicant): Promise<HistoryItem[]> {
  const subject = await subjectOf(database, applicant);
  if (subject === null) return [];
  const seqs = await database.rows.where('subject').equals(subject.key).primaryKeys();
  const newest = [...seqs].sort((a, b) => b - a).slice(0, HISTORY);
  const details = await Promise.all(newest.map((seq) => detail(database, seq)));
  return details.flatMap((found) =>
    found === null
      ? []
      : [{ seq: found.row.seq, at: found.row.at, verdict: found.row.verdict, opinion: found.body.opinion }],
  );
}

/** Hands the rows that fit to `visit`, newest first, until it answers false. Blocks are read as they are needed. */
export async function scan(
  database: LogDatabase,
  filters: LogQuery,
  before: number,
  visit: (row: StoredRow) => boolean,
): Promise<void> {
  const fits = filterOf(filters);
  const lookup = indexedKeys(database, filters);
  // Awaited only when there is something to await: `liveQuery` loses sight of a query that first waits for nothing.
  const keys = lookup === null ? null : await lookup;
  const nextBlock = keys === null ? await blocksBySeq(database, before) : blocksByKey(database, keys, before);
  for (let block = await nextBlock(); block !== null; block = await nextBlock()) {
    if (!block.every((row) => !fits(row) || visit(row))) return;
  }
}

type NextBlock = () => Promise<StoredRow[] | null>;

/** Numbers in question by the most telling index, null when no index helps. */
function indexedKeys(database: LogDatabase, filters: LogQuery): PromiseLike<number[]> | null {
  if (filters.rule) return database.rows.where('rules').equals(filters.rule).primaryKeys();
  if (!filters.from && !filters.to) return null;
  return database.rows.where('at').between(startOf(filters.from), endOf(filters.to), true, false).primaryKeys();
}

// Read forward and turned round in memory: a reversed cursor costs one round trip per row, a range one per block.
async function blocksBySeq(database: LogDatabase, before: number): Promise<NextBlock> {
  const last = await database.rows.where('seq').below(before).last();
  let to = last?.seq ?? 0;
  return async () => {
    if (to <= 0) return null;
    const rows = await database.rows
      .where('seq')
      .between(to - SCAN, to, false, true)
      .toArray();
    to -= SCAN;
    return [...rows].reverse();
  };
}

function blocksByKey(database: LogDatabase, keys: number[], before: number): NextBlock {
  const wanted = keys.filter((key) => key < before).sort((a, b) => b - a);
  let start = 0;
  return async () => {
    if (start >= wanted.length) return null;
    const rows = await database.rows.bulkGet(wanted.slice(start, start + SCAN));
    start += SCAN;
    return rows.filter((row) => row !== undefined);
  };
}

function filterOf(filters: LogQuery): (row: StoredRow) => boolean {
  const name = folded(filters.name);
  const unit = folded(filters.unit);
  const from = startOf(filters.from);
  const to = endOf(filters.to);
  return (row) =>
    folded(row.name).includes(name) &&
    folded(row.unit).includes(unit) &&
    (!filters.verdict || row.verdict === filters.verdict) &&
    (!filters.rule || row.rules.includes(filters.rule)) &&
    row.at >= from &&
    row.at < to;
}

function isFiltered({ name, unit, verdict, rule, from, to }: LogQuery): boolean {
  return [folded(name), folded(unit), verdict, rule, from, to].some(Boolean);
}

function folded(text: string | undefined): string {
  return compact(text ?? '').toLowerCase();
}

function startOf(day: string | undefined): number {
  return day ? instantOf(day) : Number.NEGATIVE_INFINITY;
}

function endOf(day: string | undefined): number {
  return day ? instantOf(day) + 24 * 60 * 60 * 1000 : Number.POSITIVE_INFINITY;
}

/** The first millisecond of a day in Asia/Shanghai, which has had no summer time since 1991. */
function instantOf(day: string): number {
  const instant = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00+08:00`) : Number.NaN;
  if (Number.isNaN(instant)) throw new LogError('bad-query', `日期“${day}”不正确，应为 2026-11-05 这样的格式。`);
  return instant;
}

function withoutSubject({ subject: _, ...row }: StoredRow): LogRow {
  return row;
}
