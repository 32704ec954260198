import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Writes what the golden dossiers come to now, prints what changed in words, and formats the files as the linter wants them.
const root = fileURLToPath(new URL('../../', import.meta.url));

run(['vitest/vitest.mjs', 'run', 'tests/golden/golden.test.ts'], { GOLDEN: 'update' });
run(['@biomejs/biome/bin/biome', 'format', '--write', 'tests/golden'], {});

function run([script, ...args], env) {
  const { status } = spawnSync(process.execPath, [`node_modules/${script}`, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}
