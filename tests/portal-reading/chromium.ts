import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import type { PageReading } from '../../lib/dossier/reading.ts';
import { FEATURES_OFF } from '../features-off.ts';

/** The reader in a real Chromium, over pages that are served from a folder under an address of no real host. */
export interface ReaderInChromium {
  browser: Browser;
  /**
   * Opens `/name` of the folder with the reader in it, before the page's own scripts. It is shown in one tab that goes from
   * page to page, which costs a tenth of a new one; closed, the next page gets another.
   */
  open(name: string): Promise<Page>;
  /** The same in a tab of its own, which the caller closes. */
  openApart(name: string): Promise<Page>;
  /** Opens a page that is given as text, in the same tab. */
  openHtml(html: string): Promise<Page>;
  /** A tab with the reader in whatever it will open. */
  openTab(): Promise<Page>;
  close(): Promise<void>;
}

const VIEW = { width: 1280, height: 900 };

export const ORIGIN = 'http://pages.example';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = fileURLToPath(new URL('./pages', import.meta.url));

declare global {
  interface Window {
    reader: typeof import('./in-page.ts');
  }
}

/** Bundles the reader as the content script has it and starts Chromium (CHROMIUM_PATH, or the one of the system); `entry` may name more to bundle. */
export async function startReader(entry?: URL): Promise<ReaderInChromium> {
  const script = await bundleReader(entry);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--headless=new', '--disable-gpu', FEATURES_OFF],
  });
  const openTab = async () => {
    const page = await browser.newPage({ viewport: VIEW });
    await page.addInitScript({ content: script });
    return page;
  };
  let given: { path: string; html: string } | null = null;
  const openStage = async () => {
    const page = await openTab();
    await page.route('**/*', (route) => {
      const url = new URL(route.request().url());
      if (url.origin !== ORIGIN)
        return route.fulfill({ status: 200, contentType: 'text/html', body: '<p>elsewhere</p>' });
      if (url.pathname === given?.path)
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: given.html });
      if (/\.(?:jpe?g|png)$/.test(url.pathname)) return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
      const file = `${PAGES}${url.pathname}`;
      try {
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(file, 'utf8') });
      } catch (error) {
        return route.fulfill({ status: 404, contentType: 'text/plain', body: String(error) });
      }
    });
    return page;
  };
  let stage: Page | null = null;
  const open = async (path: string, html: string | null) => {
    given = html === null ? null : { path, html };
    if (stage === null || stage.isClosed()) stage = await openStage();
    else await stage.setViewportSize(VIEW);
    await stage.goto(`${ORIGIN}${path}`);
    return stage;
  };
  return {
    browser,
    open: (name) => open(`/${name}`, null),
    openApart: async (name) => {
      const page = await openStage();
      await page.goto(`${ORIGIN}/${name}`);
      return page;
    },
    openHtml: (html) => open('/page.html', html),
    openTab,
    close: () => browser.close(),
  };
}

/** The reading of an open page, in the page. */
export function readIn(page: Page, quiet = false): Promise<PageReading> {
  return page.evaluate((still) => window.reader.readPage(document, 0, still), quiet);
}

/** The reader as one script that sets `window.reader`; minified, so that its size is the shipped one. */
export async function bundleReader(entry = new URL('./in-page.ts', import.meta.url)): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'reader',
    charset: 'ascii',
    target: 'chrome109',
    alias: { '@': ROOT.replace(/\/$/, '') },
    footer: { js: 'window.reader = reader;' },
  });
  return outputFiles[0]?.text ?? '';
}

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="420"><rect width="300" height="420" fill="white"/></svg>';
