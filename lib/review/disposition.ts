import type { ReviewObject } from '@/lib/dossier/reading';
import type { FailureWording, StageRole } from '@/lib/policy/schema';
import type { Disposition } from './types';

/** What follows from a failure in this review, for this reviewer; a failure the pack does not know is left to the reviewer. */
export function dispositionOf(failure: FailureWording | undefined, object: ReviewObject, role: StageRole): Disposition {
  if (failure === undefined) return 'confirm';
  const { disposition } = failure;
  if (typeof disposition === 'string') return disposition;
  const ofRole = 'employer' in disposition ? disposition[role === 'employer' ? 'employer' : 'department'] : disposition;
  return typeof ofRole === 'string' ? ofRole : ofRole[object];
}
