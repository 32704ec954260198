import type { ReviewObject } from '@/lib/dossier/reading';
import type { FailureWording } from '@/lib/policy/schema';
import type { Disposition } from './types';

/** What follows from a failure in this review; a failure the pack does not know is left to the reviewer. */
export function dispositionOf(failure: FailureWording | undefined, object: ReviewObject): Disposition {
  if (failure === undefined) return 'confirm';
  const { disposition } = failure;
  return typeof disposition === 'string' ? disposition : disposition[object];
}
