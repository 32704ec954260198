import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The commands of the README, each run as a person would type it; they take minutes, one after the other. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/commands/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
