import { comparePersons } from '@/lib/dossier/identity';
import type { FieldCandidate } from '@/lib/portal/read/fields';
import type { Found } from '@/lib/portal/read/found';

/**
 * Closed parts that name somebody other than the page does or, where the page names nobody, that each name somebody: such a
 * part is another applicant's page, and nothing in it is read.
 */
export function strangersIn(candidates: FieldCandidate[]): ReadonlySet<Element> {
  const names = candidates.filter(
    ({ field, value }) => field === 'person.name' && value.state === 'read' && !value.hidden,
  );
  const named = names.map((one) => ({ one, part: outermostPart(one.found) }));
  const open = named.filter(({ part }) => part === null);
  const known = open.length > 0 ? open : named;
  const strange = named.filter(({ one }) => known.some((other) => isOther(one, other.one)));
  return new Set(strange.flatMap(({ part }) => part ?? []));
}

/** Whether something stands in one of these parts. */
export function isIn(parts: ReadonlySet<Element>, found: Found): boolean {
  const part = parts.size > 0 ? outermostPart(found) : null;
  return part !== null && parts.has(part);
}

function isOther(one: FieldCandidate, other: FieldCandidate): boolean {
  const who = ({ value }: FieldCandidate) => ({ name: value.text, idNumber: '', unit: '' });
  return comparePersons(who(one), who(other)) === 'other';
}

function outermostPart({ scan, element }: Found): Element | null {
  return scan.closedAround(element)[0]?.element ?? null;
}
