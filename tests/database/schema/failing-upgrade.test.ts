import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { LogDatabase } from '@/lib/database/database';
import { STORES_V1 } from '@/lib/database/schema/v1';
import { STORES_V2 } from '@/lib/database/schema/v2';
import { openReviewLog } from '@/lib/log/review-log';
import { atHome, decision } from '@/tests/log/fixtures';
import v1 from './v1.json';
import v2 from './v2.json';

// The upgrade does all of its work and fails then: what it had changed must be as before.
vi.mock('@/lib/database/schema/v2', async (original) => {
  const real = await original<typeof import('@/lib/database/schema/v2')>();
  const failing: typeof real.upgradeToV2 = async (transaction) => {
    await real.upgradeToV2(transaction);
    throw new DOMException('full', 'QuotaExceededError');
  };
  return { ...real, upgradeToV2: failing };
});

async function oldDisk(): Promise<IDBFactory> {
  const disk = new IDBFactory();
  const old = new Dexie('test-log', { indexedDB: disk, IDBKeyRange });
  old.version(1).stores(STORES_V1);
  for (const [table, records] of Object.entries(v1)) await old.table(table).bulkAdd(records);
  old.close();
  return disk;
}

describe('an upgrade that fails', () => {
  it('leaves the log as it was: read, verified and exported, never written to', async () => {
    const indexedDB = await oldDisk();
    const log = atHome(openReviewLog(new LogDatabase('test-log', { indexedDB, IDBKeyRange })));
    expect(await log.state()).toMatchObject({ is: 'read-only', why: expect.stringContaining('磁盘空间不足') });
    expect((await log.entries.query({}, { limit: 9 })).rows.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect((await log.entries.detail(1))?.row.name).toBe('虚构李四');
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 3 });
    expect((await log.export.json()).count).toBe(3);
    await expect(log.append(decision('click-9'))).rejects.toMatchObject({ code: 'read-only' });
    log.close();

    const raw = new Dexie('test-log', { indexedDB, IDBKeyRange });
    await raw.open();
    expect(raw.verno).toBe(1);
    for (const [table, records] of Object.entries(v1)) expect(await raw.table(table).toArray()).toEqual(records);
    raw.close();
  });

  it('from version 2 leaves that: read with its packs, never written to', async () => {
    const disk = new IDBFactory();
    const old = new Dexie('test-log', { indexedDB: disk, IDBKeyRange });
    old.version(2).stores({ ...STORES_V1, ...STORES_V2 });
    for (const [table, records] of Object.entries(v2)) await old.table(table).bulkAdd(records as object[]);
    old.close();
    const wanted = new LogDatabase('test-log', { indexedDB: disk, IDBKeyRange });
    wanted.version(3).upgrade(async () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const log = atHome(openReviewLog(wanted));
    expect(await log.state()).toMatchObject({ is: 'read-only' });
    expect((await log.entries.query({}, { limit: 9 })).rows.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 3 });
    await expect(log.append(decision('click-9'))).rejects.toMatchObject({ code: 'read-only' });
    log.close();
  });

  it('makes no log where there was none', async () => {
    const log = atHome(openReviewLog(new LogDatabase('test-log', { indexedDB: new IDBFactory(), IDBKeyRange })));
    expect(await log.state()).toEqual({ is: 'ready' });
    expect(await log.append(decision('click-1'))).toEqual({ seq: 1 });
    log.close();
  });
});
