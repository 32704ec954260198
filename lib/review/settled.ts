import type { Finding, FindingChoices } from './types';

/** Whether the reviewer ticked, resolved or waived this very finding: a changed one has another digest and counts anew. */
export function isSettled({ rule, digest }: Pick<Finding, 'rule' | 'digest'>, choices: FindingChoices): boolean {
  const settled = Object.hasOwn(choices, rule) ? choices[rule]?.settled : undefined;
  return settled !== undefined && settled.digest === digest;
}
