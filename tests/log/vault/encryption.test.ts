import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { bytesOfHex } from '@/lib/cipher/bytes';
import { LogDatabase, readMeta } from '@/lib/database/database';
import type { Box } from '@/lib/database/shapes';
import { openReviewLog } from '@/lib/log/review-log';
import { sealValue, unparked } from '@/lib/log/vault/keys';
import { lockingVault } from '@/lib/log/vault/locking-vault';
import type { SessionStore, VaultSession } from '@/lib/log/vault/session';
import type { SweepRow } from '@/lib/record/sweep';
import { ALONE, atHome, body, decision, LISI, WANGWU, working } from '../fixtures';

const PASSPHRASE = '一串只有我知道的长口令';
const WISH = { passphrase: PASSPHRASE, idleMinutes: 30 };
const STAGE = { applicant: LISI, role: 'employer', object: 'qualification' } as const;
const MINUTE = 60_000;

/** The memory of one browser session. */
function memory(): SessionStore {
  let kept: VaultSession | null = null;
  return {
    read: async () => structuredClone(kept),
    write: async (session) => {
      kept = structuredClone(session);
    },
    clear: async () => {
      kept = null;
    },
  };
}

const SWEEP = {
  id: 's',
  startedAt: 1,
  list: 'https://zcps.rlsbt.zj.gov.cn/028/list.jsp',
  title: '待审查',
  role: 'employer',
  object: 'qualification',
  photos: true,
  count: 1,
} as const;
const SWEPT: SweepRow = {
  nth: 0,
  listed: { name: LISI.name, idNumber: '', unit: LISI.unit, status: '', url: 'https://zcps.rlsbt.zj.gov.cn/028/a.jsp' },
  state: 'waiting',
  why: '',
  at: 1,
  checked: null,
};

const clock = { now: Date.parse('2026-11-05T09:00:00+08:00') };

/** One context on this disk in this browser session. */
function open(disk = new IDBFactory(), session = memory()) {
  const now = () => {
    clock.now += 1_000;
    return clock.now;
  };
  const vault = (database: LogDatabase) => lockingVault(database, session, now);
  const database = new LogDatabase('test-log', { indexedDB: disk, IDBKeyRange, vault });
  return { disk, session, database, log: atHome(openReviewLog(database, now, session)) };
}

type Opened = ReturnType<typeof open>;

async function onDisk({ database }: Opened): Promise<string> {
  const tables = await Promise.all(database.tables.map((table) => table.toArray()));
  // Boxes as the bytes they are, in case something stands in them in the clear.
  return JSON.stringify(tables, (_, value) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) + new TextDecoder().decode(value) : value,
  );
}

