import { createRandom } from '../practice-portal/random.ts';
import { AXES, AXIS_NAMES, type Axis, type Combination, isPossible } from './axes.ts';
import { coveringRows, type Space } from './covering.ts';

const SEED = 12;

/**
 * Values that are drawn and can be measured (`node tests/portal-space/run.ts`), but are not held to the bars yet. Each one
 * is a promise of the product that is still open; nothing is ever added.
 */
export const NOT_YET: { [A in Axis]?: readonly Combination[A][] } = {
  library: ['easyui'],
  identity: ['dialog-title', 'breadcrumb', 'list-row'],
  view: ['eager-tabs', 'routes', 'layer'],
  lists: ['fixed-columns', 'paged', 'paged-by-server', 'virtual', 'cards', 'row-expand'],
  words: ['fourth'],
  decoy: ['field-instead', 'clerk', 'first-degree'],
};

/** The same of pairs that each are held to the bars with others. */
export const NOT_YET_TOGETHER: readonly Partial<Combination>[] = [
  { identity: 'first-tab', view: 'lazy-tabs' },
  { identity: 'first-tab', view: 'unmounting-tabs' },
  { view: 'unmounting-tabs', loading: 'pieces' },
  { view: 'lazy-tabs', loading: 'pieces' },
  // A school abroad is read with its label, or not at all.
  { library: 'element-plus', values: 'text' },
  { library: 'antd', values: 'one-node' },
];

/** Portals in which every possible pair of values occurs; `held` leaves out what is not yet held to the bars. */
export function pairwise(which: 'all' | 'held' = 'all'): Combination[] {
  return rowsOf(2, which);
}

/** Portals in which every possible choice of three values occurs. */
export function threewise(which: 'all' | 'held' = 'all'): Combination[] {
  return rowsOf(3, which);
}

/** A few of the pairs that are held to the bars, in which every value of every axis that is held occurs twice. */
export function sample(): Combination[] {
  const all = pairwise('held');
  const values = (one: Combination) => AXIS_NAMES.map((axis) => `${axis} ${one[axis]}`);
  const seen = new Map<string, number>();
  const news = (one: Combination) => values(one).filter((value) => (seen.get(value) ?? 0) < TWICE).length;
  const chosen: Combination[] = [];
  for (let left = all; left.length > 0; left = left.filter((one) => !chosen.includes(one) && news(one) > 0)) {
    const best = left.reduce((a, b) => (news(b) > news(a) ? b : a));
    chosen.push(best);
    for (const value of values(best)) seen.set(value, (seen.get(value) ?? 0) + 1);
  }
  return chosen;
}

const TWICE = 2;

function rowsOf(strength: 2 | 3, which: 'all' | 'held'): Combination[] {
  const space: Space<Axis> = {
    axes: AXES,
    isPossible: (some) =>
      isPossible(some as Partial<Combination>) && (which === 'all' || isHeld(some as Partial<Combination>)),
    strength,
  };
  return coveringRows(space, createRandom(SEED)) as Combination[];
}

function isHeld(some: Partial<Combination>): boolean {
  const open = AXIS_NAMES.some((axis) => {
    const values: readonly string[] = NOT_YET[axis] ?? [];
    return values.includes(some[axis] ?? '');
  });
  return (
    !open &&
    NOT_YET_TOGETHER.every((pair) => AXIS_NAMES.some((axis) => pair[axis] !== undefined && pair[axis] !== some[axis]))
  );
}
