import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The commands of the README, each run as a person would type it. The bench takes as long as all others, so `npm test` runs it beside the stories. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/commands/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
