import type { Dossier, Field, FieldValues } from '@/lib/dossier/dossier';
import { FIELD_IDS, type FieldId, type PageReading } from '@/lib/dossier/reading';
import { DATE, ID_NUMBER, type Kind, PERIOD, PLAIN_TEXT, PLAN, SEX, STATEMENT } from './kinds';
import { mergeField } from './merge-field';

type Merged = Omit<Dossier['fields'], 'photo'>;
type Merge<T> = (pages: readonly PageReading[], id: FieldId) => Field<T>;

const read =
  <T>(kind: Kind<T>): Merge<T> =>
  (pages, id) =>
    mergeField(pages, id, kind);

const readText = read(PLAIN_TEXT);

/** Fields that say more than a text. Whatever is missing here or has another kind does not compile. */
const OWN: { [F in keyof Merged as string extends FieldValues[F] ? never : F]: Merge<FieldValues[F]> } = {
  'person.id-number': read(ID_NUMBER),
  'person.sex': read(SEX),
  'person.birth-date': read(DATE),
  'person.work-start': read(DATE),
  'education.graduated': read(DATE),
  'title.obtained': read(DATE),
  'title.appointed': read(DATE),
  'application.plan': read(PLAN),
  'application.submitted': read(DATE),
  'publicity.period': read(PERIOD),
  'publicity.start': read(DATE),
  'publicity.end': read(DATE),
  statement: read(STATEMENT),
};

/** Every field but the photo, from the pages of one applicant, newest first. */
export function assembleFields(pages: readonly PageReading[]): Merged {
  const merges: ReadonlyMap<string, Merge<unknown>> = new Map(Object.entries(OWN));
  const ids = FIELD_IDS.filter((id) => id !== 'photo');
  const fields = ids.map((id) => [id, (merges.get(id) ?? readText)(pages, id)]);
  return Object.fromEntries(fields) as Merged;
}
