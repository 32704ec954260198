/** `npm run faults`: the log's fault suite at full length, in a real Chromium. The last line says what passed and failed. */
import { command } from './command.ts';
import { ensureBrowser } from './setup/browser.ts';
import { ensureExtension } from './setup/extension.ts';
import { e2e, show } from './steps.ts';

await command(async () => {
  await ensureBrowser();
  await ensureExtension();
  process.env['FAULTS'] = 'long';
  const result = await e2e(['tests/e2e/faults.spec.ts', ...process.argv.slice(2)]);
  show(result);
  console.log(`${result.counts?.passed ?? 0} passed, ${result.counts?.failed ?? 1} failed`);
  return result.ok;
});
