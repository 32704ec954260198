import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LogDatabase } from '@/lib/database/database';
import { runs } from '@/tests/runs';
import { body, decision, openLog, WANGWU } from '../fixtures';

const COUNT = 9;
const TABLES = ['entries', 'rows', 'bodies'] as const;
type TableName = (typeof TABLES)[number];
type Records = Record<TableName, Record<string, unknown>[]>;

/** A log of nine entries, and a way to put its tables back after each attempt on them. */
async function nineEntries() {
  const { log, database } = openLog();
  for (let index = 1; index <= COUNT; index += 1) {
    const applicant = index % 2 === 0 ? { applicant: WANGWU } : {};
    await log.append(decision(`click-${index}`, { ...applicant, body: body({ opinion: `意见 ${index}` }) }));
  }
  const kept = structuredClone(await read(database));
  return { log, database, restore: () => write(database, structuredClone(kept)), kept };
}

async function read(database: LogDatabase): Promise<Records> {
  const [entries, rows, bodies] = await Promise.all(TABLES.map((name) => database.table(name).toArray()));
  return { entries: entries ?? [], rows: rows ?? [], bodies: bodies ?? [] };
}

async function write(database: LogDatabase, records: Records): Promise<void> {
  for (const name of TABLES) {
    await database.table(name).clear();
    await database.table(name).bulkPut(records[name]);
  }
}

/** Every leaf of a record, as the path to it. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
}

function change(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return '';
  return `${value}~`;
}

function setLeaf(record: unknown, path: string[]): void {
  const parent = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], record);
  const last = path.at(-1) ?? '';
  (parent as Record<string, unknown>)[last] = change((parent as Record<string, unknown>)[last]);
}

const table = fc.constantFrom(...TABLES);
const index = fc.nat({ max: COUNT - 1 });

describe('verify', () => {
  let nine: Awaited<ReturnType<typeof nineEntries>>;
  beforeAll(async () => {
    nine = await nineEntries();
  });

  it('passes an untouched log, and an empty one', async () => {
    expect(await nine.log.entries.verify()).toMatchObject({ ok: true, count: COUNT });
    expect(await openLog().log.entries.verify()).toEqual({ ok: true, count: 0, head: null });
  });

  it('fails after any single value of any record was edited', async () => {
    await fc.assert(
      fc.asyncProperty(table, index, fc.nat(), async (name, at, pick) => {
        const records = structuredClone(nine.kept);
        const paths = leaves(records[name][at]);
        setLeaf(records[name][at], paths[pick % paths.length] ?? []);
        await write(nine.database, records);
        expect(await nine.log.entries.verify()).toMatchObject({ ok: false });
      }),
      { numRuns: runs(150) },
    );
    await nine.restore();
  });

  it('fails after any record was deleted', async () => {
    for (const name of TABLES) {
      for (let at = 0; at < COUNT; at += 1) {
        const records = structuredClone(nine.kept);
        records[name].splice(at, 1);
        await write(nine.database, records);
        expect(await nine.log.entries.verify(), `${name} ${at + 1}`).toMatchObject({ ok: false });
      }
    }
    await nine.restore();
  });

  it('fails after an entry was removed with its row and body, the newest included', async () => {
    for (let at = 0; at < COUNT; at += 1) {
      const records = structuredClone(nine.kept);
      for (const name of TABLES) records[name].splice(at, 1);
      await write(nine.database, records);
      expect(await nine.log.entries.verify(), `${at + 1}`).toMatchObject({ ok: false });
    }
    await nine.restore();
  });

  it('fails after a record was inserted, at any number', async () => {
    const seqs = fc.constantFrom<unknown>(0, -1, 2.5, COUNT + 1, COUNT + 100, '3', [1]);
    await fc.assert(
      fc.asyncProperty(table, index, seqs, async (name, at, seq) => {
        await nine.restore();
        await nine.database.table(name).put({ ...nine.kept[name][at], seq, id: 'planted' });
        expect(await nine.log.entries.verify()).toMatchObject({ ok: false });
      }),
      { numRuns: runs(60) },
    );
    await nine.restore();
  });

  it('fails after two records changed places, in one table or in all', async () => {
    const tables = fc.constantFrom<readonly TableName[]>(['entries'], ['rows'], ['bodies'], TABLES);
    await fc.assert(
      fc.asyncProperty(tables, index, index, async (names, one, other) => {
        fc.pre(one !== other);
        const records = structuredClone(nine.kept);
        for (const name of names) {
          const list = records[name];
          [list[one], list[other]] = [
            { ...list[other], seq: one + 1 },
            { ...list[one], seq: other + 1 },
          ];
        }
        for (const name of TABLES) await nine.database.table(name).clear();
        await write(nine.database, records);
        expect(await nine.log.entries.verify()).toMatchObject({ ok: false });
      }),
      { numRuns: runs(60) },
    );
    await nine.restore();
  });

  it('says which entry is broken', async () => {
    await nine.database.table('rows').update(4, { name: '虚构赵六' });
    expect(await nine.log.entries.verify()).toEqual({
      ok: false,
      count: COUNT,
      brokenAt: 4,
      why: '第 4 条的列表内容被改动。',
    });
    await nine.restore();
  });

  it('still tells that the newest entries were removed after others were appended', async () => {
    const { log, database } = openLog();
    for (const id of ['a', 'b', 'c']) await log.append(decision(id));
    for (const name of TABLES) await database.table(name).delete(3);
    await log.append(decision('d'));
    expect(await log.entries.verify()).toMatchObject({ ok: false, why: expect.stringContaining('其间的记录已缺失') });
  });

  it('holds against an anchor, and fails when the log ends before it or was rewritten', async () => {
    const head = String(nine.kept.entries[4]?.['hash']);
    expect(await nine.log.entries.verify({ count: 5, head })).toMatchObject({ ok: true });
    expect(await nine.log.entries.verify({ count: 5, head: '0'.repeat(64) })).toMatchObject({ ok: false, brokenAt: 5 });
    expect(await nine.log.entries.verify({ count: COUNT + 1, head })).toMatchObject({ ok: false });
  });
});
