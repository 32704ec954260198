import { describe, expect, it } from 'vitest';
import { packRows } from '@/lib/database/packs';
import { rangesOf } from '@/lib/log/erasure/removal';
import v1 from '@/tests/database/schema/v1.json';
import v2 from '@/tests/database/schema/v2.json';
import { ALONE, body, decision, LISI, newDisk, openLog, WANGWU, working } from '../fixtures';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-01-01T09:00:00+08:00');

/** One entry a day, every third about 王五; `days` of them, and the clock stands where the last was written. */
async function daily(days: number) {
  const clock = { now: START };
  const opened = openLog(newDisk(), () => clock.now);
  for (let day = 1; day <= days; day += 1) {
    clock.now = START + day * DAY;
    const applicant = day % 3 === 0 ? WANGWU : LISI;
    await opened.log.append(decision(`c${day}`, { applicant, body: body({ opinion: `意见 ${day} 虚构` }) }));
  }
  return { ...opened, clock };
}

describe('retention', () => {
  it('takes bodies first, then whole entries, and the log still verifies and says when and why', async () => {
    const { log, clock } = await daily(130);
    await log.tidy();
    await log.retention.set({ entryDays: 100, bodyDays: 50 });
    expect(await log.retention.past({ entryDays: 100, bodyDays: 50 })).toEqual({ entries: 29, bodies: 50 });
    expect(await log.retention.purge()).toEqual({ entries: 29, bodies: 50 });
    expect(await log.entries.verify()).toMatchObject({ ok: true });
    expect((await log.entries.query({}, { limit: 999 })).rows.map(({ seq }) => seq).at(-1)).toBe(30);
    expect(await log.entries.count({})).toBe(101);
    expect(await log.entries.detail(30)).toBeNull();
    expect(await log.entries.detail(80)).not.toBeNull();
    expect(await log.entries.tombstone(30)).toMatchObject({ cause: 'retention', scope: 'body', at: clock.now });
    expect(await log.entries.tombstone(29)).toMatchObject({ scope: 'all', why: '超过条目保存期限（100 天）' });
    expect(await log.entries.tombstone(80)).toBeNull();
    const { act = 0 } = (await log.entries.tombstone(29)) ?? {};
    expect(await log.entries.done(act), 'the number it points to says what was done').toMatchObject({
      at: clock.now,
      act: { act: 'remove', scope: 'all', removed: [[1, 29]] },
    });
    expect(await log.entries.done(80)).toBeNull();
    expect(await log.entries.done(999)).toBeNull();
    expect(await log.append(decision('after'))).toEqual({ seq: 134 });
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 134 });
  });

  it('runs once a day, and goes on from bodies to entries later', async () => {
    const { log, clock } = await daily(40);
    await log.retention.set({ entryDays: 60, bodyDays: 30 });
    expect(await log.retention.purge()).toEqual({ entries: 0, bodies: 9 });
    expect(await log.retention.purge()).toBeNull();
    clock.now += 30 * DAY;
    expect(await log.retention.purge()).toEqual({ entries: 9, bodies: 30 });
    expect(await log.entries.verify()).toMatchObject({ ok: true });
    expect(await log.entries.tombstone(9)).toMatchObject({ scope: 'all' });
  });

  it.each([
    { entryDays: 29, bodyDays: 29 },
    { entryDays: 100, bodyDays: 101 },
    { entryDays: 100.5, bodyDays: 50 },
    { entryDays: Number.NaN, bodyDays: 50 },
  ])('refuses periods that make no sense: %o', async (retention) => {
    const { log } = openLog();
    await expect(log.retention.set(retention)).rejects.toMatchObject({ code: 'refused' });
    expect(await log.retention.read()).toEqual({ entryDays: 1095, bodyDays: 730 });
  });

  it('takes the body of an entry of version 1, whose row then still verifies by the act', async () => {
    const { database, log } = openLog(newDisk(), () => 1_793_840_400_000 + 40 * DAY);
    for (const [table, records] of Object.entries(v2)) await database.table(table).bulkAdd(records);
    await log.retention.set({ entryDays: 400, bodyDays: 30 });
    expect(await log.retention.purge()).toEqual({ entries: 0, bodies: 3 });
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 5 });
    expect((await log.entries.query({}, { limit: 9 })).rows).toHaveLength(v1.rows.length);
    await database.table('rows').update(2, { name: '虚构赵六' });
    expect(await log.entries.verify()).toMatchObject({ ok: false, brokenAt: 2 });
  });
});

