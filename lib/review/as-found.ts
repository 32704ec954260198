import { isSettled } from './settled';
import type { Finding, FindingChoices, Wanting } from './types';

/** The shortcoming that the reviewer found in a manual item; null if there was none, if the item was ticked as fine, or if it has changed since. */
export function wantingOf(finding: Finding, choices: FindingChoices): Wanting | null {
  const chosen = Object.hasOwn(choices, finding.rule) ? choices[finding.rule]?.wanting : undefined;
  if (chosen === undefined || chosen.digest !== finding.digest || isSettled(finding, choices)) return null;
  return finding.wantings?.find(({ failure }) => failure === chosen.failure) ?? null;
}

/** The finding after the reviewer has looked at it: if a manual item has a shortcoming, it counts as that failure. */
export function asFound(finding: Finding, choices: FindingChoices): Finding {
  const wanting = wantingOf(finding, choices);
  if (wanting === null) return finding;
  const { disposition, wording } = wanting;
  return { ...finding, outcome: 'fail', disposition, wording };
}
