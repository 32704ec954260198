import { defineConfig } from '@playwright/test';

/** The stories in a real Chromium with the shipped build. `npm run e2e` builds first where that is needed. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env['E2E_REPORT'] ?? 'test-results/e2e.json' }]],
  use: { screenshot: 'only-on-failure', trace: 'off' },
});
