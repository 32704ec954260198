import { binaryRows } from './binary-rows';
import { SheetError } from './sheet-error';

/** What the worker answers to the bytes of a workbook. */
export type SheetAnswer = { rows: string[][] } | { refused: string } | { failed: string };

/** A workbook is unpacked here, away from the page, by a worker that its maker can end at any moment. */
self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  binaryRows(data).then(
    (rows) => self.postMessage({ rows } satisfies SheetAnswer),
    (error: unknown) => {
      if (error instanceof SheetError) self.postMessage({ refused: error.message } satisfies SheetAnswer);
      else self.postMessage({ failed: String(error) } satisfies SheetAnswer);
    },
  );
};
