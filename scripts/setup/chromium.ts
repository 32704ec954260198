import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { SetupError } from './setup-error.ts';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/**
 * Path of a Chromium that loads unpacked extensions, or null: CHROMIUM_PATH, the system's, Playwright's own download.
 * Throws SetupError when CHROMIUM_PATH names something unusable.
 */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return checkedPath(named);
  const system = SYSTEM.find((path) => existsSync(path) && !isSnapStub(path) && versionOf(path) !== null);
  if (system !== undefined) return system;
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : null;
}

/** The Chromium to use. Throws SetupError with the commands to run when there is none. */
export function requireChromium(): string {
  const path = findChromium();
  if (path === null) throw new SetupError(`No Chromium was found.\n${HOW_TO_INSTALL}`);
  return path;
}

export const HOW_TO_INSTALL = [
  'Run one of these, then the same command again:',
  '  sudo apt-get install -y chromium fonts-noto-cjk     (Debian)',
  '  npx playwright install --with-deps chromium         (Ubuntu, other Linux; asks for sudo)',
  '  npx playwright install chromium                     (macOS, Windows)',
  'or name one that is there:  CHROMIUM_PATH=/path/to/chromium npm start',
].join('\n');

function checkedPath(path: string): string {
  const version = versionOf(path);
  if (version === null) throw new SetupError(`CHROMIUM_PATH=${path} does not run.\n${HOW_TO_INSTALL}`);
  if (/^(Google Chrome|Microsoft Edge)(?! for Testing)/.test(version)) {
    throw new SetupError(
      `CHROMIUM_PATH names ${version}, which no longer loads unpacked extensions from the command line.\n${HOW_TO_INSTALL}`,
    );
  }
  return path;
}

function versionOf(path: string): string | null {
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

/** Ubuntu's chromium-browser is a script that hands over to a snap, which cannot read the repository or /tmp. */
function isSnapStub(path: string): boolean {
  const head = readFileSync(path).subarray(0, 2000).toString('latin1');
  return head.startsWith('#!') && head.includes('/snap/');
}
