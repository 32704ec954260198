import type { ChainReport, DoneToLog, LogDetail, LogQuery, LogRow, Tombstone } from '@/lib/record/entry';

export interface LogFile {
  blob: Blob;
  fileName: string;
  /** Entries in the whole log, and in this file. */
  count: number;
  exported: number;
  /** 日志指纹: hash of the newest entry, null when the log is empty. */
  head: string | null;
}

/** Count and 日志指纹 as an earlier export printed them. */
export interface Anchor {
  count: number;
  head: string;
}

/** What fits, newest first, as far as it has been read. */
export interface LogView {
  rows: readonly LogRow[];
  /** Everything has been read: only then is the number of rows a count. */
  whole: boolean;
}

export type ExportFormat = 'xlsx' | 'csv' | 'json';

export interface ExportJob {
  signal: AbortSignal;
  /** Entries written so far, of all that will be. */
  progress(done: number, total: number): void;
}

/** The log as the workbench needs it. What goes wrong is an Error whose message is in words for the reviewer. */
export interface LogSource {
  /** Tell what fits, now and whenever that changes; the answer stops it. */
  watch(filters: LogQuery, tell: (view: LogView) => void, fail: (error: unknown) => void): () => void;
  detail(seq: number): Promise<LogDetail | null>;
  /** When and why the content of an entry was removed, null when it was not. */
  tombstone(seq: number): Promise<Tombstone | null>;
  /** What was done to the log itself under this number, null where it is no such entry. */
  done(seq: number): Promise<DoneToLog | null>;
  verify(anchor?: Anchor): Promise<ChainReport>;
  export(format: ExportFormat, filters: LogQuery, job: ExportJob): Promise<LogFile>;
}
