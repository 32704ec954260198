/** `npm run bench`: speed as ratios against stated baselines; further arguments go to the bench. */
import { command } from './command.ts';
import { ensureBrowser } from './setup/browser.ts';
import { ensureExtension } from './setup/extension.ts';
import { run } from './tools.ts';

await command(async () => {
  await ensureBrowser();
  await ensureExtension();
  const bench = await run(process.execPath, ['tests/bench/run.ts', ...process.argv.slice(2)], { live: true });
  return bench.ok;
});
