import type { Transaction } from 'dexie';
import type { LogAct, LogBody, LogEntry, LogRow } from '@/lib/record/entry';
import type { WorkingReview } from '@/lib/record/work';
import type { MetaValues as MetaValuesV1, StoredShown as StoredShownV1, Subject, TablesV1 } from './v1';

/**
 * Version 2. Against version 1:
 * - entries carry the hash of their row apart from that of their body, so that a body can go while its row still
 *   verifies; entries of version 1 keep their one hash over both for good.
 * - an entry may be an act (`acts`): something done to the log itself, which a tombstone points to.
 * - the person is looked up by `entries.subject`; rows have no index of their own (four indexes doubled a write).
 * - rows below the newest hundred are packed by the hundred (`packs`), with what free text is searched in beside them
 *   (`texts`): a thousand records are read seven times as fast as a hundred thousand.
 * - with encryption on, everything personal stands in boxes: rows, bodies, packs, texts, working and shown.
 */

/** JSON under AES-256-GCM. */
export interface Box {
  /** 12 random bytes. */
  iv: Uint8Array<ArrayBuffer>;
  /** Ciphertext with its tag. */
  sealed: Uint8Array<ArrayBuffer>;
  /** Public half (raw P-256) of the key pair it was sealed with while the log was locked; absent for the log's own key. */
  from?: Uint8Array<ArrayBuffer>;
  /** Set where the box opens at its own place alone; absent in boxes from before they were bound. */
  bound?: true;
}

/** A chain entry as stored. `subject` is an index and no part of the hash: '' once the person was erased. */
export interface StoredEntry extends LogEntry {
  subject: string;
}

/** The thin row, with the keyed hash of the person in it. */
export interface StoredRow extends LogRow {
  subject: string;
  /** 16 random bytes (hex); absent in rows of version 1, whose salt stands in the body. */
  salt?: string;
}

export interface SealedRow {
  seq: number;
  /** A StoredRow. */
  box: Box;
}

/** What a retention rule may take away while the chain of entries still verifies. */
export interface StoredBody {
  seq: number;
  /** 16 random bytes (hex): without it the hash of a short body could be guessed once the body is gone. */
  salt: string;
  body: LogBody;
}

export interface SealedBody {
  seq: number;
  /** `{salt, body}` */
  box: Box;
}

/** What was done to the log itself: nothing personal in it, never sealed, never purged. */
export interface StoredAct {
  seq: number;
  salt: string;
  act: LogAct;
}

/** Rows `100 (block - 1) + 1` to `100 block` in order of number, as far as they still are there. */
export interface StoredPack {
  block: number;
  /** JSON of StoredRow[]. */
  json: string;
}

/** What free text is searched in, of the same hundred entries. */
export interface StoredTexts {
  block: number;
  /** JSON of SearchText[]. */
  json: string;
}

/** The reviewer's own words of one entry: the opinion, then the reason of each waiver, one per line. */
export interface SearchText {
  seq: number;
  text: string;
}

export interface SealedBlock {
  block: number;
  box: Box;
}

/** The review in progress of one applicant at one stage; ID numbers in it are masked. */
export interface StoredWorking {
  /** `subject|role|object`; with `|ended` after its decision, `|aside|panel` where another tab's version was kept. */
  key: string;
  /** Where it was reviewed; absent in what was kept before portals were told apart: then it is the shipped one. */
  portal?: string;
  subject: Subject;
  working: WorkingReview;
  /** When the panel first had findings to show in this review. */
  /** How often a hand changed it, the panel whose hand it was last, and when. */
  revision?: number;
  by?: string;
  handAt?: number;
  openedAt?: number;
  /** Set when a decision was logged or another tab's version was kept: no longer offered by itself, kept a week. */
  closedAt?: number;
}

export interface SealedWorking {
  key: string;
  portal?: string;
  /** `{subject, working}` */
  box: Box;
  updatedAt: number;
  revision?: number;
  by?: string;
  handAt?: number;
  openedAt?: number;
  closedAt?: number;
}

export interface StoredShown extends StoredShownV1 {
  openedAt?: number;
}

export interface SealedShown {
  id: string;
  at: number;
  key: string;
  /** `{subject, working}` */
  box: Box;
  openedAt?: number;
}

/** How long things are kept, in days of 24 hours. */
export interface Retention {
  /** Rows and bodies; the chain entry stays for good. */
  entryDays: number;
  /** Bodies alone: findings, values read, opinions. Never more than `entryDays`. */
  bodyDays: number;
}

/** What turns the passphrase into the log's keys. Everything but the passphrase itself. */
export interface Lock {
  /** PBKDF2-SHA-256. */
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  /** The log's own keys under the passphrase. */
  keys: { iv: Uint8Array<ArrayBuffer>; sealed: Uint8Array<ArrayBuffer> };
  /** Raw P-256: whoever has only this can add to the log, not read it. */
  publicKey: Uint8Array<ArrayBuffer>;
  /** Minutes without use after which the passphrase is asked for again. */
  idleMinutes: number;
}

export interface MetaValues extends MetaValuesV1 {
  retention: Retention;
  /** When what is past its time was removed last. */
  'last-purge': number;
  /** Keys of other installations whose backups were restored here: their entries are found by these. */
  'older-keys': CryptoKey[];
  /** The last backup that was handed to the browser's download. */
  'last-backup': { at: number; count: number; head: string | null };
  /** Present exactly when encryption at rest is on. */
  lock: Lock;
  /** The log's keys under a secret that only the memory of this browser session holds. */
  unlocked: { iv: Uint8Array<ArrayBuffer>; sealed: Uint8Array<ArrayBuffer> };
}

export type StoredMeta = { [K in keyof MetaValues]: { key: K; value: MetaValues[K] } }[keyof MetaValues];

export interface TablesV2 {
  entries: StoredEntry;
  rows: StoredRow | SealedRow;
  bodies: StoredBody | SealedBody;
  acts: StoredAct;
  packs: StoredPack | SealedBlock;
  texts: StoredTexts | SealedBlock;
  working: StoredWorking | SealedWorking;
  shown: StoredShown | SealedShown;
  meta: StoredMeta;
}

/** What changed in the indexes; what is not named stays as version 1 has it. */
export const STORES_V2 = {
  entries: 'seq, &id, subject',
  rows: 'seq',
  acts: 'seq',
  packs: 'block',
  texts: 'block',
} satisfies Partial<Record<keyof TablesV2, string>>;

/** Moves the index of persons from rows to entries. Runs inside the upgrade: when it fails, everything is as before. */
export async function upgradeToV2(transaction: Transaction): Promise<void> {
  const rows = await transaction.table<TablesV1['rows'], number>('rows').toArray();
  const subjects = new Map(rows.map((row) => [row.seq, row.subject]));
  await transaction
    .table<StoredEntry, number>('entries')
    .toCollection()
    .modify((entry) => {
      entry.subject = subjects.get(entry.seq) ?? '';
    });
}
