import type { Dossier } from '@/lib/dossier/dossier';
import { type ReviewContext, prepareRules } from '@/lib/review/prepare-rules';
import { RULES } from '@/lib/rules';
import type { Rule } from '@/lib/rules/define-rule';

/** Rules that do not concern everybody. */
const MAY_BE_INAPPLICABLE = [
  'post-information-form',
  'statement-length',
  'photo-size',
  'photo-dimensions',
  'photo-ratio',
  'photo-background',
];

/** Throws unless every rule passes, stays open, and fails in each of its ways somewhere among the dossiers. */
export function proveEveryOutcome(dossiers: Dossier[], context: ReviewContext): void {
  const met = new Set<string>();
  const judge = prepareRules(
    context,
    RULES.map((rule) => noting(rule, met)),
  );
  for (const dossier of dossiers) for (const { rule, outcome } of judge(dossier)) met.add(`${rule} ${outcome}`);
  const lacking = RULES.flatMap(outcomesOf).filter((outcome) => !met.has(outcome));
  if (lacking.length > 0) {
    throw new Error(`The dossiers of the bench (tests/bench/rules/dossiers) lack: ${lacking.join(', ')}`);
  }
}

function outcomesOf({ id, failures }: Rule): string[] {
  return [
    `${id} pass`,
    `${id} incomplete`,
    ...failures.map((failure) => `${id} fails as ${failure}`),
    ...(MAY_BE_INAPPLICABLE.includes(id) ? [`${id} inapplicable`] : []),
  ];
}

/** The rule, noting in which way it fails. */
function noting(rule: Rule, met: Set<string>): Rule {
  return {
    ...rule,
    judge: (given, parameters, plan) => {
      const judgement = rule.judge(given, parameters, plan);
      if (judgement.outcome === 'fail') met.add(`${rule.id} fails as ${judgement.failure}`);
      return judgement;
    },
  };
}
