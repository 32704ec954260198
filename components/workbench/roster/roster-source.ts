import type { Decided, RosterEntry } from '@/lib/roster/entry';
import type { RosterNotice } from '@/lib/roster/judged-by';

/** What the page 花名册与公示表 needs from around it. Every call may reject with words for the reviewer. */
export interface RosterSource {
  /** All decisions, newest first. */
  rows(): Promise<(Decided & { seq: number })[]>;
  /** Calls `changed` whenever the log has more or other decisions; the answer stops it. */
  follow(changed: () => void, fail: (error: unknown) => void): () => void;
  /** The decisions with what the pages showed then, in the given order; one that is gone is left out. */
  entries(seqs: readonly number[]): Promise<RosterEntry[]>;
  /** What the office's packs say about rosters. */
  notices(): Promise<RosterNotice[]>;
  /** A file's first sheet as texts, row by row; rejects with a SheetError, also when `signal` gives it up. */
  cells(file: File, signal: AbortSignal): Promise<string[][]>;
  /** Hands a file to the browser's download. */
  save(file: { blob: Blob; fileName: string }): void;
  /** Columns that the reviewer left out last, by id. */
  hidden(): string[];
  keepHidden(ids: readonly string[]): void;
}
