import type { Parameter } from '@/lib/policy/schema';

/** So many stand in a sentence; the policy page has them all. */
const SHOWN = 6;

/**
 * How a parameter is read, for a place that does not show its value beside it: “这些字样” of the note becomes the words
 * that are meant. As it is where the value is no list of words.
 */
export function noteNamingWords({ note, value }: Pick<Parameter, 'note' | 'value'>): string {
  if (!isWords(value)) return note;
  const named = value
    .slice(0, SHOWN)
    .map((word) => `“${word}”`)
    .join('');
  const isCut = value.length > SHOWN;
  return note
    .replace(/这些(字样|等次|写法)/, (_, kind: string) => named + (isCut ? `等${value.length}种${kind}` : ''))
    .replace(/为这些的/, `为${named}${isCut ? '等' : ''}的`);
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}
