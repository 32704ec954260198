import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { importBundled } from '../bundle.ts';
import { renderComparison } from '../table.ts';

/** The comparison of the rules as text. */
export async function* measureRules(): AsyncGenerator<string> {
  const { compareRules } = await importBundled<typeof import('./compare-rules.ts')>('rules/compare-rules.ts');
  yield renderComparison(await compareRules(collectGarbage()));
}

/** Empties the heap of what the one before left behind, so that nobody pays for another's rubbish. */
function collectGarbage(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
