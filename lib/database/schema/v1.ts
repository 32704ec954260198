import type { LogBody, LogEntry, LogRow } from '@/lib/record/entry';
import type { WorkingReview } from '@/lib/record/work';

/** Who an entry is about, without an ID number in it. */
export interface Subject {
  /** HMAC-SHA-256 (hex) under this installation's key: equal for the same person, meaningless elsewhere. */
  key: string;
  /** True when no full ID number was shown and the key rests on name, unit and what was shown of the number. */
  weak: boolean;
  /** Last four characters of a full ID number, '' otherwise. */
  last4: string;
}

/** A listing row with the keyed hash that finds earlier entries about the same person. */
export interface StoredRow extends LogRow {
  subject: string;
}

/** What a retention rule may take away while the chain of entries still verifies. */
export interface StoredBody {
  seq: number;
  /** 16 random bytes (hex): without it the hash of a short body could be guessed once the body is gone. */
  salt: string;
  body: LogBody;
}

/** The review in progress of one applicant at one stage; ID numbers in it are masked. */
export interface StoredWorking {
  /** `subject|role|object` */
  key: string;
  subject: Subject;
  working: WorkingReview;
  /** Set when a decision was logged: no longer offered, kept a week in case it is missed. */
  closedAt?: number;
}

/** What the panel showed at a click on a decision button, kept until that click is logged or dropped. */
export interface StoredShown {
  /** Id of the click. */
  id: string;
  at: number;
  key: string;
  subject: Subject;
  working: WorkingReview;
}

export interface MetaValues {
  /**
   * HMAC-SHA-256 key made on first use; no export carries it, so a copied log does not reveal ID numbers. Only a backup
   * under a passphrase takes it along; keys made before backups existed cannot be exported at all.
   */
  'install-key': CryptoKey;
  /** What the last append left behind; a log that ends earlier has lost its newest entries. */
  head: { count: number; hash: string };
  /** The first time an append found another end of the chain than the one before it had left. */
  torn: { at: number; expected: number; found: number };
}

export type StoredMeta = { [K in keyof MetaValues]: { key: K; value: MetaValues[K] } }[keyof MetaValues];

export interface TablesV1 {
  entries: LogEntry;
  rows: StoredRow;
  bodies: StoredBody;
  working: StoredWorking;
  shown: StoredShown;
  meta: StoredMeta;
}

/** Indexes of version 1. Few on purpose: four of them double the time of a write. */
export const STORES_V1: Record<keyof TablesV1, string> = {
  entries: 'seq, &id',
  rows: 'seq, at, subject, *rules',
  bodies: 'seq',
  working: 'key, closedAt',
  shown: 'id, at',
  meta: 'key',
};