describe('encryption at rest', () => {
  it('hides everything personal that was there and that comes, and everything still works', async () => {
    const opened = open();
    const { log } = opened;
    for (let index = 1; index <= 105; index += 1) {
      await log.append(
        decision(`c${index}`, { applicant: index % 2 === 0 ? WANGWU : LISI, body: body({ opinion: `意见${index}` }) }),
      );
    }
    await log.saveWorking(working({ updatedAt: clock.now }), ALONE);
    await log.sweep.start(SWEEP, [SWEPT]);
    await log.tidy();
    await log.encryption.encrypt(WISH);
    await log.append(decision('after', { applicant: WANGWU }));
    await log.saveWorking(working({ updatedAt: clock.now + 5 }), { ...ALONE, revision: 1 });
    const disk = await onDisk(opened);
    const secrets = ['虚构', '意见', '"last4"', '测绘院', '退回', PASSPHRASE];
    expect(secrets.filter((secret) => disk.includes(secret))).toEqual([]);
    const { key } = (await log.people.keyOf(LISI)) ?? { key: '' };
    expect(disk.includes(key)).toBe(false);
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 107 });
    expect((await log.entries.query({ name: '王五' }, { limit: 99 })).rows).toHaveLength(53);
    expect((await log.history(WANGWU))[0]).toMatchObject({ seq: 107 });
    expect((await log.loadWorking(STAGE)).working?.draft?.text).toBe('草稿');
    expect((await log.export.json()).count).toBe(107);
  });

  it('locks when no person does anything, however often pages ask, and stays open while one does', async () => {
    const { log } = open();
    await log.append(decision('a'));
    await log.encryption.encrypt(WISH);
    for (let minute = 1; minute < 90; minute += 1) {
      clock.now += MINUTE;
      await log.encryption.used();
      expect(await log.entries.query({}, { limit: 9 })).toMatchObject({ rows: [{}] });
    }
    for (let minute = 1; minute < 20; minute += 1) {
      clock.now += MINUTE;
      await log.history(LISI);
    }
    clock.now += 11 * MINUTE;
    await expect(log.entries.query({}, { limit: 9 })).rejects.toMatchObject({ code: 'locked' });
    // Too late.
    await log.encryption.used();
    expect((await log.encryption.state()).locked).toBe(true);
  });

  it('is locked for a browser that starts anew, and opens with the passphrase alone', async () => {
    const first = open();
    await first.log.append(decision('a'));
    await first.log.encryption.encrypt(WISH);
    first.log.close();
    const { log } = open(first.disk);
    expect(await log.encryption.state()).toEqual({ on: true, locked: true, idleMinutes: 30 });
    await expect(log.entries.query({}, { limit: 9 })).rejects.toMatchObject({ code: 'locked' });
    await expect(log.encryption.unlock('不是这一个口令啊啊')).rejects.toMatchObject({
      message: expect.stringContaining('口令不正确'),
    });
    expect((await log.encryption.state()).locked).toBe(true);
    await log.encryption.unlock(PASSPHRASE);
    expect((await log.encryption.state()).locked).toBe(false);
    expect((await log.entries.query({}, { limit: 9 })).rows).toHaveLength(1);
  });

  it('takes decisions and drafts while locked, reads its own of this session, and all of them once unlocked', async () => {
    const first = open();
    await first.log.append(decision('a', { applicant: WANGWU }));
    await first.log.encryption.encrypt(WISH);
    first.log.close();
    const opened = open(first.disk);
    const { log } = opened;
    await log.saveWorking(working({ updatedAt: clock.now }), ALONE);
    expect((await log.loadWorking(STAGE)).working?.draft?.text).toBe('草稿');
    await log.freezeShown({ id: 'b', at: clock.now, ...STAGE }, null);
    expect((await log.drafts.shownAt('b'))?.working.draft?.text).toBe('草稿');
    expect(await log.append(decision('b', { applicant: WANGWU }))).toEqual({ seq: 3 });
    expect((await onDisk(opened)).includes('虚构')).toBe(false);
    log.close();

    // The browser was closed in between: what was sealed then is opened by the passphrase only.
    const later = open(first.disk);
    expect((await later.log.loadWorking(STAGE)).working).toBeNull();
    await later.log.encryption.unlock(PASSPHRASE);
    expect((await later.log.loadWorking(STAGE)).working?.draft?.text).toBe('草稿');
    expect((await later.log.history(WANGWU)).map(({ seq }) => seq)).toEqual([3, 1]);
    expect(await later.log.entries.verify()).toMatchObject({ ok: true, count: 3 });
    expect(await later.database.entries.where('subject').startsWith('locked:').count()).toBe(0);
  });

  it('locks when it was not used for the time set, and at once when told to', async () => {
    const { log } = open();
    await log.append(decision('a'));
    await log.encryption.encrypt(WISH);
    clock.now += 29 * MINUTE;
    expect(await log.entries.detail(1)).not.toBeNull();
    await log.encryption.used();
    clock.now += 29 * MINUTE;
    expect(await log.entries.detail(1)).not.toBeNull();
    await log.encryption.used();
    clock.now += 31 * MINUTE;
    await expect(log.entries.detail(1)).rejects.toMatchObject({ code: 'locked' });
    await log.encryption.unlock(PASSPHRASE);
    expect(await log.entries.detail(1)).not.toBeNull();
    await log.encryption.lock();
    clock.now += 1_000;
    await expect(log.entries.detail(1)).rejects.toMatchObject({ code: 'locked' });
    expect(await log.append(decision('b'))).toEqual({ seq: 3 });
  });

  it('takes another passphrase for the old one, and then no longer the old', async () => {
    const { log } = open();
    await log.append(decision('a'));
    await log.encryption.encrypt(WISH);
    const after = '另一串也很长的新口令';
    await expect(log.encryption.changePassphrase({ before: '不对不对不对不对不对', after })).rejects.toMatchObject({
      code: 'refused',
    });
    await expect(log.encryption.changePassphrase({ before: PASSPHRASE, after: '太短' })).rejects.toMatchObject({
      code: 'refused',
    });
    await log.encryption.changePassphrase({ before: PASSPHRASE, after });
    await log.encryption.lock();
    await expect(log.encryption.unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'refused' });
    await log.encryption.unlock(after);
    expect(await log.entries.detail(1)).not.toBeNull();
  });

  it('finds a damaged box as it finds any other change', async () => {
    const { log, database } = open();
    for (const id of ['a', 'b', 'c']) await log.append(decision(id));
    await log.encryption.encrypt(WISH);
    for (const name of ['rows', 'bodies'] as const) {
      const record = await database.table(name).get(2);
      const sealed = record.box.sealed.slice();
      sealed[7] ^= 1;
      await database.table(name).put({ ...record, box: { ...record.box, sealed } });
      expect(await log.entries.verify()).toMatchObject({ ok: false, brokenAt: 2 });
      await database.table(name).put(record);
    }
    const [one, two] = await Promise.all([database.table('rows').get(1), database.table('rows').get(2)]);
    await database.table('rows').put({ ...one, box: two.box });
    expect(await log.entries.verify()).toMatchObject({ ok: false, brokenAt: 1 });
  });

  it('keeps retention, erasing and backup working', async () => {
    const { log, database } = open();
    for (let index = 1; index <= 101; index += 1)
      await log.append(decision(`c${index}`, { applicant: index % 2 ? LISI : WANGWU }));
    await log.encryption.encrypt(WISH);
    await log.tidy();
    expect(await log.people.erase({ seq: 2, why: '本人申请' })).toHaveLength(50);
    expect(await log.entries.verify()).toMatchObject({ ok: true });
    expect((await log.backup.write({ passphrase: null, parts: [], extension: '1' })).count).toBe(103);
    expect(await database.packs.count()).toBe(1);
  });

  it('cannot be turned on twice, nor with a short passphrase', async () => {
    const { log } = open();
    await expect(log.encryption.encrypt({ passphrase: '短', idleMinutes: 5 })).rejects.toMatchObject({
      code: 'refused',
    });
    expect(await log.encryption.state()).toMatchObject({ on: false });
    await log.encryption.encrypt(WISH);
    await expect(log.encryption.encrypt(WISH)).rejects.toMatchObject({ code: 'refused' });
  });

  it('opens no box that was put elsewhere, and still those from before boxes were bound', async () => {
    const { log, database, session } = open();
    await log.append(decision('a', { applicant: LISI }));
    await log.append(decision('b', { applicant: WANGWU }));
    await log.encryption.encrypt(WISH);
    const [one, two] = (await database.bodies.toArray()) as { seq: number; box: Box }[];
    if (one === undefined || two === undefined) throw new Error('no bodies');
    expect(one.box.bound).toBe(true);
    const of = (box: Box, place: string) => database.vault.open(box, place);
    await expect(of(one.box, 'body|1')).resolves.toHaveProperty('body');
    await expect(of(one.box, 'body|2')).rejects.toMatchObject({ name: 'DamagedBox' });
    await expect(of(one.box, 'row|1')).rejects.toMatchObject({ name: 'DamagedBox' });
    const { bound: _, ...unbound } = one.box;
    await expect(of(unbound, 'body|1')).rejects.toMatchObject({ name: 'DamagedBox' });
    await database.bodies.bulkPut([
      { seq: 1, box: two.box },
      { seq: 2, box: one.box },
    ]);
    expect(await log.entries.verify()).toMatchObject({ ok: false, brokenAt: 1 });

    // A box as versions before made them: for no place.
    const secret = (await session.read())?.secret ?? '';
    const parked = await readMeta(database, 'unlocked');
    if (parked === undefined) throw new Error('not open');
    const keys = await unparked(parked, bytesOfHex(secret));
    if (keys === null) throw new Error('no keys');
    const { bound: __, ...old } = await sealValue(keys.data, { salt: 's' }, '');
    await expect(of(old, 'body|1')).resolves.toEqual({ salt: 's' });
  });
});
