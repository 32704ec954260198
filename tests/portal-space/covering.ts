import type { Random } from '../practice-portal/random.ts';

type Row<A extends string> = Record<A, string>;

/** What to cover: axes with their values, which partial rows may be, and how many axes are looked at together. */
export interface Space<A extends string> {
  axes: { readonly [K in A]: readonly string[] };
  isPossible(some: Partial<Row<A>>): boolean;
  strength: 2 | 3;
}

/**
 * Rows in which every possible choice of values of any `strength` axes occurs. Greedy: each row starts with the choice that
 * has waited longest and takes, axis by axis, the value that covers most of what is still open.
 */
export function coveringRows<A extends string>(space: Space<A>, random: Random): Row<A>[] {
  const names = Object.keys(space.axes) as A[];
  const open = new Map(choicesOf(space).map((choice) => [textOf(choice), choice]));
  const rows: Row<A>[] = [];
  while (open.size > 0) {
    const tries = Array.from({ length: 4 }, () => completed(space, names, open, random));
    const [best] = tries.flatMap((row) => row ?? []).sort((a, b) => covered(b, open).length - covered(a, open).length);
    const hit = best === undefined ? [] : covered(best, open);
    if (best === undefined || hit.length === 0) throw new Error(`cannot be completed: ${[...open.keys()][0]}`);
    for (const key of hit) open.delete(key);
    rows.push(best);
  }
  return rows;
}

/** Every possible choice of values of `strength` axes. */
export function choicesOf<A extends string>({ axes, isPossible, strength }: Space<A>): Partial<Row<A>>[] {
  const names = Object.keys(axes) as A[];
  const grow = (from: number, choice: Partial<Row<A>>, left: number): Partial<Row<A>>[] => {
    if (left === 0) return [choice];
    return names.slice(from).flatMap((axis, i) =>
      axes[axis].flatMap((value) => {
        const next = { ...choice, [axis]: value } as Partial<Row<A>>;
        return isPossible(next) ? grow(from + i + 1, next, left - 1) : [];
      }),
    );
  };
  return grow(0, {}, strength);
}

function completed<A extends string>(
  space: Space<A>,
  names: A[],
  open: Map<string, Partial<Row<A>>>,
  random: Random,
): Row<A> | null {
  const [first] = open.values();
  let row: Partial<Row<A>> = { ...first };
  for (const axis of random.shuffle(names.filter((name) => row[name] === undefined))) {
    const ways = space.axes[axis]
      .map((value) => ({ ...row, [axis]: value }) as Partial<Row<A>>)
      .filter(space.isPossible);
    const gains = random.shuffle(ways).map((way) => ({ way, gain: gain(way, axis, open) }));
    const [best] = gains.sort((a, b) => b.gain - a.gain);
    if (best === undefined) return null;
    row = best.way;
  }
  return row as Row<A>;
}

/** How many open choices the row already holds that are about the axis. */
function gain<A extends string>(row: Partial<Row<A>>, axis: A, open: Map<string, Partial<Row<A>>>): number {
  let sum = 0;
  for (const choice of open.values()) {
    if (choice[axis] === row[axis] && isIn(choice, row)) sum += 1;
  }
  return sum;
}

function covered<A extends string>(row: Row<A>, open: Map<string, Partial<Row<A>>>): string[] {
  return [...open].filter(([, choice]) => isIn(choice, row)).map(([key]) => key);
}

function isIn<A extends string>(choice: Partial<Row<A>>, row: Partial<Row<A>>): boolean {
  for (const axis in choice) if (choice[axis] !== row[axis]) return false;
  return true;
}

function textOf(choice: object): string {
  return JSON.stringify(choice);
}
