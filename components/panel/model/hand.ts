import type { WorkingReview } from '@/lib/record/work';
import { withoutBatch } from './batch';

/**
 * What the reviewer's hand has made of a review, as one text to compare: what the program composed or found is not part of it.
 */
export function handOf(working: Pick<WorkingReview, 'choices' | 'looks' | 'draft'> | null): string {
  if (working === null) return handOf({ choices: {}, draft: null });
  const { choices, looks = {}, draft } = working;
  const written = draft?.edited ? [draft.verdict, draft.text] : null;
  return JSON.stringify([withoutBatch(choices), written, draft?.fills ?? {}, looks]);
}
