import type { ChainReport, LogDetail, LogQuery, LogRow } from '@/lib/review/record';

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

/** The log as the workbench needs it. What goes wrong is an Error whose message is in words for the reviewer. */
export interface LogSource {
  /** Tell the newest `limit` rows that fit, now and whenever an entry is added; the answer stops it. */
  watchNewest(
    filters: LogQuery,
    limit: number,
    tell: (rows: LogRow[]) => void,
    fail: (error: unknown) => void,
  ): () => void;
  /** Tell how many entries fit, now and whenever an entry is added. */
  watchCount(filters: LogQuery, tell: (count: number) => void, fail: (error: unknown) => void): () => void;
  /** Rows that fit with numbers below `beforeSeq`, newest first. */
  older(filters: LogQuery, beforeSeq: number, limit: number): Promise<LogRow[]>;
  detail(seq: number): Promise<LogDetail | null>;
  verify(anchor?: Anchor): Promise<ChainReport>;
  exportCsv(filters: LogQuery): Promise<LogFile>;
  exportJson(): Promise<LogFile>;
}

/** What went wrong, in words. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
