import { describe, expect, it } from 'vitest';
import type { LogDatabase } from '@/lib/database/database';
import { entryHashOf, link } from '@/lib/log/chain/chain';
import { decision, openLog, WANGWU } from '../fixtures';

const DAY = 24 * 60 * 60 * 1000;

async function withActs() {
  const clock = { now: 1_793_840_400_000 };
  const opened = openLog(undefined, () => clock.now);
  const { log } = opened;
  await log.append(decision('a'));
  await log.append(decision('b', { applicant: WANGWU }));
  await log.people.erase({ seq: 1, why: '本人申请' });
  await log.retention.set({ entryDays: 400, bodyDays: 300 });
  await log.append(decision('c', { applicant: WANGWU }));
  return { ...opened, clock };
}

async function otherKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, true, ['sign']);
}

/** What decides what is kept, shown or found, each changed behind the log's back. */
const TAMPERINGS: Record<string, (database: LogDatabase) => Promise<unknown>> = {
  'another person is found under an entry': (database) => database.entries.update(2, { subject: 'f'.repeat(64) }),
  'an entry is found under nobody': (database) => database.entries.update(2, { subject: '' }),
  'an entry counts as not settled yet': (database) =>
    database.entries.update(2, { subject: `locked:${'f'.repeat(64)}` }),
  'an act says another reason': (database) =>
    database.acts.toCollection().modify((stored) => {
      if (stored.act.act === 'remove') stored.act.why = '超过条目保存期限';
    }),
  'an act covers another entry': (database) =>
    database.acts.toCollection().modify((stored) => {
      if (stored.act.act === 'remove') stored.act.removed = [[1, 2]];
    }),
  'an act is gone': (database) => database.acts.delete(3),
  'an act too many': (database) =>
    database.acts.add({ seq: 6, salt: '0'.repeat(32), act: { act: 'encryption', on: true } }),
  'things are kept for less time': (database) =>
    database.meta.put({ key: 'retention', value: { entryDays: 30, bodyDays: 30 } }),
  'things are kept as if nothing had been set': (database) => database.meta.delete('retention'),
  'persons are known by another key': async (database) =>
    database.meta.put({ key: 'install-key', value: await otherKey() }),
  'persons are known by no key': (database) => database.meta.delete('install-key'),
  'persons are known by one key more': async (database) =>
    database.meta.put({ key: 'older-keys', value: [await otherKey()] }),
};

describe('what decides what is kept, shown or found', () => {
  it('verifies as it was left', async () => {
    const { log } = await withActs();
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 5 });
  });

  it.each(Object.entries(TAMPERINGS))('is bound by the chain: %s', async (_, tamper) => {
    const { log, database } = await withActs();
    await tamper(database);
    expect(await log.entries.verify()).toMatchObject({ ok: false });
  });

  it.each(Object.entries(TAMPERINGS).slice(7))(
    'stays told of after more decisions and settings: %s',
    async (_, tamper) => {
      const { log, database, disk } = await withActs();
      await tamper(database);
      // Another context, which has not seen the log before.
      const later = openLog(disk);
      await later.log.append(decision('d'));
      expect(await later.log.entries.verify()).toMatchObject({ ok: false });
      await later.log.retention.set({ entryDays: 500, bodyDays: 200 });
      expect(await later.log.entries.verify()).toMatchObject({ ok: false, brokenAt: 7 });
      expect(await log.entries.verify()).toMatchObject({ ok: false });
    },
  );

  it('destroys nothing by periods that were changed outside of it', async () => {
    const { log, database, clock } = await withActs();
    clock.now += 60 * DAY;
    await database.meta.put({ key: 'retention', value: { entryDays: 30, bodyDays: 30 } });
    expect(await log.retention.purge()).toBeNull();
    expect(await log.entries.detail(2)).not.toBeNull();
    await database.meta.put({ key: 'retention', value: { entryDays: 400, bodyDays: 300 } });
    expect(await log.retention.purge()).toEqual({ bodies: 0, entries: 0 });
  });

  it('says in the chain what was set, once', async () => {
    const { log, database } = await withActs();
    const set = { act: 'settings', cause: 'set', retention: { entryDays: 400, bodyDays: 300 } };
    expect((await database.acts.get(4))?.act).toMatchObject(set);
    await log.retention.set({ entryDays: 400, bodyDays: 300 });
    expect(await log.entries.head()).toMatchObject({ count: 5 });
  });

  it('takes a log that was written before settings were bound, and binds them from its next entry on', async () => {
    const { log, database, disk } = await withActs();
    let end = { seq: 0, hash: '' };
    for (const entry of await database.entries.orderBy('seq').toArray()) {
      const [row, body, act] = await Promise.all([
        database.rows.get(entry.seq),
        database.bodies.get(entry.seq),
        database.acts.get(entry.seq),
      ]);
      const bound = act === undefined ? { row, body } : { act };
      const { bodyHash, rowHash = '' } = entry;
      const old =
        row || act
          ? await link(end, entry.id, entry.at, bound as never)
          : await relinked(end, entry, { bodyHash, rowHash });
      expect(Object.keys(old)).not.toContain('settings');
      await database.entries.put({ ...old, subject: entry.subject });
      end = old;
    }
    await database.meta.put({ key: 'head', value: { count: end.seq, hash: end.hash } });
    const later = openLog(disk);
    expect(await later.log.entries.verify()).toMatchObject({ ok: true, count: 5 });
    await later.log.append(decision('d'));
    expect(await later.log.entries.verify()).toMatchObject({ ok: true, count: 6 });
    await database.meta.put({ key: 'retention', value: { entryDays: 30, bodyDays: 30 } });
    expect(await later.log.entries.verify()).toMatchObject({ ok: false, brokenAt: 6 });
    expect(await log.entries.head()).toMatchObject({ count: 6 });
  });
});

/** The entry of an erased person, whose content is gone, in an older chain. */
async function relinked(
  end: { seq: number; hash: string },
  { id, at }: { id: string; at: number },
  hashes: { bodyHash: string; rowHash: string },
) {
  const open = { seq: end.seq + 1, id, at, kind: 'decision' as const, ...hashes, prev: end.hash };
  return { ...open, hash: await entryHashOf(open) };
}
