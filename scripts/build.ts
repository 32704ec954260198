/** `npm run build`: the shipped extension in .output/chrome-mv3. */
import { command } from './command.ts';
import { EXTENSION } from './setup/extension.ts';
import { build, show } from './steps.ts';

await command(async () => {
  const result = await build();
  show(result);
  if (result.ok) console.log(EXTENSION);
  return result.ok;
});
