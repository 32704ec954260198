import { bytesOfHex } from '@/lib/cipher/bytes';
import { randomHex } from '@/lib/cipher/digest';
import { bodyRecord } from '@/lib/database/bodies';
import type { LogDatabase } from '@/lib/database/database';
import { rowRecord } from '@/lib/database/rows';
import type { StoredEntry } from '@/lib/database/shapes';
import { adoptKey, indexOn, portalOf } from '@/lib/database/subject';
import { addEntry } from '@/lib/log/chain/add-entry';
import { type ChainEnd, endAt, link, readEnd } from '@/lib/log/chain/chain';
import { changeSettings } from '@/lib/log/chain/change-settings';
import { readSettings, settingsHash } from '@/lib/log/chain/settings';
import { updatedAtOf, workingRecord } from '@/lib/log/drafts/working-records';
import { putRetention } from '@/lib/log/erasure/retention';
import type { LogAct, LogEntry } from '@/lib/record/entry';
import { refused } from './frames';
import { parseStep, type RestoreItem, type RestoreStep } from './records';

/**
 * One step (a RestoreStep, checked here) of a restore, done by the background; gives how many entries it added. A step handed again, also after a crash,
 * adds nothing.
 */
export async function restoreStep(database: LogDatabase, asked: unknown, at: number): Promise<number> {
  database.refuseWhenOutdated();
  const step = parseStep(asked);
  switch (step.step) {
    case 'entries':
      return step.mode === 'same' ? takeOver(database, step.items) : chainAnew(database, step.items, at);
    case 'drafts':
      for (const draft of step.drafts) await restoreDraft(database, draft);
      return 0;
    case 'setting':
      await putRetention(database, step.retention);
      return 0;
    case 'person-key':
      await adoptKey(database, bytesOfHex(step.key));
      return 0;
    case 'end': {
      const { step: _, ...said } = step;
      await noteRestore(database, { act: 'restore', ...said }, at);
      await bindSettings(database, at);
      return 0;
    }
  }
}

/** Entries as they are, behind the ones that are here. */
async function takeOver(database: LogDatabase, items: readonly RestoreItem[]): Promise<number> {
  const end = await readEnd(database);
  const fresh = items.filter(({ entry }) => entry.seq > end.seq);
  const [first] = fresh;
  if (first === undefined) return 0;
  if (first.entry.seq !== end.seq + 1 || first.entry.prev !== end.hash) {
    throw refused('恢复期间日志有了新的记录，请重新选择备份文件。');
  }
  await write(database, fresh, end);
  return fresh.length;
}

/** Decisions that are not here yet, as new entries of this chain; each keeps its entry there as its origin. */
async function chainAnew(database: LogDatabase, items: readonly RestoreItem[], at: number): Promise<number> {
  const ids = items.map(({ entry }) => entry.id);
  const here = new Set((await database.entries.where('id').anyOf(ids).toArray()).map(({ id }) => id));
  const end = await readEnd(database);
  let last = end;
  const fresh: RestoreItem[] = [];
  for (const { entry, row, body } of items) {
    if (row === undefined || body === undefined || here.has(entry.id)) continue;
    const seq = last.seq + 1;
    const origin: LogEntry = body.body.origin ?? entry;
    const moved = {
      row: { ...row, seq, salt: row.salt ?? randomHex(16) },
      body: { ...body, seq, body: { ...body.body, origin } },
    };
    const chained = await link(last, entry.id, at, moved);
    fresh.push({ entry: chained, ...moved });
    last = endAt(chained);
  }
  await write(database, fresh, end);
  return fresh.length;
}

/** All in one transaction, or nothing. */
async function write(database: LogDatabase, items: readonly RestoreItem[], end: ChainEnd): Promise<void> {
  const last = items.at(-1)?.entry;
  if (last === undefined) return;
  const { entries, rows, bodies, acts, meta } = database;
  const chained: StoredEntry[] = await Promise.all(
    items.map(async ({ entry, row }) => ({
      ...entry,
      subject: row === undefined || row.subject === '' ? '' : await indexOn(database, row.subject, portalOf(row)),
    })),
  );
  const keptRows = await Promise.all(items.flatMap(({ row }) => (row === undefined ? [] : rowRecord(database, row))));
  const keptBodies = await Promise.all(
    items.flatMap(({ body }) => (body === undefined ? [] : bodyRecord(database, body))),
  );
  await database.transaction('rw', [entries, rows, bodies, acts, meta], async () => {
    const now = await readEnd(database);
    if (now.seq !== end.seq || now.hash !== end.hash) throw refused('恢复期间日志有了新的记录，请重新选择备份文件。');
    await entries.bulkAdd(chained);
    await rows.bulkPut(keptRows);
    await bodies.bulkPut(keptBodies);
    await acts.bulkPut(items.flatMap(({ act }) => act ?? []));
    await meta.put({ key: 'head', value: { count: last.seq, hash: last.hash } });
  });
}

async function restoreDraft(
  database: LogDatabase,
  draft: Extract<RestoreStep, { step: 'drafts' }>['drafts'][number],
): Promise<void> {
  const { role, object } = draft.working;
  const key = `${await indexOn(database, draft.subject.key, portalOf(draft))}|${role}|${object}`;
  const record = await workingRecord(database, { key, ...draft });
  await database.transaction('rw', database.working, async () => {
    const here = await database.working.get(key);
    if (here !== undefined && updatedAtOf(here) >= updatedAtOf(record)) return;
    await database.working.put({ ...record, revision: (here?.revision ?? 0) + 1 });
  });
}

/** Chains that a restore took place; the same file over and over is noted whenever it added something. */
async function noteRestore(database: LogDatabase, act: LogAct & { act: 'restore' }, at: number): Promise<void> {
  if (act.added === 0) return;
  const salt = randomHex(16);
  const { acts } = database;
  const id = `restore-${act.file.slice(0, 32)}-${act.added}`;
  await addEntry(database, { id, at, tables: [acts] }, async (seq) => ({
    bound: { act: { seq, salt, act } },
    subject: '',
    settings: await settingsHash(await readSettings(database)),
    write: () => acts.add({ seq, salt, act }),
  }));
}

/** Entries taken over say what held where they were written; from the restore on the chain says what holds here. */
async function bindSettings(database: LogDatabase, at: number): Promise<void> {
  const { settings } = await readEnd(database);
  if (settings === undefined || (await settingsHash(await readSettings(database))) === settings) return;
  await changeSettings(database, 'restore', {}, at);
}
