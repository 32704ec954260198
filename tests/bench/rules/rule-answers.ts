import { prepareRules, type ReviewContext } from '@/lib/review/prepare-rules';
import type { Rule } from '@/lib/rules/define-rule';
import type { Case } from './dossiers/make-dossiers';

/** What the rules answer to one case: `photo-size pass`, `photo-size small`, `attachment-seal look`, … */
export type JudgeAnswers = (one: Case) => string[];

/** Judges like `prepareRules`, but gives the key of a failure or of what is left to a person, which findings no longer have. */
export function prepareAnswers(context: ReviewContext, rules: readonly Rule[]): JudgeAnswers {
  const keys = new Map(rules.flatMap(({ id, always }) => (always?.outcome === 'manual' ? [[id, always.way]] : [])));
  const judge = prepareRules(
    context,
    rules.map((rule) => ({
      ...rule,
      judge: (given, parameters, plan, facts) => {
        const judgement = rule.judge(given, parameters, plan, facts);
        if (judgement.outcome === 'fail') keys.set(rule.id, judgement.failure);
        if (judgement.outcome === 'manual') keys.set(rule.id, judgement.way);
        return judgement;
      },
    })),
  );
  return ({ dossier, moment }) =>
    judge(dossier, moment).map(({ rule, outcome }) => {
      const hasKey = outcome === 'fail' || outcome === 'manual';
      return `${rule} ${hasKey ? keys.get(rule) : outcome}`;
    });
}
