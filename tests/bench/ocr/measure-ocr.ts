import { statSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled, ROOT } from '../bundle.ts';
import { length } from '../length.ts';
import { median } from '../measure.ts';
import { renderFacts, renderScores } from '../table.ts';
import type { Part } from './papers.ts';
import type * as Score from './score-ocr.ts';
import type * as Tesseract from './tesseract.ts';

const PARTS: readonly Part[] = ['names', 'ID numbers', 'dates', 'hours', 'document numbers'];
const HEAD = ['pages', 'characters', 'digits', ...PARTS, 's a page'];

/** Both sets of Simplified Chinese in @tesseract.js-data. */
const SETS = ['4.0.0_best_int', '4.0.0'] as const;

/** How well, how fast and at what size pictures of pages are read: pages as scanners and telephones give them. */
export async function* measureOcr(): AsyncGenerator<string> {
  const { ownReader, scoreReader, summed, emptyTally } = await importBundled<typeof Score>('ocr/score-ocr.ts');
  const before = process.memoryUsage().rss;
  const scores = await scoreReader(await ownReader(length(6, 1)));
  const all = [...scores.values()].reduce(summed, emptyTally());
  yield renderScores({
    title: `OCR: ${all.pages} pages`,
    notes: [
      'Share of what was read rightly, in hundredths. Names, numbers and dates count when every character of them is right;',
      'hours when each figure of the table stands in a cell of its own. Signs and blanks do not count.',
      's a page: seconds of one processor, in Node.',
    ],
    head: HEAD,
    rows: [...scores, ['all', all] as const].map(rowOf),
  });
  const { tesseractReader } = await importBundled<typeof Tesseract>('ocr/tesseract.ts');
  const others: [string, Score.Tally][] = [];
  for (const data of SETS.slice(0, length(SETS.length, 1))) {
    const other = await tesseractReader(data, 1);
    others.push([other.name, [...(await scoreReader(other)).values()].reduce(summed, emptyTally())]);
  }
  yield renderScores({
    title: `OCR: what else npm has, on ${others[0]?.[1].pages} of the pages`,
    notes: [
      'tesseract.js with both sets of Simplified Chinese in @tesseract.js-data, turning pages upright by itself.',
    ],
    head: HEAD,
    rows: others.map(rowOf),
  });
  const clean = [...scores].filter(([name]) => name.startsWith('clean')).map(([, tally]) => tally);
  const best = clean.reduce(summed, emptyTally());
  const { names } = best.parts;
  const files = [
    'ch_PP-OCRv4_det_infer.onnx',
    'ch_PP-OCRv4_rec_infer.onnx',
    'ppocr_keys_v1.txt',
    'ort-wasm-simd-threaded.wasm',
  ];
  const bytes = files.reduce((sum, name) => sum + statSync(join(ROOT, '.output/chrome-mv3/ocr', name)).size, 0);
  yield renderFacts({
    title: 'OCR: aims on clean pages of 300 dpi, memory and size',
    notes: ['memory: what the process grew by while it read, the pages’ own drawing included.'],
    facts: [
      {
        name: 'digits read wrongly',
        value: 100 - share(best.digits - best.wrongDigits, best.digits),
        unit: '%',
        aim: 1,
      },
      { name: 'names read wrongly', value: 100 - share(names.read, names.all), unit: '%', aim: 3 },
      { name: 'memory', value: (process.memoryUsage().rss - before) / 1e6, unit: 'MB' },
      { name: 'weights and runtime, unpacked', value: bytes / 1e6, unit: 'MB' },
    ],
  });
}

function rowOf([name, tally]: readonly [string, Score.Tally]): (string | number)[] {
  return [
    name,
    tally.pages,
    share(tally.characters - tally.wrong, tally.characters),
    share(tally.digits - tally.wrongDigits, tally.digits),
    ...PARTS.map((part) => share(tally.parts[part].read, tally.parts[part].all)),
    median(tally.took) / 1000,
  ];
}

function share(part: number, all: number): number {
  return all === 0 ? Number.NaN : (100 * part) / all;
}
