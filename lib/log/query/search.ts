import { readSpan } from '@/lib/database/blocks';
import { type LogDatabase, lastNumber } from '@/lib/database/database';
import { readRows, readTexts } from '@/lib/database/rows';
import type { StoredRow } from '@/lib/database/shapes';
import { indexOn, subjectsOf } from '@/lib/database/subject';
import { completeDossier } from '@/lib/dossier/complete';
import { readRemovals } from '@/lib/log/chain/tombstones';
import type { Applicant } from '@/lib/record/applicant';
import type { DoneToLog, LogBody, LogDetail, LogQuery, LogRow, Tombstone } from '@/lib/record/entry';
import type { HistoryItem } from '@/lib/record/work';
import { namedNotes } from '@/lib/review/notes';
import { asksForText, filterOf, isFiltered, searchable } from './filter';

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
  if (!isFiltered(filters)) return countRows(database);
  let found = 0;
  await scan(database, filters, Number.POSITIVE_INFINITY, () => {
    found += 1;
    return true;
  });
  return found;
}

/** Entry, row and body of one decision; null when there is none under this number or its content was removed. */
export async function detail(database: LogDatabase, seq: number): Promise<LogDetail | null> {
  const [record] = await readSpan(database, seq, seq);
  if (record === undefined) return null;
  const { entry, row, body } = record;
  if (entry === undefined || row === undefined || body === undefined) return null;
  return { entry: withoutSubject(entry), row: withoutSubject(row), body: withWholeDossier(body.body) };
}

/** What is kept stays as it was written; who looks at it finds every field that there is by now. */
function withWholeDossier(body: LogBody): LogBody {
  return body.dossier ? { ...body, dossier: completeDossier(body.dossier) } : body;
}

/** When, why and by which act the content of this entry was removed; null when it was not. */
export async function tombstone(database: LogDatabase, seq: number): Promise<Tombstone | null> {
  const removal = (await readRemovals(database)).of(seq);
  if (removal === null) return null;
  const { rowHash: _, ...stone } = removal;
  return stone;
}

/** What was done to the log itself under this number; null where it is a decision, or none. */
export async function doneToLog(database: LogDatabase, seq: number): Promise<DoneToLog | null> {
  if (database.standsAt < 2) return null;
  const { acts, entries } = database;
  const [stored, entry] = await database.transaction('r', [acts, entries], () =>
    Promise.all([acts.get(seq), entries.get(seq)]),
  );
  return stored === undefined || entry === undefined ? null : { at: entry.at, act: stored.act };
}

/** The newest five entries of this portal about this person, by full ID number or, without one, by name, unit and what was shown. */
export async function history(database: LogDatabase, applicant: Applicant, portal: string): Promise<HistoryItem[]> {
  const subjects = await subjectsOf(database, applicant);
  const found = await Promise.all(subjects.map(({ key }) => entriesAbout(database, key, portal)));
  const newest = found
    .flat()
    .sort((a, b) => b - a)
    .slice(0, HISTORY);
  const details = await Promise.all(newest.map((seq) => detail(database, seq)));
  return details.flatMap((found) =>
    found === null
      ? []
      : [
          {
            seq: found.row.seq,
            at: found.row.at,
            verdict: found.row.verdict,
            opinion: found.body.opinion,
            notes: notesThen(found),
          },
        ],
  );
}

function notesThen({ body: { notes = {}, review } }: LogDetail): HistoryItem['notes'] {
  return namedNotes(notes, review?.findings ?? []).map(({ about, text }) => ({ about, text }));
}

/** Numbers of all entries of this portal about this person that still say so, newest first. */
export async function entriesAbout(database: LogDatabase, subject: string, portal: string): Promise<number[]> {
  if (database.standsAt < 2) return [];
  const seqs = await database.entries
    .where('subject')
    .equals(await indexOn(database, subject, portal))
    .primaryKeys();
  return seqs.sort((a, b) => b - a);
}

/** Hands the rows that fit to `visit`, newest first, until it answers false. Blocks are read as they are needed. */
export async function scan(
  database: LogDatabase,
  filters: LogQuery,
  before: number,
  visit: (row: StoredRow) => boolean,
): Promise<void> {
  const fits = filterOf(filters);
  const newest = await lastNumber(database.entries.where('seq').below(before));
  for (let to = newest; to > 0; to -= SCAN) {
    const from = Math.max(1, to - SCAN + 1);
    const rows = await readRows(database, from, to);
    const texts = asksForText(filters) ? await readTexts(database, from, to) : [];
    const textOf = new Map(texts.map(({ seq, text }) => [seq, text]));
    const isMet = (row: StoredRow) => fits(searchable(row, textOf.get(row.seq) ?? ''));
    if (!rows.reverse().every((row) => !isMet(row) || visit(row))) return;
  }
}

/** All decisions whose row still stands. */
async function countRows(database: LogDatabase): Promise<number> {
  const { entries, acts } = database;
  if (database.standsAt < 2) return entries.count();
  const { all, done, removed } = await database.transaction('r', [entries, acts], async () => ({
    all: await entries.count(),
    done: await acts.count(),
    removed: await readRemovals(database),
  }));
  return all - done - removed.wholly;
}

/** Without what finds the person again: nobody who looks at the log needs it. */
export function withoutSubject<T extends { subject: string; salt?: string }>({ subject: _, salt: __, ...rest }: T) {
  return rest;
}
