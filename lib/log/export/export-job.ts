import { LogError } from '@/lib/database/errors';

/** Somebody who watches an export and may end it. */
export interface ExportJob {
  signal: AbortSignal;
  /** Entries written so far, of all that will be. */
  progress(done: number, total: number): void;
}

/** An export that nobody watches. */
export const UNWATCHED: ExportJob = { signal: new AbortController().signal, progress: () => undefined };

/** Tells how far it is; throws a LogError when it was ended. */
export function report({ signal, progress }: ExportJob, done: number, total: number): void {
  if (signal.aborted) throw new LogError('cancelled', '导出已取消，没有生成文件。');
  progress(done, total);
}
