import type { Dossier } from '@/lib/dossier/dossier';
import type { FieldId, ReviewObject } from '@/lib/dossier/reading';

const CORE: { readonly [O in ReviewObject]: readonly FieldId[] } = {
  archive: ['person.name', 'unit.name'],
  qualification: ['person.name', 'unit.name', 'application.title'],
};

/** Core fields that were not read: while there are any, it is not certain enough who and what is judged to suggest a verdict. */
export function unreadCore(dossier: Dossier, object: ReviewObject): FieldId[] {
  return CORE[object].filter((id) => dossier.fields[id].state !== 'read');
}
