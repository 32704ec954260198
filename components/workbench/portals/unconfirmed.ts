import { FIELD_NAMES, LIST_NAMES } from '@/lib/dossier/names';
import { FIELD_IDS, LIST_IDS } from '@/lib/dossier/reading';
import type { PortalProfile } from '@/lib/profile/profile';

/** What of a profile nobody has seen on the portal yet, in one line. */
export function unconfirmedWords({ fields, lists }: PortalProfile): string {
  const names = [
    ...FIELD_IDS.filter((id) => !fields[id].seen).map((id) => FIELD_NAMES[id]),
    ...LIST_IDS.filter((id) => !lists[id].seen).map((id) => LIST_NAMES[id]),
  ];
  return names.length === 0 ? '没有。' : `${names.join('、')}。`;
}
