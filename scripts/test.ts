/** `npm test`: everything, unattended, from a bare clone. The last line says how many tests passed and failed. */
import { command } from './command.ts';
import { ensureBrowser } from './setup/browser.ts';
import { bench, build, built, commands, e2e, lint, prepare, type StepResult, show, types, unit } from './steps.ts';

const results: StepResult[] = [];

await command(async () => {
  await finish(prepare());
  // With it come the fonts that pages are drawn with.
  await ensureBrowser();
  // One core would idle beside the build, which is a single thread.
  const [made] = await Promise.all([build(), types(), lint(), unit()].map(finish));
  if (made?.ok) {
    await finish(built());
    await Promise.all([e2e(), bench()].map(finish));
    // After the stories: they write where the stories do, and into docs what the stories measured.
    await finish(commands());
  }
  return summary();
});

async function finish(step: Promise<StepResult>): Promise<StepResult> {
  const result = await step;
  results.push(result);
  show(result);
  return result;
}

function summary(): boolean {
  console.log('\nSummary');
  for (const result of results) show({ ...result, output: '' });
  const broken = results.filter((result) => !result.ok).map((result) => result.name);
  if (!results.some((result) => result.name === 'e2e')) broken.push('e2e (not run, because there is no build)');
  console.log(broken.length === 0 ? 'All steps ok.' : `Failed: ${broken.join(', ')}`);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return broken.length === 0;
}

function total(key: 'passed' | 'failed'): number {
  return results.reduce((sum, result) => sum + (result.counts?.[key] ?? 0), 0);
}
