import type { Dossier } from '@/lib/dossier/dossier';
import type { FileLooks } from '@/lib/dossier/file-facts';
import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { LastReturn } from '@/lib/review/compare/types';
import type { Notes } from '@/lib/review/notes';
import type { FindingChoices, Review } from '@/lib/review/types';
import type { Applicant } from './applicant';

/** A review in progress, saved on every change and kept over reload and crash. */
export interface WorkingReview {
  applicant: Applicant;
  role: Role;
  object: ReviewObject;
  review: Review;
  /** The applicant as the rules saw them, kept with the decision; absent in what version 1 saved. */
  dossier?: Dossier | null;
  choices: FindingChoices;
  /** What the reviewer noted; absent when nothing. */
  notes?: Notes;
  /** Attachments that the reviewer looked at; absent when none. */
  looks?: FileLooks;
  /** What the reviewer is still writing, by form: reasons, notes, own sentences that were not confirmed; absent when none. */
  half?: Record<string, string>;
  draft: {
    verdict: Verdict;
    text: string;
    /** True once the reviewer typed in it: from then on it is never recomposed without being asked. */
    edited: boolean;
    /** What the reviewer put in place of placeholders, by placeholder. */
    fills?: Record<string, string>;
  } | null;
  /** What was filled last into the page, for the log. */
  filled: { text: string; at: number } | null;
  updatedAt: number;
}

/** What a save builds on. */
export interface Basis {
  /** The panel that saves: another one for every tab and every time the page is loaded. */
  panel: string;
  /** `revision` as this panel was told last. */
  revision: number;
  /** The reviewer's hand changed something since this panel's last save that was taken. */
  byHand: boolean;
  /** The reviewer has seen the other tab's version and keeps this one. */
  over: boolean;
  /** The reviewer took the review up again after this panel was told of its decision. */
  again?: boolean;
}

/** `other` is what another tab's hand made of it since; what was sent is kept aside. */
export type Saved = { ok: true; revision: number } | { ok: false; revision: number; other: WorkingReview };

export interface KeptWork {
  /** The review in progress, null when there is none or it ended with a decision. */
  working: WorkingReview | null;
  /** How often a hand has changed it, over all tabs. */
  revision: number;
  /** A draft from before that can be had back for a week, null when there is none. */
  earlier: EarlierDraft | null;
  /** The last return of this application at this stage, null when it was never returned. */
  lastReturn: LastReturn | null;
}

export interface EarlierDraft {
  /** `decided`: a decision was logged; `replaced`: another tab's version was kept instead. */
  why: 'decided' | 'replaced';
  at: number;
  working: WorkingReview;
}

/** One earlier review of a person. */
export interface HistoryItem {
  seq: number;
  at: number;
  verdict: Verdict;
  opinion: string | null;
  /** What the reviewer noted then, and about what. */
  notes: { about: string; text: string }[];
}