describe('a removal nobody chained', () => {
  it.each(['rows', 'bodies'] as const)('is a fault: %s', async (table) => {
    const { log, database } = await daily(5);
    await database.table(table).delete(3);
    expect(await log.entries.verify()).toMatchObject({ ok: false, brokenAt: 3 });
  });

  it('is a fault in packs and texts, and so is anything planted there', async () => {
    const { log, database } = await daily(205);
    expect(await packRows(database)).toBe(2);
    expect(await log.entries.verify()).toMatchObject({ ok: true });
    for (const name of ['packs', 'texts']) {
      for (const change of [
        (json: string) => json.replace('虚构', '虚假'),
        (json: string) => JSON.stringify(JSON.parse(json).slice(1)),
        (json: string) => JSON.stringify([...JSON.parse(json), JSON.parse(json)[0]]),
        (json: string) => JSON.stringify(JSON.parse(json).reverse()),
        () => '[',
      ]) {
        const kept = await database.table(name).get(2);
        await database.table(name).put({ ...kept, json: change(kept.json) });
        expect(await log.entries.verify(), `${name} ${change}`).toMatchObject({ ok: false });
        await database.table(name).put(kept);
      }
    }
    const act = { seq: 206, salt: 'x', act: { act: 'remove', removed: [[3, 3]], scope: 'all', rowHashes: {} } };
    await database.table('acts').put(act);
    expect(await log.entries.verify()).toMatchObject({ ok: false });
  });
});

describe('erasing a person', () => {
  it('takes everything personal, leaves the others, and the chain verifies with a tombstone', async () => {
    const { log, database, clock } = await daily(130);
    await log.saveWorking(working({ applicant: WANGWU, updatedAt: clock.now }), ALONE);
    await log.saveWorking(working({ applicant: LISI, updatedAt: clock.now }), ALONE);
    await log.tidy();
    expect((await log.people.of(3))?.seqs).toHaveLength(43);
    expect(JSON.parse(await (await log.people.export(3)).blob.text())).toMatchObject({
      person: { name: '虚构王五' },
      entries: { length: 43 },
    });
    expect(await log.people.erase({ seq: 3, why: '本人申请删除' })).toHaveLength(43);
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 131 });
    const everything = JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray())));
    expect(everything).not.toContain('王五');
    expect(everything).not.toContain('意见 3 ');
    expect(everything).toContain('虚构李四');
    expect(await log.history(WANGWU)).toEqual([]);
    expect(await log.entries.count({})).toBe(87);
    expect(await log.entries.tombstone(129)).toMatchObject({ cause: 'erase', why: '本人申请删除', act: 131 });
    expect(await database.working.count()).toBe(1);
  });

  it('wants a reason and a person, and else changes nothing', async () => {
    const { log } = await daily(3);
    await expect(log.people.erase({ seq: 3, why: ' ' })).rejects.toMatchObject({ code: 'refused' });
    await log.people.erase({ seq: 3, why: '测试' });
    expect(await log.people.erase({ seq: 3, why: '再次' })).toEqual([]);
    await expect(log.people.erase({ seq: 9, why: '没有' })).rejects.toMatchObject({ code: 'refused' });
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 4 });
  });
});

describe('wiping', () => {
  it('leaves nothing but what was wiped, and a printed head still shows it', async () => {
    const { log, database } = await daily(3);
    const { count, head } = await log.entries.head();
    await log.saveWorking(working(), ALONE);
    await log.wipe();
    const tables = await Promise.all(database.tables.map(async (table) => [table.name, await table.count()] as const));
    expect(Object.fromEntries(tables)).toMatchObject({ entries: 1, acts: 1, rows: 0, bodies: 0, working: 0, meta: 1 });
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 1 });
    expect((await database.acts.get(1))?.act).toEqual({ act: 'wipe', count: 3, head });
    expect(await log.entries.verify({ count, head: String(head) })).toMatchObject({ ok: false });
    expect(await log.append(decision('new'))).toEqual({ seq: 2 });
  });
});

describe('rangesOf', () => {
  it('joins neighbours', () => {
    expect(rangesOf([1, 2, 3, 5, 7, 8])).toEqual([
      [1, 3],
      [5, 5],
      [7, 8],
    ]);
    expect(rangesOf([])).toEqual([]);
  });
});
