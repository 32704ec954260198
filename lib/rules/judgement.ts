import type { FilePlace } from '@/lib/dossier/file-facts';
import type { FieldId, ListId, Place } from '@/lib/dossier/reading';

/** One value a judgement rests on; the same shape as the finding's evidence. */
export interface Evidence {
  label: string;
  found: string;
  required?: string;
  flagged: boolean;
  places: Place[];
  /** Where in an attachment it stands, and where the rest of it does. */
  file?: { url: string; at: FilePlace; also?: FilePlace[] };
}

/**
 * What a rule answers. `says` is one sentence for the reviewer; `found` is what goes into the opinion's wording.
 * `note` is only for what is special to this applicant; how the text is read comes from the pack.
 */
export type Judgement<F extends string = string, M extends string = string> =
  | { outcome: 'pass'; says: string; evidence: Evidence[]; note?: string | null }
  | {
      outcome: 'fail';
      failure: F;
      says: string;
      found: string;
      /** What the pack demands of this applicant, for the opinion, where that differs between applicants. */
      required?: string;
      evidence: Evidence[];
      note?: string | null;
    }
  | { outcome: 'incomplete'; says: string; missing: (FieldId | ListId)[]; evidence: Evidence[]; note?: string | null }
  | { outcome: 'manual'; way: M; says: string; found: string; evidence: Evidence[]; note?: string | null }
  | { outcome: 'inapplicable'; says: string; evidence: Evidence[]; note?: string | null };

/** Fits: with every value that the pass rests on. */
export function pass(says: string, evidence: Evidence[], note: string | null = null): Judgement<never, never> {
  return { outcome: 'pass', says, evidence, note };
}

/** Does not fit: which of the rule's failures, what was found (for the opinion), and the values that show it. */
export function fail<F extends string>(
  failure: F,
  shown: { says: string; found: string; required?: string; evidence: Evidence[]; note?: string | null },
): Judgement<F, never> {
  return { outcome: 'fail', failure, ...shown };
}

/** Cannot be judged: which fields or lists are wanting, and why. */
export function incomplete(
  missing: (FieldId | ListId)[],
  says: string,
  evidence: Evidence[] = [],
  note: string | null = null,
): Judgement<never, never> {
  return { outcome: 'incomplete', says, missing, evidence, note };
}

/** Does not concern this applicant: with the value that says so. */
export function inapplicable(says: string, evidence: Evidence[] = []): Judgement<never, never> {
  return { outcome: 'inapplicable', says, evidence };
}

/**
 * A person must look, in one of the rule's ways; the pack has the numbered steps for it. `found` goes into the opinion's
 * wording when the reviewer finds it wanting.
 */
export function manual<M extends string>(
  way: M,
  shown: { says: string; found?: string; evidence?: Evidence[]; note?: string | null },
): Judgement<never, M> {
  const { says, found = '经人工核对不符合要求', evidence = [], note = null } = shown;
  return { outcome: 'manual', way, says, found, evidence, note };
}

/** A value as evidence; flagged when it is what makes the judgement fail or stay open. */
export function evidence(
  label: string,
  found: string,
  places: Place[],
  { required, flagged = false }: { required?: string; flagged?: boolean } = {},
): Evidence {
  return required === undefined ? { label, found, flagged, places } : { label, found, required, flagged, places };
}
