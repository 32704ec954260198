import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of the files that the build left in .output; they run after it and therefore apart from the unit tests. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/manifest/**/*.test.ts'],
    environment: 'node',
    // Seconds on an idle machine; a busy one is no defect.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
