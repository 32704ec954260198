/** `npm run portal`: the practice portal alone, for a browser of your own. Options as in tests/practice-portal/README.md. */
import { command } from './command.ts';
import { run } from './tools.ts';

await command(async () => {
  const portal = await run(process.execPath, ['tests/practice-portal/main.ts', ...process.argv.slice(2)], {
    live: true,
  });
  return portal.ok;
});
