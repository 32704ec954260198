import type { StoredAct, StoredBody, StoredEntry, StoredRow } from '@/lib/database/schema/v2';
import { openBodies } from './bodies';
import type { LogDatabase } from './database';
import { openRows, rowRecords } from './rows';

export interface LinkedRecord {
  seq: number;
  entry: StoredEntry | undefined;
  row: StoredRow | undefined;
  body: StoredBody | undefined;
  act: StoredAct | undefined;
}

export interface Span {
  from: number;
  to: number;
}

/** Numbers `from` to `to`, both included, in steps of `size`: a large log is never held in memory whole. */
export function* spans(from: number, to: number, size = 200): Generator<Span> {
  for (let start = from; start <= to; start += size) yield { from: start, to: Math.min(to, start + size - 1) };
}

/** Entry, row, body and act of every number in the span, also of numbers where something is missing. */
export async function readSpan(database: LogDatabase, from: number, to: number): Promise<LinkedRecord[]> {
  const { entries, rows, bodies, acts, packs } = database;
  const tables = database.standsAt >= 2 ? [entries, rows, bodies, acts, packs] : [entries, rows, bodies];
  const found = await database.transaction('r', tables, () =>
    Promise.all([
      entries.where('seq').between(from, to, true, true).toArray(),
      rowRecords(database, from, to),
      bodies.where('seq').between(from, to, true, true).toArray(),
      database.standsAt >= 2 ? acts.where('seq').between(from, to, true, true).toArray() : [],
    ]),
  );
  const entryOf = bySeq(found[0]);
  const rowOf = bySeq(await openRows(database, found[1]));
  const bodyOf = bySeq(await openBodies(database, found[2]));
  const actOf = bySeq(found[3]);
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const seq = from + index;
    return { seq, entry: entryOf.get(seq), row: rowOf.get(seq), body: bodyOf.get(seq), act: actOf.get(seq) };
  });
}

/** The records of each span in turn; the next is read while one is worked on. */
export async function* readSpans(
  database: LogDatabase,
  wanted: Iterable<Span>,
): AsyncGenerator<{ span: Span; records: LinkedRecord[] }> {
  let ahead: { span: Span; reading: Promise<LinkedRecord[]> } | null = null;
  for (const span of wanted) {
    const reading = readSpan(database, span.from, span.to);
    // Heard when its turn comes; not at all when nobody goes on to it.
    reading.catch(() => undefined);
    if (ahead) yield { span: ahead.span, records: await ahead.reading };
    ahead = { span, reading };
  }
  if (ahead) yield { span: ahead.span, records: await ahead.reading };
}

function bySeq<T extends { seq: number }>(records: T[]): Map<number, T> {
  return new Map(records.map((record) => [record.seq, record]));
}
