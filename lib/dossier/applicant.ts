import { parseIdNumber } from './parse/id-number';
import { compact } from './parse/text';
import type { FieldId, PageReading } from './reading';

/**
 * `same` and `other` are certain enough to act on; `unknown` means that one side does not say whose page it is.
 */
export type SamePerson = 'same' | 'other' | 'unknown';

/**
 * Whether two readings are about one applicant, by name and ID number as shown (masked digits fit any digit).
 * With equal names and no ID number to compare, a different unit still makes it another person.
 */
export function samePerson(first: PageReading, second: PageReading): SamePerson {
  const ids = compareIdNumbers(first, second);
  const names = compareTexts(first, second, 'person.name');
  if (ids === 'other' || names === 'other') return 'other';
  if (ids === 'same') return 'same';
  if (names === 'unknown') return 'unknown';
  return compareTexts(first, second, 'unit.name') === 'other' ? 'other' : 'same';
}

function shown(reading: PageReading, field: FieldId): string | null {
  const { state, text } = reading.fields[field];
  return state === 'read' && compact(text) !== '' ? compact(text) : null;
}

function compareTexts(first: PageReading, second: PageReading, field: FieldId): SamePerson {
  const one = shown(first, field);
  const other = shown(second, field);
  if (one === null || other === null) return 'unknown';
  return one === other ? 'same' : 'other';
}

function compareIdNumbers(first: PageReading, second: PageReading): SamePerson {
  const one = parseIdNumber(shown(first, 'person.id-number') ?? '');
  const other = parseIdNumber(shown(second, 'person.id-number') ?? '');
  if (one === null || other === null) return 'unknown';
  if (!idNumbersAgree(one.text, other.text)) return 'other';
  return one.masked || other.masked ? 'unknown' : 'same';
}

/** Whether two numbers can be the same one: equal length, and no position where both show different characters. */
export function idNumbersAgree(first: string, second: string): boolean {
  if (first.length !== second.length) return false;
  return [...first].every((char, position) => {
    const other = second.charAt(position);
    return char === other || !isShown(char, position) || !isShown(other, position);
  });
}

function isShown(char: string, position: number): boolean {
  return /\d/.test(char) || (char === 'X' && position === 17);
}
