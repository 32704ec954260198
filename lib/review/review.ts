import type { Dossier, Field } from '@/lib/dossier/dossier';
import type { Role } from '@/lib/dossier/reading';
import { rulesVersion } from '@/lib/rules';
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
