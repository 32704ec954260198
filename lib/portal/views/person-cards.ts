import type { FieldCandidate } from '@/lib/portal/read/fields';
import { childrenOf, commonBox, parentOf } from '@/lib/portal/read/visible';

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
      const box = childrenOf(around).find((child) => child.contains(found.element));
      return all.filter((candidate) => box?.contains(candidate.found.element));
    });
    const says = (card: FieldCandidate[]) => card.map(({ field }) => field).join();
    if (own.length > 1 && says(own) === says(next)) for (const it of [...own, ...next]) cards.add(it);
  }
  for (const name of names) {
    const box = boxOfOther(name, names);
    const held = all.filter(({ found }) => box?.contains(found.element));
    if (!held.some(({ field }) => field.startsWith('application.'))) for (const it of held) cards.add(it);
  }
  return names.every((name) => cards.has(name)) ? all : all.filter((one) => !cards.has(one));
}

/** A longer text is more than what there is to say of somebody else. */
const LONGEST_CARD = 300;

/** The box that names this one alone and says that it is somebody else; null where there is none, or no other is named. */
function boxOfOther({ found }: FieldCandidate, names: FieldCandidate[]): Element | null {
  const others = names.filter((one) => one.found.text !== found.text);
  let box = others.length > 0 ? found.element : null;
  for (let up = box && parentOf(box); up && !others.some((one) => up?.contains(one.found.element)); up = parentOf(up))
    box = up;
  const text = box?.textContent ?? '';
  return text.length < LONGEST_CARD && found.scan.lexicon.texts.saysOther.test(text) ? box : null;
}
