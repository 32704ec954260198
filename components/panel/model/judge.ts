import type { Dossier } from '@/lib/dossier/dossier';
import type { FeeSetting, ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { LastReturn } from '@/lib/review/compare/types';
import type { DeadlineSaid } from '@/lib/review/deadline-words';
import type { FeeCheck } from '@/lib/review/fee-check';
import type { Moment } from '@/lib/review/moment';
import type { Notes } from '@/lib/review/notes';
import type { PublicityCheck } from '@/lib/review/publicity-check';
import type { Resubmission } from '@/lib/review/review';
import type { Draft, DraftStyle, FindingChoices, Review, ReviewedBy } from '@/lib/review/types';

export interface ReviewStage {
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
  /** The day on which the opinion is written (`2020-11-05`), null when unknown. */
  today: string | null;
}

/** A pack the reviewer may name where the pages do not tell. */
export interface Offered {
  id: string;
  version: string;
  title: string;
}

/** The judging part as the panel needs it; bound to the packs in force by the page that composes the panel. Pure. */
export interface Judge {
  /** Packs in force. */
  packs: readonly Offered[];
  /**
   * `last` is what the applicant was returned for, null when never. Which pack judges follows from the applicant's plan;
   * `chosen` is what the reviewer named for reviews whose pages name none.
   */
  review(
    dossier: Dossier,
    stage: ReviewStage,
    choices: FindingChoices,
    moment: Moment,
    last: LastReturn | null,
    chosen: string | null,
  ): Resubmission;
  draft(ask: DraftAsk): Draft;
  /**
   * What the working days say about a publicity from one day to another (`2020-10-09`), or without an end yet, by the
   * notice that judged; null where none did.
   */
  publicity(start: string, end: string | null, by: ReviewedBy | null): PublicityCheck | null;
  /** What each notice in force says about the fees set on a page (附2-二-2): such a page names no plan. */
  fees(settings: readonly FeeSetting[]): readonly FeesBy[];
  /** The n-th working day after a day; null where no calendar of that year is known. */
  workingDay(after: string, n: number): string | null;
  /** How much of the stage is left on a day, in words; null when no notice judged, it sets no deadline, or the dossier names no plan year. */
  deadline(dossier: Dossier, stage: ReviewStage, today: string, by: ReviewedBy | null): DeadlineSaid | null;
}

export interface FeesBy {
  pack: Offered;
  check: FeeCheck;
}
