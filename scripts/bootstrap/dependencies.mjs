import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Install the locked dependencies when node_modules is missing, unfinished or of another lockfile. No package's own script
 * runs: what the tools need (esbuild's, Biome's and Node's programs) comes as packages, not from scripts.
 * Throws an Error that says what to do when npm fails.
 */
export function ensureDependencies(root) {
  const stale = whyStale(root);
  if (stale === null) return;
  console.log(`Installing dependencies (npm ci): ${stale} …`);
  const status = npmCi(root);
  if (status === 0) return;
  throw new Error(
    [
      `npm ci failed (exit ${status}); its own message stands above.`,
      'Most often the package registry cannot be reached. Check with:  npm ping',
      'Then run the same command again; it goes on where it stopped.',
    ].join('\n'),
  );
}

/**
 * npm writes node_modules/.package-lock.json as its last act, so that file is the stamp: absent after a broken
 * install, and different as soon as the lockfile asks for something else. Returns the reason in words, or null.
 */
export function whyStale(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'nothing is installed yet';
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(installedFile);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const there = installed[path];
    if (there === undefined && entry.optional !== true) return `${path} is missing`;
    if (there !== undefined && (there.version !== entry.version || there.integrity !== entry.integrity)) {
      return `${path} is another version than the lockfile's`;
    }
  }
  const extra = Object.keys(installed).find((path) => wanted[path] === undefined);
  return extra === undefined ? null : `${extra} is no longer in the lockfile`;
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function npmCi(root) {
  // Below npm start, npm says where it lives; that works on every system without a shell.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return done.status ?? 1;
}
