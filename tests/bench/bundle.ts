import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, '.output', 'bench');

/** A file of the bench and all it imports as one ES module for Node, imported. Packages are left as they are. */
export async function importBundled<T>(entry: string): Promise<T> {
  const outfile = await bundle(entry, { platform: 'node', format: 'esm', packages: 'external' });
  return (await import(pathToFileURL(outfile).href)) as T;
}

/** The same as one script for a page, which gives what the file exports as the value of an expression. */
export async function scriptFor(entry: string): Promise<string> {
  const outfile = await bundle(entry, { platform: 'browser', format: 'iife', globalName: 'bench', minify: true });
  return `(() => { ${readFileSync(outfile, 'utf8')}; return bench; })()`;
}

/** The style sheets that come with such a script, once it was made. */
export function stylesFor(entry: string): string {
  return readFileSync(outfileOf(entry).replace(/\.mjs$/, '.css'), 'utf8');
}

function outfileOf(entry: string): string {
  return join(OUT, entry.replace(/[/\\]/g, '-').replace(/\.tsx?$/, '.mjs'));
}

async function bundle(entry: string, options: Parameters<typeof build>[0]): Promise<string> {
  mkdirSync(OUT, { recursive: true });
  const outfile = outfileOf(entry);
  await build({
    ...options,
    entryPoints: [join(ROOT, 'tests', 'bench', entry)],
    bundle: true,
    outfile,
    alias: { '@': ROOT.replace(/[/\\]$/, '') },
    target: options.platform === 'browser' ? 'chrome109' : 'node22',
    logLevel: 'warning',
  });
  return outfile;
}
