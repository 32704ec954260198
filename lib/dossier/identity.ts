import { compact } from './parse/text';
import type { FieldReading, PageReading } from './reading';

/** Who somebody is as a page, a list or the log shows it; '' for what it does not show. */
export interface Identity {
  name: string;
  /** ID number as shown, possibly masked. */
  idNumber: string;
  unit: string;
}

/** `same` and `other` are certain enough to act on; `unknown` means that what is shown does not tell. */
export type Sameness = 'same' | 'other' | 'unknown';

/**
 * Whether two are one person. Another name or number makes another person; equal numbers without a hidden digit make the
 * same one; equal names make the same one unless the units differ.
 */
export function comparePersons(first: Identity, second: Identity): Sameness {
  const numbers = compareIdNumbers(first.idNumber, second.idNumber);
  const names = compareNames(first.name, second.name);
  if (numbers === 'other' || names === 'other') return 'other';
  if (numbers === 'same') return 'same';
  if (names === 'unknown') return 'unknown';
  return compareTexts(first.unit, second.unit) === 'other' ? 'other' : 'same';
}

/** The same for the persons two readings show; another record that one document has opened since is another one. */
export function samePerson(first: PageReading, second: PageReading): Sameness {
  if (first.visit !== undefined && second.visit !== undefined && first.visit !== second.visit) return 'other';
  return comparePersons(applicantIn(first), applicantIn(second));
}

/** Whom a reading shows, and the plan they apply under; '' for what it does not show. */
export function applicantIn({ fields }: PageReading): Identity & { plan: string } {
  return applicantOfFields(fields);
}

/** The same from its fields alone. */
export function applicantOfFields(fields: PageReading['fields']): Identity & { plan: string } {
  const shown = ({ state, text }: FieldReading) => (state === 'read' ? text : '');
  return {
    name: shown(fields['person.name']),
    idNumber: shown(fields['person.id-number']),
    unit: shown(fields['unit.name']),
    plan: shown(fields['application.plan']),
  };
}

/** True unless name, number or unit contradict each other: one person's applications from two units are two cases. */
export function mayBeSameCase(first: Identity, second: Identity): boolean {
  return comparePersons(first, second) !== 'other' && compareTexts(first.unit, second.unit) !== 'other';
}

/**
 * Whether two numbers are one as far as shown: digits that one side hides (*, ●, × …, however many marks stand for them)
 * fit any digits, and then it is `unknown` at best.
 */
export function compareIdNumbers(first: string, second: string): Sameness {
  const [one, other] = [numberKey(first), numberKey(second)];
  if (one === '' || other === '') return 'unknown';
  if (!one.includes('*') && !other.includes('*')) return one === other ? 'same' : 'other';
  return fits(one, other) ? 'unknown' : 'other';
}

/** True unless both numbers are shown and cannot be the same one. */
export function idNumbersAgree(first: string, second: string): boolean {
  return compareIdNumbers(first, second) !== 'other';
}

/** True unless both texts are shown and differ by more than white space and width. */
export function textsAgree(first: string, second: string): boolean {
  return compareTexts(first, second) !== 'other';
}

function compareTexts(first: string, second: string): Sameness {
  const [one, other] = [textKey(first), textKey(second)];
  if (one === '' || other === '') return 'unknown';
  return one === other ? 'same' : 'other';
}

/** Lists hide parts of a name as they hide digits: 张*三. */
function compareNames(first: string, second: string): Sameness {
  const [one, other] = [textKey(first).replace(MASKS, '*'), textKey(second).replace(MASKS, '*')];
  if (one === '' || other === '') return 'unknown';
  if (one === other && !one.includes('*')) return 'same';
  return (one + other).includes('*') && fits(one, other) ? 'unknown' : 'other';
}

/** What pages put in the place of a character they hide. */
const MASKS = /[*＊×✱●]/g;
/** The same for numbers, which hold neither a dot nor a question mark. */
const NUMBER_MASKS = /[*＊×✱●•·…?]/g;

/** Names of minorities are written with any of several dots. */
const DOTS = /[·•・‧]/g;

function textKey(text: string): string {
  return compact(text.normalize('NFKC')).replace(DOTS, '·');
}

/** The number with every hidden digit as `*`; an X that is not the last character hides one. */
function numberKey(text: string): string {
  const shown = compact(text.replace(NUMBER_MASKS, '*').normalize('NFKC')).toUpperCase();
  return /^[\d*X]+$/.test(shown) ? shown.replace(/X(?=.)/g, '*') : shown;
}

/** Pages hide with different numbers of marks, so that only what stands before and after them can be compared then. */
function fits(one: string, other: string): boolean {
  if (one.length === other.length)
    return [...one].every((char, at) => char === '*' || other.charAt(at) === '*' || char === other.charAt(at));
  return startsFit(headOf(one), headOf(other)) && startsFit(tailOf(one), tailOf(other));
}

function headOf(text: string): string {
  return text.split('*', 1)[0] ?? '';
}

/** What stands after the last mark, from its end. */
function tailOf(text: string): string {
  return [...text.slice(text.lastIndexOf('*') + 1)].reverse().join('');
}

function startsFit(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
