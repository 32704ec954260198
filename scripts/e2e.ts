/** `npm run e2e`: the end-to-end stories alone; further arguments go to Playwright (npm run e2e -- employer). */
import { command } from './command.ts';
import { ensureBrowser } from './setup/browser.ts';
import { ensureExtension } from './setup/extension.ts';
import { e2e, show } from './steps.ts';

await command(async () => {
  await ensureBrowser();
  await ensureExtension();
  const result = await e2e(process.argv.slice(2));
  show(result);
  return result.ok;
});
