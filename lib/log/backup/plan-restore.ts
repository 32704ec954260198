import type { LogDatabase } from '@/lib/database/database';
import type { Retention, StoredAct } from '@/lib/database/shapes';
import { type ChainEnd, readEnd } from '@/lib/log/chain/chain';
import { faultOf } from '@/lib/log/chain/entry-fault';
import { type Removals, removalsBy } from '@/lib/log/chain/tombstones';
import { readRetention } from '@/lib/log/erasure/retention';
import { refused } from './frames';
import type { OpenBackup } from './open-backup';
import type { BackupPart } from './parts';
import type { BackupLine, EntryLine, RestoreMode } from './records';

/** What a restore would do, told before it does it. */
export interface RestorePlan {
  mode: RestoreMode;
  createdAt: number;
  /** Entries in the file, and how many of them are here already. */
  count: number;
  here: number;
  /** Entries that would be added. */
  adds: number;
  /** Drafts in the file; a newer one here stays. */
  drafts: number;
  /** The periods in the file, when others are set here. */
  retention: Retention | null;
  /** What would change outside of the log, part by part. */
  changes: { id: string; title: string; says: string }[];
  /** Parts that this version does not know; they are left out. */
  unknown: string[];
  /** Persons of the file can be known again here. */
  knowsPersons: boolean;
}

/**
 * Reads the whole file, checks every line, hash and number in it, and compares it with this log. Nothing is written.
 * Throws a LogError in words when the file is not whole and sound.
 */
export async function planRestore(
  database: LogDatabase,
  backup: OpenBackup,
  parts: readonly BackupPart[],
): Promise<RestorePlan> {
  const local = await readEnd(database);
  const found = await survey(database, backup, local);
  const { count, head } = backup.header;
  if (found.end.seq !== count || (found.end.hash || null) !== head) {
    throw refused('备份文件的条数或日志指纹与其说明不符。');
  }
  const mode = found.isContinuation || local.seq === 0 ? 'same' : 'other';
  const isPart = mode === 'other' && (await hashAt(database, count)) === found.end.hash;
  return {
    mode,
    createdAt: backup.header.createdAt,
    count,
    here: isPart ? count : mode === 'same' ? Math.min(local.seq, count) : found.known,
    adds: isPart ? 0 : mode === 'same' ? Math.max(0, count - local.seq) : found.addable,
    drafts: found.drafts,
    retention: await otherRetention(database, found.retention),
    changes: await changesOf(found.parts, parts),
    unknown: found.parts.filter(({ id }) => !parts.some((part) => part.id === id)).map(({ id }) => id),
    knowsPersons: found.hasKey,
  };
}

interface Survey {
  end: ChainEnd;
  /** The file goes on where this log ends. */
  isContinuation: boolean;
  /** Entries whose id is here. */
  known: number;
  /** Decisions with content whose id is not here. */
  addable: number;
  drafts: number;
  parts: { id: string; value: unknown }[];
  retention: Retention | null;
  hasKey: boolean;
}

async function survey(database: LogDatabase, backup: OpenBackup, local: ChainEnd): Promise<Survey> {
  const acts: StoredAct[] = [];
  let removals: Removals | null = null;
  const found: Survey = {
    end: { seq: 0, hash: '' },
    isContinuation: false,
    known: 0,
    addable: 0,
    drafts: 0,
    parts: [],
    retention: null,
    hasKey: false,
  };
  for await (const lines of backup.frames()) {
    const entries: EntryLine[] = [];
    for (const line of lines) {
      if (line.k === 'act') acts.push(line.act);
      else if (line.k === 'entry') entries.push(line);
      else note(found, line);
    }
    removals ??= entries.length === 0 ? null : removalsBy(acts, () => 0);
    if (removals !== null) await follow(found, entries, { acts, removals, local });
    await compare(database, found, entries);
  }
  return found;
}

function note(found: Survey, line: BackupLine): void {
  if (line.k === 'working') found.drafts += 1;
  if (line.k === 'part') found.parts.push({ id: line.id, value: line.value });
  if (line.k === 'setting') found.retention = line.value;
  if (line.k === 'person-key') found.hasKey = true;
}

interface Chain {
  acts: readonly StoredAct[];
  removals: Removals;
  local: ChainEnd;
}

async function follow(found: Survey, entries: readonly EntryLine[], { acts, removals, local }: Chain): Promise<void> {
  const actOf = new Map(acts.map((act) => [act.seq, act]));
  for (const { entry, row, body } of entries) {
    const { seq } = entry;
    if (seq !== found.end.seq + 1) throw refused(`备份中第 ${found.end.seq + 1} 条记录缺失。`);
    const bodyHere = body?.seq === seq ? body : undefined;
    if ((row !== undefined && row.seq !== seq) || bodyHere !== body) throw refused(`备份中第 ${seq} 条的序号不一致。`);
    const record = { seq, entry: { ...entry, subject: '' }, row, body, act: actOf.get(seq) };
    const why = await faultOf(record, found.end.hash, removals);
    if (why !== null) throw refused(`备份中的日志不完整：${why}`);
    found.end = { seq, hash: entry.hash };
    if (seq === local.seq && entry.hash === local.hash) found.isContinuation = true;
  }
}

async function compare(database: LogDatabase, found: Survey, entries: readonly EntryLine[]): Promise<void> {
  const ids = entries.map(({ entry }) => entry.id);
  const here = new Set((await database.entries.where('id').anyOf(ids).toArray()).map(({ id }) => id));
  found.known += here.size;
  found.addable += entries.filter(({ entry, row, body }) => row && body && !here.has(entry.id)).length;
}

async function hashAt(database: LogDatabase, seq: number): Promise<string | null> {
  return (await database.entries.get(seq))?.hash ?? null;
}

async function otherRetention(database: LogDatabase, retention: Retention | null): Promise<Retention | null> {
  const here = await readRetention(database);
  const same = here.entryDays === retention?.entryDays && here.bodyDays === retention.bodyDays;
  return same ? null : retention;
}

async function changesOf(
  found: Survey['parts'],
  parts: readonly BackupPart[],
): Promise<{ id: string; title: string; says: string }[]> {
  const changes = [];
  for (const { id, value } of found) {
    const part = parts.find((one) => one.id === id);
    if (part === undefined) continue;
    const says = await part.changes(value).catch((error: unknown) => {
      throw refused(
        `备份中的“${part.title}”不正确：${error instanceof Error ? error.message : String(error)}。`,
        error,
      );
    });
    if (says !== null) changes.push({ id, title: part.title, says });
  }
  return changes;
}
