import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { run, runTool } from '../tools.ts';
import { findChromium, HOW_TO_INSTALL } from './chromium.ts';
import { SetupError } from './setup-error.ts';

/**
 * Make sure that there are a Chromium and, on Linux, Chinese fonts, installing what is missing where that is
 * possible unattended. Gives the path of the Chromium. Throws SetupError with the commands to run otherwise.
 */
export async function ensureBrowser(): Promise<string> {
  const missing = [...(findChromium() === null ? ['chromium'] : []), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (missing.length > 0 && isRootOnDebian()) await aptInstall(missing);
  if (findChromium() === null) await download();
  if (!hasChineseFont())
    console.warn('No Chinese font was found: Chinese text will show as boxes. See fonts-noto-cjk.');
  const path = findChromium();
  if (path === null) throw new SetupError(`No Chromium could be installed here.\n${HOW_TO_INSTALL}`);
  return path;
}

async function aptInstall(packages: string[]): Promise<void> {
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env });
  const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  if (!install.ok) console.error(`apt-get failed:\n${update.output}${install.output}`);
}

async function download(): Promise<void> {
  console.log('Downloading Chromium (playwright install chromium) …');
  const withSystemLibraries = process.platform === 'linux' && process.getuid?.() === 0;
  await runTool('playwright', ['install', ...(withSystemLibraries ? ['--with-deps'] : []), 'chromium', '--no-shell'], {
    live: true,
  });
}

function isRootOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** macOS and Windows ship Chinese fonts; on Linux fontconfig knows, and a machine without it has none. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}
