import { createContext } from 'react';
import type { Applicant } from '@/lib/record/applicant';
import type { BatchMemory } from '@/lib/record/batch';

/** What the reviewer's own sentences are drawn from: those kept for the batch, and whom a kept one may not name. */
export interface OwnWordsSource {
  words: BatchMemory['words'];
  applicant: Applicant | null;
}

export const OwnWordsContext = createContext<OwnWordsSource>({ words: {}, applicant: null });
