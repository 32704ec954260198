import type { Field } from '@/lib/dossier/dossier';
import { sameTitle } from './same-title';

/** How many of these count for certain: a row that may be void has no title that is relied on. */
export function readCount(titles: readonly Field<string>[]): number {
  return titles.filter(({ state }) => state === 'read').length;
}

/** How many things there are when those of the same title count once; one whose title was not read is one of its own. */
export function distinctCount(titles: readonly Field<string>[]): number {
  return titles.filter((title, index) => {
    if (title.state !== 'read') return true;
    return !titles.slice(0, index).some((other) => other.state === 'read' && sameTitle(other.value, title.value));
  }).length;
}
