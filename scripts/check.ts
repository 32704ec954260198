/** `npm run check`: everything that needs no browser and no build, side by side: random tests in their short form, and none of opened files. */
import { command } from './command.ts';
import { lint, prepare, quickUnit, type StepResult, show, types } from './steps.ts';

await command(async () => {
  process.env['RUNS'] = 'short';
  const first = shown(await prepare());
  const results = await Promise.all([types(), lint(), quickUnit()].map(async (step) => shown(await step)));
  const ok = [first, ...results].every((result) => result.ok);
  if (!ok) console.log('\nFormat, and much of what the linter says, repairs itself:  npm run fix');
  return ok;
});

function shown(result: StepResult): StepResult {
  show(result);
  return result;
}
