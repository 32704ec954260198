import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { Draft, FindingChoices, Review } from '@/lib/review/types';

export interface Stage {
  role: Role;
  object: ReviewObject;
}

export interface DraftAsk {
  review: Review;
  dossier: Dossier;
  choices: FindingChoices;
  verdict: Verdict;
  /** Characters the opinion box still takes, null when unknown. */
  limit: number | null;
}

/** The judging part as the panel needs it; bound to the pack in force by the page that composes the panel. Pure. */
export interface Judge {
  review(dossier: Dossier, stage: Stage, choices: FindingChoices): Review;
  draft(ask: DraftAsk): Draft;
}
