import type { LogEntry } from '@/lib/review/record';
import { canonicalJson } from './canonical';
import { sha256 } from './digest';
import type { StoredBody, StoredRow } from './schema/v1';

/** The hash that binds listing row and body to their entry: SHA-256 of the canonical JSON of both, salt included. */
export async function bodyHashOf(row: StoredRow, body: StoredBody): Promise<string> {
  return sha256(canonicalJson({ body, row }));
}

/** The hash of an entry: SHA-256 of the canonical JSON of everything in it but the hash itself. */
export async function entryHashOf(entry: Omit<LogEntry, 'hash'>): Promise<string> {
  return sha256(canonicalJson(entry));
}

/** The entry that follows `head` (null for the first), with row and body bound to it. */
export async function link(head: LogEntry | null, id: string, row: StoredRow, body: StoredBody): Promise<LogEntry> {
  const open: Omit<LogEntry, 'hash'> = {
    seq: row.seq,
    id,
    at: row.at,
    kind: 'decision',
    bodyHash: await bodyHashOf(row, body),
    prev: head?.hash ?? '',
  };
  return { ...open, hash: await entryHashOf(open) };
}
