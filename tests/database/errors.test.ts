import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { asLogError, LogError } from '@/lib/database/errors';
import { STORES_V1 } from '@/lib/database/schema/v1';
import { STORES_V2 } from '@/lib/database/schema/v2';
import { STORES_V3 } from '@/lib/database/schema/v3';
import { ALONE, decision, newDisk, openLog, working } from '@/tests/log/fixtures';

async function failureOf(work: Promise<unknown>): Promise<LogError> {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof LogError)) throw new Error(`expected a LogError, got ${String(failure)}`);
  return failure;
}

describe('errors of the log', () => {
  it.each(['entries', 'rows', 'bodies', 'meta'] as const)(
    'leaves nothing half written when the disk is full while writing %s',
    async (name) => {
      const { log, database } = openLog();
      await log.append(decision('a'));
      const full = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      if (name === 'meta') database.meta.hook('updating', full);
      else database.table(name).hook('creating', full);
      const failure = await failureOf(log.append(decision('b')));
      expect(failure.code).toBe('quota');
      expect(failure.message).toMatch(/^保存审核记录失败：磁盘空间不足，内容未写入/);
      const counts = await Promise.all([database.entries.count(), database.rows.count(), database.bodies.count()]);
      expect(counts).toEqual([1, 1, 1]);
      expect(await log.entries.verify()).toMatchObject({ ok: true, count: 1 });
      expect((await log.export.json()).count).toBe(1);
    },
  );

  it('writes again once there is room', async () => {
    const { log, database } = openLog();
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    database.bodies.hook('creating', full);
    await failureOf(log.append(decision('a')));
    database.bodies.hook('creating').unsubscribe(full);
    expect(await log.append(decision('a'))).toEqual({ seq: 1 });
  });

  it('says that a draft was not saved', async () => {
    const { log, database } = openLog();
    vi.spyOn(database.working, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect((await failureOf(log.saveWorking(working(), ALONE))).message).toMatch(/^保存审核草稿失败：磁盘空间不足/);
  });

  it('says that a newer version made the log, and touches nothing', async () => {
    const disk = newDisk();
    const newer = new Dexie('test-log', { indexedDB: disk, IDBKeyRange });
    newer.version(4).stores({ ...STORES_V1, ...STORES_V2, ...STORES_V3, later: 'id' });
    await newer.open();
    newer.close();
    const { log } = openLog(disk);
    expect((await failureOf(log.append(decision('a')))).code).toBe('newer-version');
    expect((await failureOf(log.entries.head())).message).toContain('请更新插件');
    await newer.open();
    expect(newer.backendDB().version).toBe(40);
    expect(await newer.table('entries').count()).toBe(0);
    newer.close();
  });

  it('says that another window holds the log instead of waiting for ever', async () => {
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const disk = newDisk();
    const held = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = disk.open('test-log', 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const failure = await failureOf(openLog(disk).log.entries.head());
    expect(failure.code).toBe('blocked');
    expect(failure.message).toContain('关闭其他审核工作台窗口');
    held.close();
  });

  it('finds the reason inside what wraps it, and keeps the original', () => {
    const wrapped = { name: 'AbortError', inner: { name: 'AbortError', inner: { name: 'QuotaExceededError' } } };
    const failure = asLogError('保存', wrapped);
    expect(failure.code).toBe('quota');
    expect(failure.cause).toBe(wrapped);
    expect(asLogError('读取', 'odd').code).toBe('failed');
    const ring: { name: string; inner?: unknown } = { name: 'UnknownError' };
    ring.inner = ring;
    expect(asLogError('读取', ring).code).toBe('unavailable');
  });
});
