import type { Dossier } from '@/lib/dossier/dossier';
import { prepareRules, type ReviewContext } from '@/lib/review/prepare-rules';
import { COMPARED } from './compared';

/** What the rules answer to one dossier: `photo-size pass`, `photo-size small`, `photo-size incomplete`, … */
export type JudgeAnswers = (dossier: Dossier) => string[];

/** Judges like `prepareRules`, but gives the key of a failure, which findings no longer have. */
export function prepareAnswers(context: ReviewContext): JudgeAnswers {
  const failures = new Map<string, string>();
  const judge = prepareRules(
    context,
    COMPARED.map((rule) => ({
      ...rule,
      judge: (given, parameters, plan, facts) => {
        const judgement = rule.judge(given, parameters, plan, facts);
        if (judgement.outcome === 'fail') failures.set(rule.id, judgement.failure);
        return judgement;
      },
    })),
  );
  return (dossier) =>
    judge(dossier).map(({ rule, outcome }) => `${rule} ${outcome === 'fail' ? failures.get(rule) : outcome}`);
}
