import type { Dossier } from './dossier';
import { FIELD_IDS, LIST_IDS } from './reading';

/**
 * A dossier that was kept, with every field and list there is by now: what an earlier version did not know of was not read
 * then, and so is absent.
 */
export function completeDossier(kept: Dossier): Dossier {
  const absent = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { state: 'absent' }]));
  return {
    fields: { ...absent(FIELD_IDS), ...kept.fields } as Dossier['fields'],
    lists: { ...absent(LIST_IDS), ...kept.lists } as Dossier['lists'],
  };
}
