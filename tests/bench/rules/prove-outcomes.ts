import type { Dossier } from '@/lib/dossier/dossier';
import type { Rule } from '@/lib/rules/define-rule';
import { COMPARED } from './compared';
import type { JudgeAnswers } from './rule-answers';

/** Rules that do not concern everybody. */
const MAY_BE_INAPPLICABLE = [
  'post-information-form',
  'statement-length',
  'photo-size',
  'photo-dimensions',
  'photo-ratio',
  'photo-background',
];

/** Ways to fail that rest on what these dossiers do not show: when somebody began to work. */
const NOT_SHOWN = ['appraisal-years entry'];

/** Throws unless every rule passes, stays open, and fails in each of its ways somewhere among the dossiers. */
export function proveEveryOutcome(dossiers: Dossier[], answersTo: JudgeAnswers): void {
  const met = new Set(dossiers.flatMap(answersTo));
  const lacking = COMPARED.flatMap(outcomesOf).filter((outcome) => !met.has(outcome) && !NOT_SHOWN.includes(outcome));
  if (lacking.length === 0) return;
  throw new Error(`The dossiers of the bench (tests/bench/rules/dossiers) lack: ${lacking.join(', ')}`);
}

function outcomesOf({ id, failures }: Rule): string[] {
  const outcomes = ['pass', 'incomplete', ...failures, ...(MAY_BE_INAPPLICABLE.includes(id) ? ['inapplicable'] : [])];
  return outcomes.map((outcome) => `${id} ${outcome}`);
}
