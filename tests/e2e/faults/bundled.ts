import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

type InPage = typeof import('./in-page.ts');

let script: Promise<string> | null = null;

/** Runs one function of `in-page.ts` in a page of the extension, on the extension's own database. */
export async function inPage<N extends keyof InPage>(
  page: Page,
  name: N,
  ...args: Parameters<InPage[N]>
): Promise<Awaited<ReturnType<InPage[N]>>> {
  script ??= bundle();
  const call = `(${await script})[${JSON.stringify(name)}](...${JSON.stringify(args)})`;
  return (await page.evaluate(call)) as Awaited<ReturnType<InPage[N]>>;
}

async function bundle(): Promise<string> {
  const outfile = join(ROOT, '.output', 'faults', 'in-page.js');
  mkdirSync(join(ROOT, '.output', 'faults'), { recursive: true });
  await build({
    entryPoints: [join(ROOT, 'tests/e2e/faults/in-page.ts')],
    bundle: true,
    outfile,
    platform: 'browser',
    format: 'iife',
    globalName: 'faults',
    alias: { '@': ROOT.replace(/[/\\]$/, '') },
    target: 'chrome109',
    logLevel: 'warning',
  });
  return `(() => { ${readFileSync(outfile, 'utf8')}; return faults; })()`;
}
