import type { LogEntry } from '@/lib/review/record';
import type { LogDatabase } from './database';
import type { StoredBody, StoredRow } from './schema/v1';

export interface LinkedRecord {
  seq: number;
  entry: LogEntry | undefined;
  row: StoredRow | undefined;
  body: StoredBody | undefined;
}

/** Numbers `from` to `to`, both included, in steps of `size`: a large log is never held in memory whole. */
export function* spans(from: number, to: number, size = 200): Generator<{ from: number; to: number }> {
  for (let start = from; start <= to; start += size) yield { from: start, to: Math.min(to, start + size - 1) };
}

/** Entry, row and body of every number in the span, also of numbers where something is missing. */
export async function readSpan(database: LogDatabase, from: number, to: number): Promise<LinkedRecord[]> {
  const [entries, rows, bodies] = await database.transaction(
    'r',
    [database.entries, database.rows, database.bodies],
    () =>
      Promise.all([
        database.entries.where('seq').between(from, to, true, true).toArray(),
        database.rows.where('seq').between(from, to, true, true).toArray(),
        database.bodies.where('seq').between(from, to, true, true).toArray(),
      ]),
  );
  const entryOf = bySeq(entries);
  const rowOf = bySeq(rows);
  const bodyOf = bySeq(bodies);
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const seq = from + index;
    return { seq, entry: entryOf.get(seq), row: rowOf.get(seq), body: bodyOf.get(seq) };
  });
}

function bySeq<T extends { seq: number }>(records: T[]): Map<number, T> {
  return new Map(records.map((record) => [record.seq, record]));
}
