import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { LogDatabase } from '@/lib/database/database';
import { STORES_V1 } from '@/lib/database/schema/v1';
import { STORES_V2 } from '@/lib/database/schema/v2';
import { openReviewLog } from '@/lib/log/review-log';
import { atHome, decision } from '@/tests/log/fixtures';
import v1 from './v1.json';
import v2 from './v2.json';
import v3 from './v3.json';

/**
 * What each released version left on people's disks, as example rows: the same three decisions, a draft, a click that
 * waits. Frozen like the schema files; a new version adds its file and its line here.
 */
const RELEASED = [
  { version: 1, stores: STORES_V1, before: v1 },
  { version: 2, stores: { ...STORES_V1, ...STORES_V2 }, before: v2 },
];
const NEWEST: Tables = v3;

type Tables = Record<string, readonly object[]>;

/** A disk on which that version of the extension had worked. */
async function diskOf({ version, stores, before }: (typeof RELEASED)[number]): Promise<IDBFactory> {
  const disk = new IDBFactory();
  const old = new Dexie('test-log', { indexedDB: disk, IDBKeyRange });
  old.version(version).stores(stores);
  for (const [table, records] of Object.entries(before)) await old.table(table).bulkAdd(records);
  old.close();
  return disk;
}

async function contentOf(database: Dexie): Promise<Tables> {
  const tables = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables);
}

describe('upgrades of the log', () => {
  it('has example rows for every released version', () => {
    const database = new LogDatabase('test-log');
    expect(RELEASED.map(({ version }) => version)).toEqual(
      Array.from({ length: database.verno - 1 }, (_, index) => index + 1),
    );
  });

  it.each(RELEASED)('from version $version to the newest, rows exactly as expected', async (released) => {
    const indexedDB = await diskOf(released);
    const database = new LogDatabase('test-log', { indexedDB, IDBKeyRange });
    await database.open();
    expect(await contentOf(database)).toEqual(NEWEST);
    database.close();
  });

  it.each(RELEASED)('a log of version $version verifies, is searched and goes on', async (released) => {
    const indexedDB = await diskOf(released);
    const database = new LogDatabase('test-log', { indexedDB, IDBKeyRange });
    const log = atHome(openReviewLog(database, () => 1_793_850_000_000));
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 3, head: released.before.entries[2]?.hash });
    expect((await log.entries.query({ name: '王五' }, { limit: 9 })).rows.map(({ seq }) => seq)).toEqual([2]);
    expect((await log.entries.detail(1))?.body.opinion).toBe(released.before.bodies[0]?.body.opinion);
    expect((await log.drafts.shownAt('click-4'))?.working.draft?.text).toBe('草稿');
    expect(await log.append(decision('click-5'))).toEqual({ seq: 4 });
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 4 });
    database.close();
  });
});
