/** `npm run faults`: the fault suites of the log, of 批量检查 and of the opinion box at full length, in a real Chromium. The unit tests go first, with four times the random inputs. `--short` runs the suites alone, as `npm test` does; further arguments go to Playwright. The last line says what passed and failed. */
import { command } from './command.ts';
import { ensureBrowser } from './setup/browser.ts';
import { ensureExtension } from './setup/extension.ts';
import { e2e, show, unit } from './steps.ts';

/** The log, checking a long list, and races for the opinion box; of the latter two only what is not part of `npm test` anyway is long. */
const SPECS = [
  'tests/e2e/faults.spec.ts',
  'tests/e2e/locked.spec.ts',
  'tests/e2e/sweep.spec.ts',
  'tests/e2e/right-box.spec.ts',
  'tests/e2e/hostile-page.spec.ts',
  'tests/e2e/hostile-data.spec.ts',
  'tests/e2e/hostile-files.spec.ts',
  'tests/e2e/long-day.spec.ts',
  'tests/e2e/always-true.spec.ts',
  'tests/e2e/portal-space.spec.ts',
  'tests/e2e/renewed.spec.ts',
];

await command(async () => {
  await ensureBrowser();
  await ensureExtension();
  const args = process.argv.slice(2);
  process.env['RUNS'] = args.includes('--short') ? 'usual' : 'long';
  const results = args.length === 0 ? [await unit()] : [];
  results.push(await e2e([...SPECS, ...args.filter((arg) => arg !== '--short')]));
  for (const result of results) show(result);
  const total = (key: 'passed' | 'failed', unknown: number) =>
    results.reduce((sum, { counts }) => sum + (counts?.[key] ?? unknown), 0);
  console.log(`${total('passed', 0)} passed, ${total('failed', 1)} failed`);
  return results.every(({ ok }) => ok);
});
