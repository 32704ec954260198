import { binaryRows } from './binary-rows';
import { SheetError } from './sheet-error';
import type { SheetAnswer } from './sheet-worker';

export interface SheetJob {
  /** Ends the reading, and the worker with it. */
  signal?: AbortSignal;
  /** Longest time (ms) a workbook may take. */
  budget?: number;
}

/** An honest workbook of twenty thousand rows takes a third of it on a slow machine. */
const BUDGET = 60_000;

/** The rows of a workbook, read by a worker that is ended with its time or by `signal`. Throws a SheetError. */
export function rowsInWorker(bytes: Uint8Array, { signal, budget = BUDGET }: SheetJob): Promise<string[][]> {
  // Node, where the reader is tested by itself, has no workers of this kind.
  if (typeof Worker === 'undefined') return binaryRows(bytes);
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string[][]>((resolve, reject) => {
    const late = () => reject(new SheetError('文件内容过多，没有在一分钟内读完，已停止。请另存为只含花名册的工作簿。'));
    const timer = setTimeout(late, budget);
    const cancel = () => reject(new SheetError('已取消。'));
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    worker.onmessage = ({ data }: MessageEvent<SheetAnswer>) => {
      clearTimeout(timer);
      if ('rows' in data) resolve(data.rows);
      else reject('refused' in data ? new SheetError(data.refused) : new Error(data.failed));
    };
    worker.onerror = () => {
      clearTimeout(timer);
      // A browser that does not load the worker: addresses and sizes are measured before anything is built, here as there.
      binaryRows(bytes).then(resolve, reject);
    };
    worker.postMessage(bytes);
  }).finally(() => worker.terminate());
}
