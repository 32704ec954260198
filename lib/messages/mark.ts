import type { Place } from '@/lib/dossier/reading';
import type { Outcome } from '@/lib/review/types';

/** A mark to draw over the page: number and kind carry the meaning, colour only repeats it. */
export interface Mark {
  /** Rule the mark belongs to. */
  rule: string;
  /** Number shown, the same as in the panel. */
  number: number;
  kind: Extract<Outcome, 'fail' | 'incomplete' | 'manual'> | 'confirm';
  /** Spoken and shown on hover; no personal data. */
  label: string;
  places: Place[];
}
