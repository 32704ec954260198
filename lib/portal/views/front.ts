import { comparePersons } from '@/lib/dossier/identity';
import type { FieldReading } from '@/lib/dossier/reading';
import { readFields } from '@/lib/portal/read/field-readings';
import { findFields } from '@/lib/portal/read/fields';
import { isPersonList } from '@/lib/portal/read/kinds';
import type { Scan, Tier } from '@/lib/portal/read/scanned';
import type { SortedTables } from '@/lib/portal/read/tables/sorted-tables';

/** One scan with what was made of it. */
export interface Scanned {
  scan: Scan;
  parts: SortedTables;
}

/** What the reviewer is at, and what stands behind it, which adds to it and never contradicts it. */
export interface Front {
  front: Scanned[];
  behind: Scanned[];
}

/**
 * Which of the layers over each other is the page: the topmost that shows somebody, with what below belongs to the same
 * person. A layer that names nobody (a question, the decision itself) belongs to what it was opened over; a list of
 * applicants belongs to nobody.
 */
export function frontOf(all: Scanned[], tiers: Tier[]): Front {
  const levels = tiers.map((tier) => all.filter(({ scan }) => scan.tier === tier)).filter(({ length }) => length > 0);
  const top = levels.pop();
  if (!top || levels.length === 0) return { front: all, behind: [] };
  let front = top;
  let modal = top.some(({ scan }) => scan.tier.modal);
  while (levels.length > 0) {
    const below = levels.at(-1) ?? [];
    if (!belongs(front, below, modal)) break;
    levels.pop();
    front = [...below, ...front];
    modal ||= below.some(({ scan }) => scan.tier.modal);
  }
  return { front, behind: levels.flat() };
}

function belongs(front: Scanned[], below: Scanned[], modal: boolean): boolean {
  const own = nameIn(front);
  if (below.some(({ scan, parts }) => isPersonList(parts.grids, scan))) return !showsSomebody(front);
  if (own === null) return true;
  const under = nameIn(below);
  if (under === null) return !(modal && isApplication(front));
  const who = (name: string) => ({ name, idNumber: '', unit: '' });
  return comparePersons(who(own), who(under)) !== 'other' || !isApplication(front);
}

function fieldsIn(some: Scanned[]): Record<string, FieldReading> {
  return readFields(some.flatMap(({ scan, parts }) => findFields(scan, parts)));
}

function nameIn(some: Scanned[]): string | null {
  const name = fieldsIn(some)['person.name'];
  return name?.state === 'read' ? name.text : null;
}

function count(some: Scanned[]): number {
  return Object.values(fieldsIn(some)).filter(({ state }) => state === 'read').length;
}

function showsSomebody(front: Scanned[]): boolean {
  return count(front) >= 3 || isApplication(front);
}

/** More than a name: what somebody could be judged by. */
function isApplication(front: Scanned[]): boolean {
  return count(front) >= 4 || front.some(({ parts }) => parts.lists.some(({ hidden }) => !hidden));
}
