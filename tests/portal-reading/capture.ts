import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { readIn, startReader } from './chromium.ts';
import { LIBRARY_PAGES, showLibrary } from './frameworks/serve.ts';
import { summarise } from './summary.ts';

/**
 * Captures what the reader says of every page in Chromium and prints where that differs from the expectation.
 * `node tests/portal-reading/capture.ts [part of a name …] [--write]`: with --write the difference becomes the expectation, to be reviewed.
 */
const args = process.argv.slice(2);
const write = args.includes('--write');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const pages = fileURLToPath(new URL('./pages/', import.meta.url));
const expected = fileURLToPath(new URL('./expected/', import.meta.url));

const reader = await startReader();
const all: [name: string, open: () => Promise<Page>][] = [
  ...readdirSync(pages)
    .filter((file) => file.endsWith('.html') && !file.startsWith('_'))
    .map((file): [string, () => Promise<Page>] => [file.replace('.html', ''), () => reader.open(file)]),
  ...LIBRARY_PAGES.map(([library, page]): [string, () => Promise<Page>] => [
    `f-${library}-${page}`,
    async () => {
      const tab = await reader.openTab();
      await showLibrary(tab, library, page);
      return tab;
    },
  ]),
];
let differing = 0;
for (const [name, open] of all.sort(([a], [b]) => a.localeCompare(b))) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  const page = await open();
  await page.waitForTimeout(30);
  const now = text(summarise(await readIn(page)));
  await page.close();
  const path = `${expected}${name}.json`;
  const before = existsSync(path) ? text(JSON.parse(readFileSync(path, 'utf8'))) : '';
  if (now === before) continue;
  differing++;
  console.log(`\n=== ${name}${before === '' ? ' (new)' : ''}\n${difference(before, now)}`);
  if (write) writeFileSync(path, now);
}
await reader.close();
console.log(differing === 0 ? 'no difference' : `${differing} pages differ${write ? ', written' : ''}`);

function text(summary: unknown): string {
  return `${JSON.stringify(summary, null, 2)}\n`;
}

/** Lines only one side has; enough to see what changed. */
function difference(before: string, now: string): string {
  if (before === '') return now;
  const [left, right] = [before.split('\n'), now.split('\n')];
  return [
    ...left.filter((line) => !right.includes(line)).map((line) => `- ${line}`),
    ...right.filter((line) => !left.includes(line)).map((line) => `+ ${line}`),
  ].join('\n');
}
