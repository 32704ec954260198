import type { Judge } from '@/components/panel/judge';
import { builtinPack } from '@/lib/policy/builtin';
import { composeDraft } from '@/lib/review/compose-draft';
import { reviewDossier } from '@/lib/review/review';

/** The panel's judge with the built-in policy pack. Throws when the pack does not fit the rules. */
export function builtinJudge(): Judge {
  const pack = builtinPack();
  return {
    review: (dossier, stage, choices) => reviewDossier(dossier, { pack, ...stage }, choices),
    draft: ({ review, dossier, choices, verdict, limit }) =>
      composeDraft({
        findings: review.findings,
        choices,
        verdict,
        role: review.role,
        object: review.object,
        pack,
        dossier,
        limit,
      }),
  };
}
