import { readSpan } from '@/lib/database/blocks';
import type { LogDatabase } from '@/lib/database/database';
import { LogError } from '@/lib/database/errors';
import { readRows } from '@/lib/database/rows';
import { readEnd } from '@/lib/log/chain/chain';
import { readRemovals } from '@/lib/log/chain/tombstones';
import { forgetSwept } from '@/lib/log/drafts/sweep';
import { openShown, openWorking } from '@/lib/log/drafts/working-records';
import { exported, finish, type LogExport } from '@/lib/log/export/export';
import type { LogRow } from '@/lib/record/entry';
import { type Candidate, candidatesFor } from './candidates';
import { knownPerson } from './person';
import { remove } from './removal';

/** Everything the log holds about the person of this entry, and in the entries said to be about them, as JSON, with count and head. */
export async function exportPerson(
  database: LogDatabase,
  seq: number,
  now: number,
  also: readonly string[] = [],
): Promise<LogExport> {
  const person = await knownPerson(database, seq);
  const more = (await candidatesOf(database, seq)).filter(({ id }) => also.includes(id));
  const seqs = [...person.seqs, ...more.flatMap((one) => one.seq ?? [])].sort((one, other) => one - other);
  const { seq: count, hash } = await readEnd(database);
  const head = hash || null;
  const items = [];
  for (const number of seqs) {
    const [record] = await readSpan(database, number, number);
    if (record?.entry !== undefined) items.push(exported(record.entry, record));
  }
  const { name, last4, unit } = person;
  const opening = { format: 'zcps-review-person', version: 1, exportedAt: new Date(now).toISOString(), count, head };
  const text = JSON.stringify({ ...opening, person: { name, last4, unit }, entries: items }, null, 1);
  return finish([text], 'application/json', now, 'json', { count, head }, items.length);
}

/** What may be about the person of this entry, too; the reviewer says of each whether it is. */
export async function candidatesOf(database: LogDatabase, seq: number): Promise<Candidate[]> {
  const [row] = await readRows(database, seq, seq);
  return candidatesFor(database, await knownPerson(database, seq), row?.subject ?? '');
}

export interface Erasing {
  seq: number;
  why: string;
  /** Ids of the candidates that the reviewer said are about the same person. */
  also?: readonly string[];
}

/**
 * Erases the person of this entry, and what else the reviewer said is about them: rows, bodies, drafts, rows of a sweep and what
 * waited at clicks. The chain entries stay, with an act that says when and why, and the log still verifies. Gives the numbers
 * of the entries erased; none when that was done before.
 */
export async function erasePerson(
  database: LogDatabase,
  { seq, why, also = [] }: Erasing,
  at: number,
): Promise<number[]> {
  database.refuseWhenOutdated();
  if (why.trim() === '') throw new LogError('refused', '请写明删除的原因，内容未改动。');
  // A worker killed before its answer is asked once more.
  if ((await readRemovals(database)).of(seq)?.scope === 'all') return [];
  const [row] = await readRows(database, seq, seq);
  const person = await knownPerson(database, seq);
  const meant = new Set(also);
  const more = (await candidatesFor(database, person, row?.subject ?? '')).filter(({ id }) => meant.has(id));
  // Entries go last: as long as they stand, an erasure that was broken off can be asked for again.
  if (row !== undefined && row.subject !== '') await forgetDrafts(database, row);
  const keysOf = (is: Candidate['is']) => more.filter((one) => one.is === is).map(({ id }) => id.slice(is.length + 1));
  await database.working.bulkDelete(keysOf('draft'));
  await database.shown.bulkDelete(keysOf('click'));
  if (database.upToDate) await database.sweeps.bulkDelete(keysOf('swept'));
  const seqs = [...person.seqs, ...more.flatMap((one) => one.seq ?? [])].sort((one, other) => one - other);
  await remove(database, { cause: 'erase', why: why.trim(), scope: 'all', seqs }, at);
  return seqs;
}

async function forgetDrafts(database: LogDatabase, { subject }: LogRow & { subject: string }): Promise<void> {
  const { working, shown } = database;
  const drafts = await openWorking(database, await working.toArray());
  const clicks = await openShown(database, await shown.toArray());
  await database.transaction('rw', [working, shown], async () => {
    await working.bulkDelete(drafts.filter((one) => one.subject.key === subject).map(({ key }) => key));
    await shown.bulkDelete(clicks.filter((one) => one.subject.key === subject).map(({ id }) => id));
  });
  await forgetSwept(database, subject);
}
