import type { Dossier, Field } from '@/lib/dossier/dossier';
import type { Role } from '@/lib/dossier/reading';
import { rulesVersion } from '@/lib/rules';
import { asPreviousReturn, compareWithReturn } from './compare/compare';
import type { LastReturn } from './compare/types';
import { unreadCore } from './core-fields';
import type { Moment, ReviewContext } from './prepare-rules';
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

/** The same, told what became of the last return; without one it is a first submission. */
export function reviewResubmission(
  last: LastReturn | null,
  dossier: Dossier,
  context: ReviewContext & { role: Role },
  choices: FindingChoices,
  moment: Moment,
): Review {
  const first = reviewDossier(dossier, context, choices, moment);
  if (last === null) return first;
  const present = { dossier, findings: first.findings, pack: first.pack };
  const previous = asPreviousReturn(compareWithReturn(last, present));
  return reviewDossier(dossier, context, choices, { ...moment, previous });
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
