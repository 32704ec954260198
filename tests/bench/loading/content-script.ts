import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { EXTENSION } from '../../../scripts/setup/extension.ts';
import { launchPlain, mainThreadClock, onFreshPage } from '../chromium.ts';

const SCRIPT = join(EXTENSION, 'content-scripts', 'portal.js');

/** Bytes of the built content script, as it is and compressed. */
export function sizeOf(): { raw: number; gzip: number } {
  const bytes = readFileSync(SCRIPT);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

/** Milliseconds by the page's clock, and of its main thread alone, which a busy machine does not stretch. */
export interface Evaluated {
  clock: number;
  thread: number;
}

/** What it costs to compile and run the content script on a page, each time in a new tab. */
export async function evaluationTimes(html: string, tabs: number): Promise<Evaluated[]> {
  const browser = await launchPlain();
  try {
    const times: Evaluated[] = [];
    for (let tab = 0; tab < tabs; tab += 1) times.push(await onFreshPage(browser, html, evaluateOn));
    return times;
  } finally {
    await browser.close();
  }
}

async function evaluateOn(page: Page): Promise<Evaluated> {
  await page.evaluate(makeReady, readFileSync(SCRIPT, 'utf8'));
  const thread = await mainThreadClock(page);
  await appendScript(page, thread, '"0"');
  const nothing = await appendScript(page, thread, '"1"');
  const evaluated = await appendScript(page, thread, 'bench.contentScript');
  const { started, errors } = await page.evaluate<Bench>('bench');
  if (errors.length > 0) throw new Error(`The content script fails in the bench: ${errors.join('; ')}`);
  if (!started) throw new Error('The content script does nothing in the bench: it watches no page.');
  return { clock: evaluated.clock, thread: evaluated.thread - nothing.thread };
}

/** A script element is compiled and run where it is appended, before the next line. */
async function appendScript(page: Page, thread: () => Promise<number>, source: string): Promise<Evaluated> {
  const before = await thread();
  const clock = await page.evaluate<number>(`(() => {
    const script = document.createElement('script');
    script.textContent = ${source};
    const from = performance.now();
    document.documentElement.append(script);
    return performance.now() - from;
  })()`);
  return { clock, thread: (await thread()) - before };
}

interface Bench {
  contentScript: string;
  started: boolean;
  errors: string[];
}

/**
 * Runs in the page: a stand-in for the browser's side, and no timers, because what the script puts off until the page
 * rests is reading, not evaluation.
 */
function makeReady(contentScript: string): void {
  const bench: Bench = { contentScript, started: false, errors: [] };
  window.addEventListener('error', ({ message }) => bench.errors.push(message));
  const { observe } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (...args) {
    bench.started = true;
    observe.apply(this, args);
  };
  const onMessage = { addListener: () => undefined, removeListener: () => undefined };
  const storage = { local: { get: async () => ({}) } };
  const runtime = {
    id: 'bench',
    getURL: (path: string) => `chrome-extension://bench${path}`,
    getManifest: () => ({ manifest_version: 3 }),
    sendMessage: async () => ({ value: { wasReviewing: false, folded: false } }),
    onMessage,
  };
  const never = () => 0;
  Object.assign(window, {
    bench,
    chrome: { runtime, storage },
    setTimeout: never,
    setInterval: never,
    requestAnimationFrame: never,
    requestIdleCallback: never,
  });
}
