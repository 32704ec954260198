import { createContext } from 'react';
import type { Applicant } from '@/lib/record/applicant';
import type { BatchMemory } from '@/lib/record/batch';

/** What the reviewer's own sentences are drawn from: those kept for the batch, and whom a kept one may not name. */
export interface OwnWordsSource {
  /** Null where the page does not name a plan: then there is no batch to keep them for. */
  words: BatchMemory['words'] | null;
  applicant: Applicant | null;
}

export const OwnWordsContext = createContext<OwnWordsSource>({ words: null, applicant: null });
