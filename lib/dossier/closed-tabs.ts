import type { Dossier } from './dossier';
import { ON_CLOSED_TAB } from './reading';

/** Whether some of the applicant stands on a tab that was not opened yet: what was not seen may stand there, too. */
export function hasClosedTab({ fields, lists }: Dossier): boolean {
  return [...Object.values(fields), ...Object.values(lists)].some(
    (part) => part.state === 'unreadable' && part.reason === ON_CLOSED_TAB,
  );
}
