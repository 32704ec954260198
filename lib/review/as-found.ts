import { isSettled } from './settled';
import type { Finding, FindingChoices, Wanting } from './types';

/** What the reviewer found wanting in a manual item, while the item is the same; null when nothing or when it was ticked. */
export function wantingOf(finding: Finding, choices: FindingChoices): Wanting | null {
  const chosen = Object.hasOwn(choices, finding.rule) ? choices[finding.rule]?.wanting : undefined;
  if (chosen === undefined || chosen.digest !== finding.digest || isSettled(finding, choices)) return null;
  return finding.wantings?.find(({ failure }) => failure === chosen.failure) ?? null;
}

/** The finding as it stands after the reviewer's look: a manual item found wanting counts as that failure. */
export function asFound(finding: Finding, choices: FindingChoices): Finding {
  const wanting = wantingOf(finding, choices);
  if (wanting === null) return finding;
  const { disposition, wording } = wanting;
  return { ...finding, outcome: 'fail', disposition, wording };
}
