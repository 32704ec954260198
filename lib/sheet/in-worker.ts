import { SheetError } from './sheet-error';

/** What the worker answers to the bytes of a workbook. */
export type SheetAnswer = { rows: string[][] } | { refused: string } | { failed: string };

export interface SheetJob {
  /** Starts the worker of `answerSheets`. */
  start: () => Worker;
  /** Ends the reading, and the worker with it. */
  signal?: AbortSignal;
  /** Longest time (ms) a workbook may take. */
  budget?: number;
}

/** An honest workbook of twenty thousand rows takes a third of it on a slow machine. */
const BUDGET = 60_000;

/**
 * The rows of a workbook, read by a worker that is ended with its time or by `signal`. Nothing is read in the page, not
 * even where the worker does not run. Throws a SheetError.
 */
export function rowsInWorker(bytes: Uint8Array, { start, signal, budget = BUDGET }: SheetJob): Promise<string[][]> {
  if (signal?.aborted) return Promise.reject(new SheetError('已取消。'));
  const worker = start();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<string[][]>((resolve, reject) => {
    const late = `文件内容过多，${Math.ceil(budget / 1_000)}秒内没有读完，已停止。请另存为只含花名册的工作簿。`;
    timer = setTimeout(() => reject(new SheetError(late)), budget);
    signal?.addEventListener('abort', () => reject(new SheetError('已取消。')), { once: true });
    worker.onmessage = ({ data }: MessageEvent<SheetAnswer>) => {
      if ('rows' in data) resolve(data.rows);
      else reject('refused' in data ? new SheetError(data.refused) : new Error(data.failed));
    };
    worker.onerror = ({ message }) => {
      // Among others, it had no memory left, or its file is missing from a damaged installation.
      reject(new SheetError('文件没有读完，可能内容过大。请另存为只含花名册的工作簿或 CSV。', { cause: message }));
    };
    worker.postMessage(bytes);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
