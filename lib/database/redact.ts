import { compact } from '@/lib/dossier/parse/text';

const DIGIT = '[0-9\uff10-\uff19]';
const CHECK = '[0-9Xx\uff10-\uff19\uff38\uff58]';
/** 18 characters, also with one space or hyphen after the region and after the birth date. */
const EIGHTEEN = `${DIGIT}{6}[ -]?${DIGIT}{8}[ -]?${DIGIT}{3}${CHECK}`;
/** 15 digits with a possible birth date: other numbers of 15 digits are common. */
const FIFTEEN = `${DIGIT}{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])${DIGIT}{3}`;
const ID_NUMBER = new RegExp(`(?<![0-9A-Za-z])(?:${EIGHTEEN}|${FIFTEEN})(?![0-9A-Za-z])`, 'g');

/**
 * A deep copy in which every citizen's number, and `own` wherever it stands, is masked to `330***********1234`.
 * Members that are undefined are left out. The log keeps numbers as keyed hash plus last four digits only.
 */
export function maskIdNumbers<T>(value: T, own: string): T {
  const literal = compact(own);
  return copy(value, (text) => maskText(text, isWorthMasking(literal) ? literal : null)) as T;
}

/** `330***********1234`: the region, stars, and the last four characters; all stars when it is too short for that. */
export function mask(number: string): string {
  if (number.length < 8) return '*'.repeat(number.length);
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`;
}

function isWorthMasking(number: string): boolean {
  return number.length >= 6 && /^[0-9A-Za-z]+$/.test(number);
}

function maskText(text: string, own: string | null): string {
  const masked = text.replace(ID_NUMBER, (found) => mask(compact(found).replaceAll('-', '')));
  return own === null ? masked : masked.replaceAll(own, mask(own));
}

function copy(value: unknown, text: (value: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((item) => copy(item, text));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, copy(member, text)]));
}

/** A place says where a value stood on a page that is long gone; on the pages that show the log it is never resolved. */
const NO_PLACE = { label: '', nth: 0, section: null, frame: [], path: '', quote: '' } as const;

/** A picture may stand in its own address, which is then as long as its file. */
const INLINE_PICTURE = /^data:[^,]{0,100},.*$/s;

/**
 * A deep copy for keeping: every `places` is empty, every `place` blank, and a picture given as its own address is cut to
 * `data:`. A dossier shrinks to about a third; the values themselves stay as they were read.
 */
export function withoutPlaces<T>(value: T): T {
  return withoutThem(value) as T;
}

function withoutThem(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('data:') ? value.replace(INLINE_PICTURE, 'data:') : value;
  if (Array.isArray(value)) return value.map(withoutThem);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, kept(key, member)]));
}

function kept(key: string, member: unknown): unknown {
  if (key === 'places' && Array.isArray(member)) return [];
  if (key === 'place' && typeof member === 'object') return { ...NO_PLACE, frame: [] };
  return withoutThem(member);
}
