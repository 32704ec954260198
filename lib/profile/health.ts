import type { FieldId, ListId, ReadingState, ReviewObject } from '@/lib/dossier/reading';
import type { PortalProfile } from './profile';

/** How well the profile's words fit what was read of one applicant. */
export interface Health {
  expected: number;
  found: number;
  /** Expected, and neither read nor blank: no such label was found, or what stands there is not certain. */
  missing: (FieldId | ListId)[];
}

/** Expected against found for what is reviewed; states by field and list, over all pages read of the applicant. */
export function healthOf(
  { expects }: Pick<PortalProfile, 'expects'>,
  object: ReviewObject,
  states: { [id in FieldId | ListId]: { state: ReadingState } },
): Health {
  const expected = [...expects[object].fields, ...expects[object].lists];
  const missing = expected.filter((id) => states[id].state === 'absent' || states[id].state === 'unreadable');
  return { expected: expected.length, found: expected.length - missing.length, missing };
}
