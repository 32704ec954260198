/** `npm run faults`: the fault suites of the log, of 批量检查 and of the opinion box at full length, in a real Chromium. `--short` runs them as `npm test` does; further arguments go to Playwright. The last line says what passed and failed. */
import { command } from './command.ts';
import { ensureBrowser } from './setup/browser.ts';
import { ensureExtension } from './setup/extension.ts';
import { e2e, show } from './steps.ts';

/** The log, checking a long list, and races for the opinion box; of the latter two only what is not part of `npm test` anyway is long. */
const SPECS = ['tests/e2e/faults.spec.ts', 'tests/e2e/sweep.spec.ts', 'tests/e2e/right-box.spec.ts'];

await command(async () => {
  await ensureBrowser();
  await ensureExtension();
  const args = process.argv.slice(2);
  if (!args.includes('--short')) process.env['FAULTS'] = 'long';
  const result = await e2e([...SPECS, ...args.filter((arg) => arg !== '--short')]);
  show(result);
  console.log(`${result.counts?.passed ?? 0} passed, ${result.counts?.failed ?? 1} failed`);
  return result.ok;
});
