import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import type { Pack } from '@/lib/policy/schema';
import type { Calendars } from '@/lib/policy/working-days';
import { reviewDossier } from './review';
import type { Finding, FindingChoices, Review, SuggestionVerdict } from './types';

/** An applicant to try a pack on: one of the built-in samples, or one kept from a review. */
export interface Sample {
  name: string;
  dossier: Dossier;
}

/** What another pack makes of one sample. */
export interface VerdictChange {
  name: string;
  before: SuggestionVerdict;
  after: SuggestionVerdict;
  /** Findings that come out differently: title, and what each says with the one pack and with the other. */
  findings: { title: string; before: string; after: string }[];
}

export interface VerdictChangeRequest {
  before: Pack;
  after: Pack;
  samples: readonly Sample[];
  role: Role;
  object: ReviewObject;
  calendars?: Calendars;
}

/**
 * The samples about which the second pack finds or suggests something else, in the order given. Manual items are taken as
 * ticked: nobody can look into a sample, and they would keep every suggestion undecided.
 */
export function verdictChanges({ before, after, samples, calendars, ...stage }: VerdictChangeRequest): VerdictChange[] {
  const known = calendars === undefined ? {} : { calendars };
  return samples.flatMap(({ name, dossier }) => {
    const [was, is] = [before, after].map((pack) => ticked(dossier, { pack, ...stage, ...known }));
    if (was === undefined || is === undefined) return [];
    const findings = differingFindings(was.findings, is.findings);
    const isQuiet = findings.length === 0 && was.suggestion.verdict === is.suggestion.verdict;
    return isQuiet ? [] : [{ name, before: was.suggestion.verdict, after: is.suggestion.verdict, findings }];
  });
}

/** Findings of the second review that are missing from the first, or differ there. */
export function differingFindings(was: readonly Finding[], is: readonly Finding[]): VerdictChange['findings'] {
  return is.flatMap((now) => {
    const old = was.find(({ rule }) => rule === now.rule);
    return old !== undefined && isSame(old, now)
      ? []
      : [{ title: now.title, before: old?.says ?? '', after: now.says }];
  });
}

/** The review with every manual item ticked, since a sample has nothing that a person could look into. */
export function ticked(dossier: Dossier, context: Parameters<typeof reviewDossier>[1]): Review {
  const choices: FindingChoices = {};
  for (const { rule, outcome, digest } of reviewDossier(dossier, context, {}).findings) {
    if (outcome === 'manual') choices[rule] = { settled: { digest, reason: '', at: 0 } };
  }
  return reviewDossier(dossier, context, choices);
}

function isSame(one: Finding, other: Finding): boolean {
  return one.outcome === other.outcome && one.disposition === other.disposition && one.says === other.says;
}
