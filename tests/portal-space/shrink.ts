import { AXIS_NAMES, type Axis, type Combination, isPossible } from './axes.ts';

/** The portal that is easiest to read: what differs from it may be why another one fails. */
export const EASIEST: Combination = {
  library: 'plain',
  identity: 'header',
  view: 'single',
  values: 'text',
  lists: 'plain',
  words: 'first',
  decoy: 'none',
  loading: 'served',
  environment: 'standard',
};

/**
 * The values that alone bring a failure out: axis by axis the easiest value is put in, and stays in where the portal still
 * fails. `fails` measures a portal again; null when the easiest portal itself fails.
 */
export async function shrink(
  failing: Combination,
  fails: (combination: Combination) => Promise<boolean>,
): Promise<Partial<Combination> | null> {
  let left = failing;
  const differs = () => AXIS_NAMES.filter((axis) => left[axis] !== EASIEST[axis]);
  for (let before = -1; before !== differs().length; ) {
    before = differs().length;
    for (const axis of differs()) {
      const easier: Combination = { ...left, [axis]: EASIEST[axis] };
      if (isPossible(easier) && (await fails(easier))) left = easier;
    }
  }
  const why = differs();
  return why.length === 0
    ? null
    : (Object.fromEntries(why.map((axis: Axis) => [axis, left[axis]])) as Partial<Combination>);
}
