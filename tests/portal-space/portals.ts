import { createRandom } from '../practice-portal/random.ts';
import { AXES, AXIS_NAMES, type Axis, type Combination, isPossible } from './axes.ts';
import { coveringRows, type Space } from './covering.ts';

const SEED = 12;

/**
 * Pairs of values that are drawn and can be measured (`node tests/portal-space/run.ts reader`), but are not held to the bars yet,
 * each with what is still open. Nothing is ever added.
 */
export const NOT_YET_TOGETHER: readonly [Partial<Combination>, string][] = [
  [
    { lists: 'fixed-columns', library: 'easyui' },
    'the list of files stays unread where its kinds are words like labels',
  ],
  [{ lists: 'virtual', view: 'routes' }, 'rows that were scrolled away before a reading are missing'],
  [{ lists: 'virtual', loading: 'pieces' }, 'the same'],
  [{ view: 'routes', loading: 'pieces' }, 'a route that is left half a second after it has come may be missed'],
  [{ library: 'antd', loading: 'pieces' }, 'a mark that something loads may outlast what it stood for'],
];

/** Portals in which every possible pair of values occurs; `held` leaves out what is not yet held to the bars. */
export function pairwise(which: 'all' | 'held' = 'all'): Combination[] {
  return rowsOf(2, which);
}

/** Portals in which every possible choice of three values occurs. */
export function threewise(which: 'all' | 'held' = 'all'): Combination[] {
  return rowsOf(3, which);
}

/** A few of the pairs that are held to the bars, in which every value of every axis occurs. */
export function sample(): Combination[] {
  const all = pairwise('held');
  const values = (one: Combination) => AXIS_NAMES.map((axis) => `${axis} ${one[axis]}`);
  const seen = new Set<string>();
  const news = (one: Combination) => values(one).filter((value) => !seen.has(value)).length;
  const chosen: Combination[] = [];
  for (let left = all; left.length > 0; left = left.filter((one) => !chosen.includes(one) && news(one) > 0)) {
    const best = left.reduce((a, b) => (news(b) > news(a) ? b : a));
    chosen.push(best);
    for (const value of values(best)) seen.add(value);
  }
  return chosen;
}

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
  return NOT_YET_TOGETHER.every(([pair]) =>
    AXIS_NAMES.some((axis) => pair[axis] !== undefined && pair[axis] !== some[axis]),
  );
}
