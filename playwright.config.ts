import { defineConfig } from '@playwright/test';

/** The stories in a real Chromium with the shipped build. `npm run e2e` builds first where that is needed. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // What was kept is the same on every system.
  snapshotPathTemplate: '{testDir}/kept/{testFileName}/{arg}{ext}',
  fullyParallel: true,
  // One more than the cores of the machine that this is measured on: a quarter of a story is waiting for pages to come to rest.
  workers: 3,
  forbidOnly: process.env['CI'] !== undefined,
  // Ample, because a busy machine is no defect and only what hangs takes so long: on an idle one a story takes three to ten seconds.
  timeout: 300_000,
  // A story that needs a second try is a broken story: `npm run steady` finds which.
  retries: 0,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env['E2E_REPORT'] ?? 'test-results/e2e.json' }]],
  use: { screenshot: 'only-on-failure', trace: 'off' },
});
