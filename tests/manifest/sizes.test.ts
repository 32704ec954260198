import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { met, tried } from '../threats/met';
import { builtFiles } from './build';

const files = new Map(builtFiles().map(({ path, bytes }) => [path, bytes]));

/** Kilobytes, gzip, of these scripts with everything they import before they run. */
function kilobytes(...entries: readonly string[]): number {
  const all = new Set<string>();
  const visit = (path: string): void => {
    if (all.has(path)) return;
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`The build holds no ${path}.`);
    all.add(path);
    for (const [, from = ''] of bytes.toString('latin1').matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) {
      visit(posix.join(posix.dirname(path), from));
    }
  };
  for (const entry of entries) visit(entry);
  const sizes = [...all].map((path) => gzipSync(files.get(path) ?? new Uint8Array(), { level: 9 }).length);
  return Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

const scriptOf = (page: string) => /src="\/([^"]+)"/.exec(files.get(page)?.toString('utf8') ?? '')?.[1] ?? '';

test('what the background and the workbench load stays within its budget', () => {
  const sizes = {
    background: kilobytes('background.js'),
    workbench: kilobytes(scriptOf('workbench.html')),
  };
  expect(sizes.background).toBeLessThanOrEqual(tried('T28', 'background, KB gzip'));
  expect(sizes.workbench).toBeLessThanOrEqual(tried('T28', 'workbench, KB gzip'));
  expect(Math.min(...Object.values(sizes)), 'what was counted').toBeGreaterThan(10);
  met('T28', 'scripts', `background ${sizes.background}, workbench ${sizes.workbench} KB`);
});

test('the whole package stays within its budget', { timeout: 180_000 }, () => {
  const megabytes = (entries: readonly [string, Buffer][]) =>
    zipSync(Object.fromEntries(entries), { level: 9 }).length / 1024 / 1024;
  const isOcr = ([path]: readonly [string, Buffer]) => path.startsWith('ocr/');
  const rest = megabytes([...files].filter((file) => !isOcr(file)));
  const ocr = megabytes([...files].filter(isOcr));
  expect(rest).toBeLessThanOrEqual(tried('T28', 'package without OCR, MB zip'));
  expect(rest).toBeGreaterThan(0.5);
  expect(ocr, 'the weights are in it').toBeGreaterThan(10);
  expect(rest + ocr).toBeLessThanOrEqual(tried('T28', 'package, MB zip'));
  met('T28', 'package', `package ${rest.toFixed(1)} MB and ${ocr.toFixed(1)} MB for OCR`);
});
