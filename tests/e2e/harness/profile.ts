import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { requireChromium } from '../../../scripts/setup/chromium.ts';
import { chromiumArguments, extensionId } from './browser.ts';

/** A profile on the disk that outlives the browsers that use it, however they end. */
export interface Profile {
  path: string;
  start(): Promise<Running>;
  /** Lets the extension into a host as the reviewer's 允许 does, while no browser runs; the profile was used once before. */
  grant(host: string): void;
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

/** `others` are hosts besides the portal, with the ports on loopback where they are served. */
export function newProfile(portalPort = NO_PORTAL, others: Readonly<Record<string, number>> = {}): Profile {
  const path = mkdtempSync(join(tmpdir(), 'zcps-fault-'));
  return {
    path,
    start: () => start(path, chromiumArguments(portalPort, others)),
    grant: (host) => grant(path, host),
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

interface Preferences {
  extensions: { settings: Record<string, Record<string, { explicit_host?: string[] }>> };
}

/** The browser's own record of what it granted. Its question is a window of its own, which nobody can click by script. */
function grant(path: string, host: string): void {
  const file = join(path, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as Preferences;
  const settings = preferences.extensions.settings[extensionId()];
  if (settings === undefined) throw new Error('The browser has kept nothing about the extension in this profile.');
  for (const kind of ['active_permissions', 'granted_permissions']) {
    const kept = settings[kind];
    settings[kind] = { ...kept, explicit_host: [...(kept?.explicit_host ?? []), `https://${host}:443/*`] };
  }
  writeFileSync(file, JSON.stringify(preferences));
}

async function start(path: string, args: string[]): Promise<Running> {
  const context = await chromium.launchPersistentContext(path, {
    executablePath: requireChromium(),
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--headless=new', ...args],
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
      for (const pid of processesOf(path)) killAtOnce(pid);
      await closed;
    },
    close: () => context.close(),
  };
}

/** Those that the browser started end with it, some before their turn comes. */
function killAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
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
