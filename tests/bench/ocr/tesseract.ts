import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM } from 'tesseract.js';
import type { Reader } from './score-ocr';

const DATA = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json'));

/** tesseract.js with one of the two sets of Simplified Chinese that npm has; nothing is asked for outside. */
export async function tesseractReader(data: '4.0.0' | '4.0.0_best_int', pages: number): Promise<Reader> {
  const worker = await createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: join(DATA, data),
    gzip: true,
    cacheMethod: 'none',
  });
  return {
    name: `tesseract.js, chi_sim ${data}`,
    pages,
    async read(jpeg) {
      const { data: read } = await worker.recognize(Buffer.from(jpeg), { rotateAuto: true }, { text: true });
      // It says nothing of cells: each word counts as one, and each line.
      return [...read.text.split('\n'), ...read.text.split(/\s+/)];
    },
    end: async () => void (await worker.terminate()),
  };
}
