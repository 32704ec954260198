import type { ShownFinding } from './model/groups';

/** Whether what a finding's card or row is drawn from is the same as before: one choice does not draw hundreds anew. */
export function sameProps<P extends { item: ShownFinding }>(before: P, after: P): boolean {
  return sameParts({ ...before, item: null }, { ...after, item: null }) && sameParts(before.item, after.item);
}

function sameParts(one: object, other: object): boolean {
  const parts = Object.entries(one);
  return (
    parts.length === Object.keys(other).length &&
    parts.every(([name, part]) => Object.is(part, Reflect.get(other, name)))
  );
}
