import type { Dossier } from '@/lib/dossier/dossier';
import type { PreviousReturn, ReturnedItem, ReturnedState } from '@/lib/dossier/previous-return';
import type { FieldId, ListId, Place } from '@/lib/dossier/reading';
import type { FindingChoices, Review } from '@/lib/review/types';

/** The last return of an applicant at a stage, as the log has it. JSON-safe. */
export interface LastReturn {
  seq: number;
  /** Milliseconds since the epoch. */
  at: number;
  opinion: string | null;
  /** What the panel showed then; null when it had not read the page. */
  review: Review | null;
  choices: FindingChoices;
  /** What the rules saw then; null when it was not kept or has been purged. */
  dossier: Dossier | null;
}

/** One value that was objected to, then and now. */
export interface ComparedValue {
  label: string;
  before: string;
  /** null when it is not known now. */
  now: string | null;
  state: ReturnedState;
}

export interface ComparedItem extends ReturnedItem {
  values: ComparedValue[];
  /** Why it cannot be told, in words for the reviewer; only with `unclear`. */
  why?: string;
}

/** One difference between the two dossiers, found by key and never by position. */
export interface Change {
  kind: 'added' | 'removed' | 'changed';
  id: FieldId | ListId;
  /** 继续教育 2018. */
  label: string;
  before: string | null;
  now: string | null;
  /** Where it stands now. */
  places: Place[];
}

/** What two dossiers differ in, and what could not be compared. */
export interface Difference {
  changes: Change[];
  /** Fields and lists known on one side only, or not to their end. */
  unclear: (FieldId | ListId)[];
}

export interface Comparison extends Omit<PreviousReturn, 'items'> {
  items: ComparedItem[];
  /** null when no dossier was kept then. */
  difference: Difference | null;
  /** The opinion of the return, for what was written by hand. */
  opinion: string | null;
}
