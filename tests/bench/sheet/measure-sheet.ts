import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { importBundled } from '../bundle.ts';
import { renderComparison, renderFacts } from '../table.ts';

const run = promisify(execFile);

/** Writing a roster of ten thousand, and whether LibreOffice reads the same cells from it. */
export async function* measureSheet(): AsyncGenerator<string> {
  const sheet = await importBundled<typeof import('./compare-sheet.ts')>('sheet/compare-sheet.ts');
  yield renderComparison(await sheet.compareSheet());
  const rows = sheet.rosterRows();
  const differing = await differingInLibreOffice(await sheet.ours(rows), [sheet.titles, ...rows]);
  yield differing === null
    ? 'LibreOffice is not on this machine: the workbook was not opened by it.\n'
    : renderFacts({
        title: 'The same workbook through LibreOffice (headless, to CSV)',
        notes: [],
        facts: [
          {
            name: 'cells that differ',
            value: differing,
            unit: `of ${(rows.length + 1) * sheet.titles.length}`,
            aim: 0,
          },
        ],
      });
}

/** How many cells LibreOffice reads otherwise than they were written; null where there is none. */
async function differingInLibreOffice(file: Blob, rows: (string | number)[][]): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'zcps-sheet-'));
  try {
    const path = join(folder, 'roster.xlsx');
    writeFileSync(path, Buffer.from(await file.arrayBuffer()));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76',
      '--outdir',
      folder,
      path,
    ]);
    const lines = readFileSync(join(folder, 'roster.csv'), 'utf8').trimEnd().split('\n');
    const read = lines.map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')));
    return rows.flatMap((row, r) => row.filter((cell, c) => read[r]?.[c] !== String(cell))).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
