import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Files that want every module anew, as one stands in for another, and Dexie takes the database that is there when it loads; or a process alone, whose room they measure. */
const APART = [
  'tests/log/live.test.ts',
  'tests/log/query/held.test.ts',
  'tests/database/schema/failing-upgrade.test.ts',
  'tests/threats/sheet-bombs.test.ts',
];

/**
 * Files drawn, opened, recognised and judged, keys made of pass phrases, and the longest walk through the workbench. `npm run check` leaves
 * them to `npm test`.
 */
const FILES = [
  'tests/attachments/**/*.test.ts',
  'tests/components/workbench/policy/PolicyPage.test.tsx',
  'tests/log/{backup/backup,export/export-xlsx,vault/encryption}.test.ts',
  'tests/photo/inspect-photo.test.ts',
  'tests/practice-portal-server/{files,photos,truth}.test.ts',
  'tests/sheet/{read-sheet,write-xlsx}.test.ts',
  'tests/threats/{photo-grid,photo-head}.test.ts',
];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: 'node',
    // Files share a document: a link that one of them follows, to a file it offers, would take the next ones along.
    environmentOptions: {
      happyDOM: { settings: { navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true } } },
    },
    // Seconds on an idle machine; a busy one is no defect.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    restoreMocks: true,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          // The build's own tests (tests/manifest), the stories in a browser (tests/e2e) and the commands (tests/commands) have runners of their own.
          exclude: ['tests/e2e/**', 'tests/manifest/**', 'tests/commands/**', 'node_modules/**', ...APART, ...FILES],
          pool: 'threads',
          // Most of a run was importing the same modules again for each of 150 files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'files', include: FILES, pool: 'threads', isolate: false },
      },
      {
        extends: true,
        test: { name: 'apart', include: APART, isolate: true },
      },
    ],
  },
});
