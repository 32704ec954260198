import { sha256 } from '@/lib/cipher/digest';
import type { LogDatabase } from '@/lib/database/database';
import type { StoredAct, StoredBody, StoredRow } from '@/lib/database/shapes';
import type { LogEntry } from '@/lib/record/entry';
import { canonicalJson } from './canonical';

/** SHA-256 of the canonical JSON of a row, salt included. */
export async function rowHashOf(row: StoredRow): Promise<string> {
  return sha256(canonicalJson(row));
}

/** SHA-256 of the canonical JSON of a body or an act, salt and number included. */
export async function bodyHashOf(body: StoredBody | StoredAct): Promise<string> {
  return sha256(canonicalJson(body));
}

/** Version 1 bound row and body to their entry by one hash, with the body's salt for both. */
export async function bothHashOf(row: StoredRow, body: StoredBody): Promise<string> {
  return sha256(canonicalJson({ body, row }));
}

/** The hash of an entry: SHA-256 of the canonical JSON of everything in it but the hash itself. */
export async function entryHashOf(entry: Omit<LogEntry, 'hash'>): Promise<string> {
  return sha256(canonicalJson(entry));
}

/** What an entry binds: a decision's row and body, or an act. */
export type BoundEntry = { row: StoredRow; body: StoredBody } | { act: StoredAct };

/** Where the chain ends: number and hash of the newest entry, 0 and '' when there is none. */
export interface ChainEnd {
  seq: number;
  hash: string;
  /** What that entry says of the log's settings; absent in entries of before they were bound. */
  settings?: string;
}

/** How the log ends, as it is told: number of entries and hash of the newest one, null when there is none. */
export interface LogHead {
  count: number;
  head: string | null;
}

/** Where the chain ends now. */
export async function readEnd(database: LogDatabase): Promise<ChainEnd> {
  const last = await database.entries.orderBy('seq').last();
  return last === undefined ? { seq: 0, hash: '' } : endAt(last);
}

/** The same as it is told; both of it seen together. */
export async function readHead(database: LogDatabase): Promise<LogHead> {
  const { seq, hash } = await readEnd(database);
  return { count: seq, head: hash || null };
}

/** The entry that follows `end`, written at `at`, with its content bound to it; it says of the settings what `end` said. */
export async function link(end: ChainEnd, id: string, at: number, bound: BoundEntry): Promise<LogEntry> {
  const open: Omit<LogEntry, 'hash'> = {
    seq: end.seq + 1,
    id,
    at,
    ...(await hashesOf(bound)),
    prev: end.hash,
    ...settingsOf(end),
  };
  return { ...open, hash: await entryHashOf(open) };
}

/** The end of a chain at this entry. */
export function endAt({ seq, hash, settings }: ChainEnd): ChainEnd {
  return { seq, hash, ...settingsOf({ settings }) };
}

function settingsOf({ settings }: { settings?: string | undefined }): Pick<ChainEnd, 'settings'> {
  return settings === undefined ? {} : { settings };
}

async function hashesOf(bound: BoundEntry): Promise<Pick<LogEntry, 'kind' | 'rowHash' | 'bodyHash'>> {
  if ('act' in bound) return { kind: 'act', rowHash: '', bodyHash: await bodyHashOf(bound.act) };
  const [rowHash, bodyHash] = await Promise.all([rowHashOf(bound.row), bodyHashOf(bound.body)]);
  return { kind: 'decision', rowHash, bodyHash };
}
