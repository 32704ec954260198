import type { Dossier, Field } from '@/lib/dossier/dossier';
import type { Role } from '@/lib/dossier/reading';
import { rulesVersion } from '@/lib/rules';
import { asPreviousReturn, compareWithReturn, dayOfReturn } from './compare/compare';
import type { Comparison, LastReturn } from './compare/types';
import { unreadCore } from './core-fields';
import type { Moment } from './moment';
import type { ReviewContext } from './prepare-rules';
import { runRules } from './run-rules';
import { suggest } from './suggest';
import type { FindingChoices, Review } from './types';

/** Everything the panel shows about one applicant. */
export function reviewDossier(
  dossier: Dossier,
  context: ReviewContext & { role: Role },
  choices: FindingChoices,
  moment?: Moment,
): Review {
  const { pack, role, object, office = null } = context;
  const findings = runRules(dossier, context, moment);
  return {
    pack: { id: pack.id, version: pack.version, title: pack.title, ...(office === null ? {} : { office }) },
    rulesVersion,
    role,
    object,
    findings,
    suggestion: suggest(findings, choices, unreadCore(dossier, object)),
  };
}

/** A review, and how the applicant's data compare with those that were returned; null for a first submission. */
export interface Resubmission {
  review: Review;
  comparison: Comparison | null;
}

/** How what stands on the page now compares with what was returned; null when it never was. */
export function comparisonWith(
  last: LastReturn | null,
  dossier: Dossier,
  { findings, pack }: Review,
): Comparison | null {
  return last === null ? null : compareWithReturn(last, { dossier, findings, pack });
}

/** The same for an applicant who was returned before; without a last return it is a first submission. */
export function reviewResubmission(
  last: LastReturn | null,
  dossier: Dossier,
  context: ReviewContext & { role: Role },
  choices: FindingChoices,
  moment: Moment,
): Resubmission {
  if (last === null) return { review: reviewDossier(dossier, context, choices, moment), comparison: null };
  const { id, version, title } = context.pack;
  let comparison: Comparison | null = null;
  const review = reviewDossier(dossier, context, choices, {
    ...moment,
    returnedOn: dayOfReturn(last),
    previous: (findings) => {
      comparison = compareWithReturn(last, { dossier, findings, pack: { id, version, title } });
      return asPreviousReturn(comparison);
    },
  });
  return { review, comparison };
}

/** Who is on the page as shown, in the shape messages carry; '' for what was not read. */
export function applicantOf(dossier: Dossier): { name: string; idNumber: string; unit: string; plan: string } {
  const { fields } = dossier;
  const shown = (field: Field<unknown>) => (field.state === 'read' ? field.text : '');
  return {
    name: shown(fields['person.name']),
    idNumber: shown(fields['person.id-number']),
    unit: shown(fields['unit.name']),
    plan: shown(fields['application.plan']),
  };
}
