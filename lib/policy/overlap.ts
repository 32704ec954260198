import type { Dossier } from '@/lib/dossier/dossier';
import { coverageOf } from './covers';
import type { Covers, Words } from './covers-schema';
import { type KnownPack, WITHDRAWN } from './office';

/**
 * Packs of this one's year that cover a plan which it covers too, on a day on which both judge: who applies by it is judged
 * by neither. Tried with the plans that the words of either name, so two packs whose words are only not at odds (农业 and
 * 林业) are none of each other.
 */
export function overlapping(pack: KnownPack, packs: readonly KnownPack[]): KnownPack[] {
  return packs.filter(
    (other) => other.id !== pack.id && judgeTogether(pack, other) && (isWithin(pack, other) || isWithin(other, pack)),
  );
}

function judgeTogether(one: KnownPack, other: KnownPack): boolean {
  if (one.planYear !== other.planYear || one.rests === WITHDRAWN || other.rests === WITHDRAWN) return false;
  return !endsBefore(one, other) && !endsBefore(other, one);
}

function endsBefore({ term: one }: KnownPack, { term: other }: KnownPack): boolean {
  const [until, from] = [one?.until ?? null, other?.from ?? null];
  return until !== null && from !== null && until < from;
}

/** Whether some plan that the words of one name is covered by both. */
function isWithin(one: KnownPack, other: KnownPack): boolean {
  if (one.covers === undefined || other.covers === undefined) return false;
  // A level that only one of them names may be that of either's applicants.
  return plansOf({ ...other.covers, ...one.covers }, one.planYear).some(
    (dossier) => coverageOf(one, dossier).is === 'yes' && coverageOf(other, dossier).is === 'yes',
  );
}

/** An applicant of each plan that the words name, at a level and in a field that they name. */
function plansOf({ plan, level, field }: Covers, year: number): Pick<Dossier, 'fields'>[] {
  return namesOf(plan).map((name) => {
    const text = `${year}年度${name}`;
    const fields = {
      'application.plan': read({ text, year }, text),
      ...(level === undefined ? {} : { 'application.level': said(level), 'application.title': said(level) }),
      ...(field === undefined ? {} : { 'application.field': said(field) }),
    };
    return { fields: { ...UNREAD, ...fields } as unknown as Dossier['fields'] };
  });
}

const UNREAD = Object.fromEntries(
  ['application.level', 'application.title', 'application.field'].map((id) => [id, { state: 'absent' }]),
);

function namesOf({ allOf, anyOf }: Words): string[] {
  const all = allOf.join('');
  return anyOf.length === 0 ? [all] : anyOf.map((word) => `${word}${all}`);
}

function said(words: Words) {
  const [first = ''] = namesOf(words);
  return read(first, first);
}

function read<T>(value: T, text: string) {
  return { state: 'read' as const, value, text, places: [] };
}
