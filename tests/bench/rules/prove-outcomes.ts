import { builtinPack } from '@/lib/policy/builtin';
import { RULES } from '@/lib/rules';
import type { Rule } from '@/lib/rules/define-rule';
import type { Case } from './dossiers/make-dossiers';
import { CANNOT_OCCUR, MAY_BE_INAPPLICABLE } from './outcomes';
import type { JudgeAnswers } from './rule-answers';

/** Rules that the built-in pack's notice has a use for. */
const IN_PACK = RULES.filter(({ id }) => Object.hasOwn(builtinPack().rules, id));

/** Throws unless every rule of the pack comes to each of its outcomes somewhere among the cases, and to none it cannot come to. */
export function proveEveryOutcome(cases: Case[], answersTo: JudgeAnswers): void {
  const met = new Set(cases.flatMap(answersTo));
  const expected = new Set(IN_PACK.flatMap(outcomesOf).filter((outcome) => !CANNOT_OCCUR.has(outcome)));
  const lacking = [...expected].filter((outcome) => !met.has(outcome));
  const beyond = [...met].filter((outcome) => !expected.has(outcome));
  if (lacking.length > 0) {
    throw new Error(`The dossiers of the bench (tests/bench/rules/dossiers) lack: ${lacking.join(', ')}`);
  }
  if (beyond.length > 0) {
    throw new Error(`The outcomes of the bench (tests/bench/rules/outcomes.ts) lack: ${beyond.join(', ')}`);
  }
}

function outcomesOf({ id, kind, failures, manual }: Rule): string[] {
  const judged = kind === 'manual' ? [] : ['pass', 'incomplete', ...failures];
  const outcomes = [...judged, ...manual, ...(MAY_BE_INAPPLICABLE.includes(id) ? ['inapplicable'] : [])];
  return outcomes.map((outcome) => `${id} ${outcome}`);
}
