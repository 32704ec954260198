import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { requireChromium } from '../../../scripts/setup/chromium.ts';
import { EXTENSION } from '../../../scripts/setup/extension.ts';
import { FEATURES_OFF } from '../../features-off.ts';
import { NetLog, type NetworkRequest } from './egress.ts';

/** The host of the shipped manifest; the browser maps it to the practice portal on loopback. */
export const PORTAL_HOST = 'zcps.rlsbt.zj.gov.cn';

/** What the stories run with: the shipped build; for the study's comparison, the folder of an earlier one. */
export const BUILD = process.env['STUDY_BEFORE'] ?? EXTENSION;

const MANIFEST = join(BUILD, 'manifest.json');

/**
 * Chromium on Linux takes the language of its own controls (date fields, boxes) from the environment. On a machine that names no
 * character set it could not write a Chinese file name either: each download would be called “download”.
 */
export const IN_CHINESE = { LANG: 'C.UTF-8', ...process.env, LANGUAGE: 'zh_CN' };

const LOOKS = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

export interface Browser {
  context: BrowserContext;
  /** `chrome-extension://<id>`, without a slash at the end. */
  extension: string;
  /** End the service worker as the browser does when it idles; the next message starts it again, without globals. */
  killWorker(): Promise<void>;
  /** Close, and give every request that anything in this browser made, workers included. Closing twice is closing once. */
  close(): Promise<NetworkRequest[]>;
}

/** Start Chromium with the shipped build in it, in a fresh profile. Fails with the command to run when there is no build. */
export async function launchBrowser({ portalPort }: { portalPort: number }): Promise<Browser> {
  const { context, end } = await startRecorded(chromiumArguments(portalPort));
  return {
    context,
    extension: extensionOrigin(),
    killWorker: () => killWorker(context),
    close: end,
  };
}

/** Chromium without anything of ours, into which the shipped build can be loaded and taken out again while it runs. */
export function launchForLoading(portalPort: number): Promise<Recorded> {
  return startRecorded(
    ['--enable-unsafe-extension-debugging', ...portalArguments(portalPort)],
    // Playwright's own: it forbids extensions wherever none is named at the start.
    ['--disable-extensions'],
  );
}

export interface Recorded {
  context: BrowserContext;
  /** The requests written down since the last call; Chromium keeps back its last few until it ends. */
  requests(): NetworkRequest[];
  /** Close, and give every request that was not given yet. Closing twice is closing once. */
  end(): Promise<NetworkRequest[]>;
}

/** Start Chromium in a fresh profile with a record of whatever anything in it asks the network for. */
async function startRecorded(args: string[], ignoreDefaultArgs: string[] = []): Promise<Recorded> {
  requireBuild();
  const home = mkdtempSync(join(tmpdir(), 'zcps-review-'));
  const file = join(home, 'net-log.json');
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: requireChromium(),
    headless: true,
    ...LOOKS,
    env: { ...IN_CHINESE, PATH: [withoutMenus(home), process.env['PATH']].join(delimiter) },
    ignoreHTTPSErrors: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs,
    args: ['--headless=new', ...args, `--log-net-log=${file}`, '--font-render-hinting=none'],
  });
  const log = new NetLog(file);
  let ended: Promise<NetworkRequest[]> | null = null;
  return {
    context,
    requests: () => log.next(),
    end: () => {
      ended ??= context.close().then(() => {
        const requests = log.last();
        rmSync(home, { recursive: true, force: true, maxRetries: 5 });
        return requests;
      });
      return ended;
    },
  };
}

/**
 * A folder of commands that do nothing, for the front of PATH. Chromium looks through the desktop's menus and icons each time
 * an extension is taken out, in scripts that take as long as the story's own start, and writes into the user's home.
 */
function withoutMenus(home: string): string {
  const folder = join(home, 'commands');
  mkdirSync(folder);
  for (const name of ['xdg-desktop-menu', 'xdg-icon-resource'])
    writeFileSync(join(folder, name), '#!/bin/sh\n', { mode: 0o755 });
  return folder;
}

/** A page of the same portal in a Chromium without the extension, for comparison, and what closes it. */
export async function launchWithoutExtension(portalPort: number): Promise<{ page: Page; close(): Promise<void> }> {
  const { context, close } = await launchBare(portalPort);
  return { page: await context.newPage(), close };
}

/** The same Chromium without the extension. */
export async function launchBare(portalPort: number): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const plain = await chromium.launch({
    executablePath: requireChromium(),
    headless: true,
    args: ['--headless=new', ...portalArguments(portalPort)],
  });
  const context = await plain.newContext({ ...LOOKS, ignoreHTTPSErrors: true });
  return { context, close: () => plain.close() };
}

/**
 * What Chromium is started with so that the shipped build works on the practice portal at this port, and on nothing else
 * but `others`: further hosts with their ports on loopback.
 */
export function chromiumArguments(portalPort: number, others: Readonly<Record<string, number>> = {}): string[] {
  const extension = [`--disable-extensions-except=${BUILD}`, `--load-extension=${BUILD}`];
  return [...extension, ...portalArguments(portalPort, others)];
}

function portalArguments(portalPort: number, others: Readonly<Record<string, number>> = {}): string[] {
  const hosts = Object.entries({ [PORTAL_HOST]: portalPort, ...others });
  const served = hosts.map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ');
  return [
    // Chromium refuses to run its sandbox as root; everybody else keeps it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    // The first rule that fits wins: the portal goes to loopback, every other name does not exist.
    `--host-resolver-rules=${served}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    '--ignore-certificate-errors',
    // Debian's Chromium rasters as for a graphics card; without one that is an eighth of all work.
    '--disable-gpu',
    FEATURES_OFF,
    ...QUIET,
  ];
}

function requireBuild(): void {
  if (existsSync(MANIFEST)) return;
  throw new Error('There is no build in .output/chrome-mv3. Make one with:  npm run build');
}

/** What Chromium would ask the network for by itself, switched off, so that the record shows the extension alone. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
];

/** `chrome-extension://<id>` of the shipped build. */
export function extensionOrigin(): string {
  return `chrome-extension://${extensionId()}`;
}

/** Chromium's own rule: the first 128 bits of the key's SHA-256, spelled with a–p. */
export function extensionId(): string {
  const { key } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { key: string };
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** Playwright's handle survives a restart, so the browser's own account of the worker is what counts. */
export async function killWorker(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    let stopping = false;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { runningStatus } of versions) {
        // A message that waits for the worker starts it again at once: then it goes from stopping straight to starting.
        if (runningStatus === 'stopped' || (stopping && runningStatus !== 'stopping')) resolve();
        stopping = runningStatus === 'stopping';
      }
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
