import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { atRest } from '../at-rest.ts';
import { ORIGIN } from '../chromium.ts';
import { SHOWN } from './judge.ts';

export const LIBRARIES = ['layui', 'element-plus', 'arco'] as const;
export type Library = (typeof LIBRARIES)[number];

/** Pages a library has no way to draw. */
const WITHOUT = new Set(['layui virtual']);

/** Every page of every library, as `[library, page]`. */
export const LIBRARY_PAGES = LIBRARIES.flatMap((library) =>
  Object.keys(SHOWN).flatMap((page) => (WITHOUT.has(`${library} ${page}`) ? [] : [[library, page] as const])),
);

interface Bundle {
  script: string;
  style: string;
}
const bundles = new Map<Library, Promise<Bundle>>();

/** Draws the library's page in an open tab and waits until it stands. */
export async function showLibrary(tab: Page, library: Library, page: string): Promise<void> {
  const made = bundles.get(library) ?? bundle(library);
  bundles.set(library, made);
  const { script, style } = await made;
  const files: Record<string, { contentType: string; body: string }> = {
    '/library.html': {
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>职称申报资格审查</title><link rel="stylesheet" href="/library.css"></head><body><div id="app"></div><script src="/library.js"></script></body></html>',
    },
    '/library.js': { contentType: 'text/javascript; charset=utf-8', body: script },
    '/library.css': { contentType: 'text/css; charset=utf-8', body: style },
  };
  await tab.unrouteAll();
  await tab.route(/\/library\.|\/favicon/, (route) =>
    route.fulfill(files[new URL(route.request().url()).pathname] ?? { status: 404, body: '' }),
  );
  await tab.goto(`${ORIGIN}/library.html?${page}`);
  await tab.waitForSelector('[data-drawn]', { state: 'attached' });
  await atRest(tab);
}

async function bundle(library: Library): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./${library}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    charset: 'utf8',
    target: 'chrome109',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    loader: Object.fromEntries(['.woff', '.woff2', '.ttf', '.eot', '.svg'].map((type) => [type, 'empty' as const])),
    logLevel: 'error',
  });
  const text = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
