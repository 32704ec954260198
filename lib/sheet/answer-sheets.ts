import { binaryRows } from './binary-rows';
import type { SheetAnswer } from './in-worker';
import { SheetError } from './sheet-error';

/** Makes the worker that this runs in answer the bytes of each workbook with its rows, or with why there are none. */
export function answerSheets(): void {
  self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
    binaryRows(data).then(
      (rows) => self.postMessage({ rows } satisfies SheetAnswer),
      (error: unknown) => {
        if (error instanceof SheetError) self.postMessage({ refused: error.message } satisfies SheetAnswer);
        else self.postMessage({ failed: String(error) } satisfies SheetAnswer);
      },
    );
  };
}
