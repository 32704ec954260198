import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { requireChromium } from '../../../scripts/setup/chromium.ts';
import { chromiumArguments, extensionId } from './browser.ts';

/** A profile on the disk that outlives the browsers that use it, however they end. */
export interface Profile {
  path: string;
  start(): Promise<Running>;
  remove(): void;
}

export interface Running {
  context: BrowserContext;
  /** `chrome-extension://<id>`. */
  extension: string;
  /** A new tab with a page of the extension. */
  open(page: 'popup.html' | 'workbench.html'): Promise<Page>;
  /** SIGKILL to the browser and everything it started, as a power cut ends it. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** A port on which nothing listens: these stories need no portal. */
const NO_PORTAL = 9;

export function newProfile(portalPort = NO_PORTAL): Profile {
  const path = mkdtempSync(join(tmpdir(), 'zcps-fault-'));
  return {
    path,
    start: () => start(path, portalPort),
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

async function start(path: string, portalPort: number): Promise<Running> {
  const context = await chromium.launchPersistentContext(path, {
    executablePath: requireChromium(),
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--headless=new', ...chromiumArguments(portalPort)],
  });
  const extension = `chrome-extension://${extensionId()}`;
  return {
    context,
    extension,
    async open(name) {
      const page = await context.newPage();
      await page.goto(`${extension}/${name}`);
      return page;
    },
    async kill() {
      const closed = context.waitForEvent('close');
      for (const pid of processesOf(path)) process.kill(pid, 'SIGKILL');
      await closed;
    },
    close: () => context.close(),
  };
}

/** The processes that were started with this profile; its path is made for one test, so nobody else's has it. */
function processesOf(path: string): number[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.filter((id) => commandLineOf(id).includes(`--user-data-dir=${path}`)).map(Number);
}

function commandLineOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    // It ended while we were looking.
    return '';
  }
}
