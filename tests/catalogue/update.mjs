import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Writes docs/rules.md and docs/clauses.md as pack and rules say it now, and the import walls as their table says them.
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'tests/catalogue/rules-document.test.ts',
    'tests/catalogue/walls.test.ts',
    'tests/catalogue/supply-chain.test.ts',
    'tests/catalogue/security-document.test.ts',
  ],
  {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, DOCS: 'update' },
  },
);
process.exit(status ?? 1);
