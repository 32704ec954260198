import { spans } from '@/lib/database/blocks';
import { type LogDatabase, lastNumber } from '@/lib/database/database';
import { LogError } from '@/lib/database/errors';
import { readRows } from '@/lib/database/rows';

/** Rows read at a time. */
const AT_ONCE = 500;

/** One person as the log knows them: everything that is found under the same keyed hash. */
export interface Person {
  name: string;
  last4: string;
  unit: string;
  /** Numbers of the entries, oldest first. */
  seqs: number[];
}

/** The person an entry is about; null when its row is gone. An entry about nobody known stands for itself alone. */
export async function personOf(database: LogDatabase, seq: number): Promise<Person | null> {
  const [row] = await readRows(database, seq, seq);
  if (row === undefined) return null;
  const seqs = row.subject === '' ? [seq] : await seqsAbout(database, row.subject);
  return { name: row.name, last4: row.last4, unit: row.unit, seqs: seqs.sort((a, b) => a - b) };
}

/** The same where somebody has to be there. */
export async function knownPerson(database: LogDatabase, seq: number): Promise<Person> {
  const person = await personOf(database, seq);
  if (person !== null) return person;
  throw new LogError('refused', `第 ${seq} 条没有申报人信息，或已按规定删除。`);
}

/** On whichever portal: the reviewer asks about a person, not about a portal. */
async function seqsAbout(database: LogDatabase, subject: string): Promise<number[]> {
  const found: number[] = [];
  for (const { from, to } of spans(1, await lastNumber(database.entries.toCollection()), AT_ONCE)) {
    const rows = await readRows(database, from, to);
    found.push(...rows.filter((row) => row.subject === subject).map(({ seq }) => seq));
  }
  return found;
}
