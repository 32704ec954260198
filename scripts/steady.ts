/**
 * `npm run steady`: the stories five times in a row (`--runs=N`) while two endless loops keep two cores busy, and a table
 * of story × run. Further arguments go to Playwright. Ends well only where every story passed every time.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { command } from './command.ts';
import { ensureBrowser } from './setup/browser.ts';
import { ensureExtension } from './setup/extension.ts';
import { type Report, steadyTable } from './steady/table.ts';
import { e2e } from './steps.ts';
import { ROOT } from './tools.ts';

const REPORT = join(ROOT, 'test-results', 'e2e.json');

await command(async () => {
  await ensureBrowser();
  await ensureExtension();
  const args = process.argv.slice(2);
  const runs = Number(args.find((arg) => arg.startsWith('--runs='))?.slice('--runs='.length) ?? 5);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs wants a whole number from 1 on.');
  const stories = args.filter((arg) => !arg.startsWith('--runs='));
  // Threads end with this process, however it ends.
  const loops = [1, 2].map(() => new Worker('for (;;);', { eval: true }));
  const reports: (Report | null)[] = [];
  for (let run = 1; run <= runs; run += 1) {
    console.log(`\nRun ${run} of ${runs}, two cores kept busy`);
    await e2e(stories);
    reports.push(existsSync(REPORT) ? (JSON.parse(readFileSync(REPORT, 'utf8')) as Report) : null);
  }
  await Promise.all(loops.map((loop) => loop.terminate()));
  const { text, steady } = steadyTable(reports);
  console.log(`\n${text}`);
  return steady;
});
