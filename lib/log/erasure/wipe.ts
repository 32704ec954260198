import { randomHex } from '@/lib/cipher/digest';
import type { LogDatabase } from '@/lib/database/database';
import { link, readEnd } from '@/lib/log/chain/chain';
import type { LogAct } from '@/lib/record/entry';

/**
 * Empties the whole log: entries, drafts, keys and settings. What is left is a new chain whose first entry says that a
 * log of so many entries with that head was wiped, and when: a printed 日志指纹 still tells what is missing.
 */
export async function wipe(database: LogDatabase, at: number): Promise<void> {
  database.refuseWhenOutdated();
  const { seq: count, hash } = await readEnd(database);
  const act: LogAct = { act: 'wipe', count, head: hash || null };
  const stored = { seq: 1, salt: randomHex(16), act };
  const entry = await link({ seq: 0, hash: '' }, `act-${randomHex(16)}`, at, { act: stored });
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
    await database.entries.add({ ...entry, subject: '' });
    await database.acts.add(stored);
    await database.meta.put({ key: 'head', value: { count: 1, hash: entry.hash } });
  });
}
