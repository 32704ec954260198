import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';

/** One decision as a roster needs it. */
export interface Decided {
  name: string;
  unit: string;
  /** Last four characters of the ID number; the log keeps no more of it. */
  last4: string;
  plan: string;
  verdict: Verdict;
  role: Role | null;
  object: ReviewObject | null;
}

/** A decision with the applicant as the page showed them then; null where the page had not been read. */
export interface RosterEntry {
  row: Decided;
  body: { dossier?: Dossier | null; review?: { pack: { id: string; title: string } | null } | null };
}
