import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '@/entrypoints/background/start';
import { createNoting } from '@/lib/messages/noted-clicks';
import type { DecisionClick } from '@/lib/record/decision';
import { LISI, newDisk, openLog, type TestLog } from '@/tests/log/fixtures';
import { TestBrowser } from './browser';
import { OPINION, SAVE } from './fixtures';

export const PORTAL = 'https://zcps.rlsbt.zj.gov.cn';
export const HELLO = { kind: 'review', url: 'https://zcps.rlsbt.zj.gov.cn/028/audit.jsp' } as const;
export const STAGE = { applicant: LISI, role: 'employer', object: 'qualification' } as const;

/** The browser around the background of this test, and the log it keeps: both new for each. */
export let around: TestBrowser;
let disk: ReturnType<typeof newDisk>;
export let log: TestLog;

/** A new life of the worker over the same store and disk. */
function start(): void {
  log = openLog(disk, around.now).log;
  startBackground({
    log,
    now: around.now,
  });
}

export function restart(): void {
  around.kill();
  start();
}

export function clicked(over: Partial<DecisionClick> = {}): DecisionClick {
  return {
    id: 'click-1',
    at: around.now(),
    verdict: 'return',
    button: '退回',
    option: null,
    opinion: OPINION,
    applicant: LISI,
    role: 'employer',
    object: 'qualification',
    url: HELLO.url,
    ...over,
  };
}

export function post(requestId: string, over: Record<string, unknown> = {}): void {
  const body = { formData: { t61column10: [OPINION] } };
  around.fire('onBeforeRequest', {
    requestId,
    method: 'POST',
    type: 'xmlhttprequest',
    url: SAVE,
    requestBody: body,
    ...over,
  });
}

export function answerTo(requestId: string, statusCode = 200, url = SAVE): void {
  around.fire('onResponseStarted', { requestId, statusCode, url });
}

/** What a page of this tab notes its clicks with. */
export async function noting(tabId = 1): Promise<(click: DecisionClick) => Promise<void>> {
  const { notebook } = await around.ask('background/hello', HELLO, around.page(tabId));
  if (notebook === null) throw new Error('A page of the portal was given no notebook.');
  return createNoting(notebook);
}

export async function notesKept(): Promise<Record<string, unknown>> {
  const all = Object.entries(await fakeBrowser.storage.local.get(null));
  return Object.fromEntries(all.filter(([key]) => key.startsWith('noted:')));
}

export async function notes(): Promise<string[]> {
  return Object.keys(await notesKept());
}

/** Lets everything in line come to its end. */
export async function settled(): Promise<void> {
  await vi.waitFor(() => around.ask('background/fold', { folded: false }, around.panel()), { timeout: 60_000 });
  await around.ask('background/hello', { kind: 'list', url: HELLO.url }, around.page(99));
}

export async function entries(): Promise<number> {
  await settled();
  return (await log.entries.head()).count;
}

/** Begins each test of this file with a browser and a log that nothing happened in, and ends its worker behind it. */
export function eachInItsOwnBrowser(): void {
  beforeEach(() => {
    around = new TestBrowser();
    disk = newDisk();
    start();
  });
  afterEach(() => {
    around.kill();
  });
}
