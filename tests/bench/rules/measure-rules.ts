import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { importBundled } from '../bundle.ts';
import { renderComparison } from '../table.ts';

/** The comparison of the rules as text. */
export async function* measureRules(): AsyncGenerator<string> {
  const { compareRules } = await importBundled<typeof import('./compare-rules.ts')>('rules/compare-rules.ts');
  yield renderComparison(await compareRules(collectGarbage()));
}

/** Moves what lives out of the nursery and empties it, so that nobody pays for another's rubbish. */
function collectGarbage(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;
  return () => {
    for (let again = 0; again < 2; again += 1) collect({ type: 'minor' });
  };
}
