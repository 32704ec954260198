import type { FieldCandidate } from '@/lib/portal/read/fields';
import { commonBox } from '@/lib/portal/read/visible';

/**
 * Without what stands on cards of people to choose from, beside the application: boxes side by side that say the same of
 * another one. Where nobody is named outside such cards, they may be what there is to review.
 */
export function withoutPersonCards(all: FieldCandidate[]): FieldCandidate[] {
  const names = all.filter(({ field, value }) => field === 'person.name' && value.state === 'read' && !value.hidden);
  const cards = new Set<FieldCandidate>();
  for (const [at, one] of names.entries()) {
    const other = names[at + 1];
    if (one.found.section !== other?.found.section) continue;
    const around = commonBox([one.found.element, other.found.element]);
    const [own = [], next = []] = [one, other].map(({ found }) => {
      const box = [...(around?.children ?? [])].find((child) => child.contains(found.element));
      return all.filter((candidate) => box?.contains(candidate.found.element));
    });
    const says = (card: FieldCandidate[]) => card.map(({ field }) => field).join();
    if (own.length > 1 && says(own) === says(next)) for (const it of [...own, ...next]) cards.add(it);
  }
  return names.every((name) => cards.has(name)) ? all : all.filter((one) => !cards.has(one));
}
