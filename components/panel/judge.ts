import type { Dossier } from '@/lib/dossier/dossier';
import type { FeeSetting, ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { LastReturn } from '@/lib/review/compare/types';
import type { FeeCheck } from '@/lib/review/fee-check';
import type { Notes } from '@/lib/review/notes';
import type { Moment } from '@/lib/review/prepare-rules';
import type { PublicityCheck } from '@/lib/review/publicity-check';
import type { Draft, DraftStyle, FindingChoices, Review } from '@/lib/review/types';

export interface Stage {
  role: Role;
  object: ReviewObject;
}

export interface DraftAsk {
  review: Review;
  dossier: Dossier;
  choices: FindingChoices;
  notes: Notes;
  verdict: Verdict;
  /** Characters the opinion box still takes, null when unknown. */
  limit: number | null;
  style: DraftStyle;
}

/** The judging part as the panel needs it; bound to the pack in force by the page that composes the panel. Pure. */
export interface Judge {
  /** `last` is what the applicant was returned for, null when never. */
  review(dossier: Dossier, stage: Stage, choices: FindingChoices, moment: Moment, last: LastReturn | null): Review;
  draft(ask: DraftAsk): Draft;
  /** What the working days say about a publicity from one day to another (`2020-10-09`), or without an end yet. */
  publicity(start: string, end: string | null): PublicityCheck;
  /** What the notice says about the fees set on a page (附2-二-2). */
  fees(settings: readonly FeeSetting[]): FeeCheck;
  /** How much of the stage is left on a day, in words; '' when the dossier names no plan year. */
  deadline(dossier: Dossier, stage: Stage, today: string): string;
}
