import type { Field } from '@/lib/dossier/dossier';
import { plain } from '@/lib/dossier/parse/text';
import type { Place } from '@/lib/dossier/reading';

/** How one kind of value is read from text, and what the text should have been. */
export interface Reader<T> {
  /** The value, or null when the text is not exactly such a value. */
  parse: (text: string) => T | null;
  /** Ends the sentence 总学时“约66”不是…: 数字. */
  expected: string;
}

/**
 * A text that stands on the page as a field: blank is `empty`, text that is not such a value is `unreadable` with the reason.
 */
export function toField<T>(what: string, text: string, places: Place[], { parse, expected }: Reader<T>): Field<T> {
  if (plain(text) === '') return { state: 'empty', places };
  const value = parse(text);
  if (value !== null) return { state: 'read', value, text, places };
  return { state: 'unreadable', text, places, reason: `${what}“${excerpt(text)}”不是${expected}` };
}

/** The text, cut to what fits into a sentence. */
export function excerpt(text: string): string {
  const characters = [...plain(text)];
  return characters.length <= 30 ? characters.join('') : `${characters.slice(0, 30).join('')}…`;
}
