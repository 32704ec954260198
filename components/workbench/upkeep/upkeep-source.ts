/** The event by which a page of the workbench tells the others that a backup was made, or that something was changed there. */
export const UPKEPT = 'workbench-upkept';

export interface UpkeepState {
  /** Why the log is read-only, null when it is not. */
  readOnly: string | null;
  entries: number;
  lastBackup: { at: number; count: number } | null;
  /** The last backup is old or missing, and there is something to lose. */
  backupDue: boolean;
  retention: { entryDays: number; bodyDays: number };
  encryption: { on: boolean; locked: boolean; idleMinutes: number | null };
}

/** What restoring a file would do. */
export interface RestorePreview {
  /** When the backup was made. */
  createdAt: number;
  lines: string[];
  /** False when there is nothing in it that is not here. */
  changesAnything: boolean;
  /** Carries it out; gives how many entries were added. */
  run(progress: (done: number, of: number) => void): Promise<number>;
}

export interface Alike {
  id: string;
  is: 'entry' | 'draft' | 'click' | 'swept';
  /** Number of the entry, null for the rest. */
  seq: number | null;
  at: number;
  name: string;
  unit: string;
  /** What is kept of the number, '' when nothing is. */
  number: string;
  why: 'unshown' | 'other-key';
}

export interface SavedFile {
  blob: Blob;
  fileName: string;
}

/** The log as a whole, as the page 数据与备份 needs it. What goes wrong is an Error in words for the reviewer. */
export interface UpkeepSource {
  state(): Promise<UpkeepState>;
  backup(passphrase: string | null, progress: (done: number, of: number) => void): Promise<SavedFile>;
  /** Whether the file wants a passphrase. */
  isSealed(file: File): Promise<boolean>;
  preview(file: File, passphrase: string | null): Promise<RestorePreview>;
  setRetention(retention: { entryDays: number; bodyDays: number }): Promise<void>;
  past(retention: { entryDays: number; bodyDays: number }): Promise<{ bodies: number; entries: number }>;
  person(seq: number): Promise<{ name: string; last4: string; unit: string; seqs: number[] } | null>;
  /** What may be about the same person, too: told apart by nothing but the reviewer. */
  alike(seq: number): Promise<Alike[]>;
  /** `also`: ids of those that are about the same person. */
  exportPerson(seq: number, also: readonly string[]): Promise<SavedFile>;
  erasePerson(seq: number, why: string, also: readonly string[]): Promise<number>;
  wipe(): Promise<void>;
  encrypt(passphrase: string, idleMinutes: number): Promise<void>;
  unlock(passphrase: string): Promise<void>;
  lock(): Promise<void>;
  changePassphrase(before: string, after: string): Promise<void>;
}
