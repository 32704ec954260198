import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { LONG } from '../runs';
import { met, tried } from './met';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Builds a copy of what is under version control in a folder of its own; gives each file's SHA-256. */
async function cleanBuild(): Promise<Record<string, string>> {
  const home = mkdtempSync(join(tmpdir(), 'zcps-build-'));
  try {
    const { stdout } = await run('git', ['ls-files', '-z'], { cwd: ROOT });
    for (const file of stdout.split('\0').filter((name) => name !== '' && !name.startsWith('tests/'))) {
      mkdirSync(dirname(join(home, file)), { recursive: true });
      cpSync(join(ROOT, file), join(home, file));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'), 'dir');
    const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    const env = { ...process.env, NODE_ENV: 'production' };
    await run(process.execPath, [wxt, 'build'], { cwd: home, env, maxBuffer: 1e8 });
    const built = join(home, '.output', 'chrome-mv3');
    const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      files
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort()
        .map((path) => [path.slice(built.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

test.runIf(LONG)('two builds in two places are the same, byte by byte', { timeout: 20 * 60_000 }, async () => {
  const builds: Record<string, string>[] = [];
  for (let nth = 0; nth < tried('T35', 'clean builds'); nth += 1) builds.push(await cleanBuild());
  expect(builds[1]).toEqual(builds[0]);
  expect(Object.keys(builds[0] ?? {}).length).toBeGreaterThan(15);
  const whole = createHash('sha256').update(JSON.stringify(builds[0])).digest('hex');
  met(
    'T35',
    'builds',
    `${builds.length} clean builds in two places, ${Object.keys(builds[0] ?? {}).length} files each, the same (${whole.slice(0, 12)}…)`,
  );
});
