/**
 * How long tests with random inputs go on, said once for all of them by RUNS: `short` in `npm run check`, `usual` in
 * `npm test` and wherever nothing is said, `long` in `npm run faults`. Every length makes the same assertions.
 */
const LENGTHS = ['short', 'usual', 'long'] as const;

const length = LENGTHS.find((name) => name === (process.env['RUNS'] ?? 'usual'));
if (length === undefined) {
  throw new Error(`RUNS=${process.env['RUNS']} is no length of a random test; those are ${LENGTHS.join(', ')}.`);
}

/** Whether this is the night's run, which may take half an hour. */
export const LONG = length === 'long';

/** The number of random inputs to try where `usual` of them are tried in `npm test`, and never fewer than `least` of these. */
export function runs(usual: number, least = 20): number {
  if (length === 'short') return Math.min(usual, Math.max(least, Math.round(usual / 10)));
  return length === 'long' ? usual * 4 : usual;
}
