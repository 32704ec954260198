import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // The build's own tests (tests/manifest) and the stories in a browser (tests/e2e) have runners of their own.
    exclude: ['tests/e2e/**', 'tests/manifest/**', 'node_modules/**'],
    environment: 'node',
    // Property tests take a second on an idle machine; a busy one is no defect.
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
