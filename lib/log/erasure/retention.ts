import { spans } from '@/lib/database/blocks';
import { type LogDatabase, readMeta } from '@/lib/database/database';
import { LogError } from '@/lib/database/errors';
import { PACK, readRows } from '@/lib/database/rows';
import type { Retention } from '@/lib/database/shapes';
import { readEnd } from '@/lib/log/chain/chain';
import { changeSettings } from '@/lib/log/chain/change-settings';
import { readSettings, settingsHash } from '@/lib/log/chain/settings';
import { remove } from './removal';

const DAY = 24 * 60 * 60 * 1000;

/** Processing records are kept three years (个人信息保护法第五十六条 for the impact assessment); their content less long. */
const DEFAULT_RETENTION: Retention = { entryDays: 3 * 365, bodyDays: 2 * 365 };

/** Bounds of what may be set, in days. */
const RETENTION_BOUNDS = { least: 30, most: 30 * 365 } as const;

export async function readRetention(database: LogDatabase): Promise<Retention> {
  return (await readMeta(database, 'retention')) ?? DEFAULT_RETENTION;
}

/**
 * Sets how long things are kept and chains that it was set; nothing is removed by this alone. Throws a LogError when the days
 * make no sense.
 */
export async function writeRetention(database: LogDatabase, retention: Retention, at: number): Promise<void> {
  const { entryDays, bodyDays } = sound(database, retention);
  const before = await readRetention(database);
  if (before.entryDays === entryDays && before.bodyDays === bodyDays) return;
  await changeSettings(database, 'set', { retention: { entryDays, bodyDays } }, at);
}

/** The same within a restore, whose end binds all settings at once. */
export async function putRetention(database: LogDatabase, retention: Retention): Promise<void> {
  await database.meta.put({ key: 'retention', value: sound(database, retention) });
}

function sound(database: LogDatabase, retention: Retention): Retention {
  database.refuseWhenOutdated();
  const { entryDays, bodyDays } = retention;
  const { least, most } = RETENTION_BOUNDS;
  const makeSense = [entryDays, bodyDays].every((days) => Number.isInteger(days) && days >= least && days <= most);
  if (!makeSense || bodyDays > entryDays) {
    throw new LogError('refused', `保存期限应为 ${least} 至 ${most} 天的整数，且正文的期限不长于条目的期限。`);
  }
  return { entryDays, bodyDays };
}

/** How many bodies and how many whole entries are past their time now. */
export async function pastTheirTime(
  database: LogDatabase,
  now: number,
  retention?: Retention,
): Promise<{ bodies: number[]; entries: number[] }> {
  const { entryDays, bodyDays } = retention ?? (await readRetention(database));
  const end = await readEnd(database);
  const bodies: number[] = [];
  const entries: number[] = [];
  for (const { from, to } of spans(1, end.seq, 10 * PACK)) {
    const old = (await readRows(database, from, to)).filter(({ at }) => at < now - bodyDays * DAY);
    if (old.length === 0) continue;
    const kept = new Set(await database.bodies.where('seq').between(from, to, true, true).primaryKeys());
    for (const { seq, at } of old) {
      if (at < now - entryDays * DAY) entries.push(seq);
      else if (kept.has(seq)) bodies.push(seq);
    }
  }
  return { bodies, entries };
}

/**
 * Removes what is past its time, once a day at most, and gives how much. Runs in the background only. A log that is
 * locked is left for the next time, and so is one whose periods were changed outside of it.
 */
export async function purge(database: LogDatabase, now: number): Promise<{ bodies: number; entries: number } | null> {
  const last = (await readMeta(database, 'last-purge')) ?? 0;
  if (now - last < DAY) return null;
  const { settings } = await readEnd(database);
  // Periods that the chain does not know destroy nothing; verifying tells of them.
  if (settings !== undefined && (await settingsHash(await readSettings(database))) !== settings) return null;
  const retention = await readRetention(database);
  const past = await pastTheirTime(database, now, retention);
  const cause = 'retention' as const;
  await remove(
    database,
    { cause, why: `超过条目保存期限（${retention.entryDays} 天）`, scope: 'all', seqs: past.entries },
    now,
  );
  await remove(
    database,
    { cause, why: `超过正文保存期限（${retention.bodyDays} 天）`, scope: 'body', seqs: past.bodies },
    now,
  );
  await database.meta.put({ key: 'last-purge', value: now });
  return { bodies: past.bodies.length, entries: past.entries.length };
}
