import type { Verdict } from '@/lib/dossier/reading';
import { asFound } from './as-found';
import { inOrder } from './order';
import { asSaid } from './own-sentence';
import { isSettled } from './settled';
import type { Finding, FindingChoices } from './types';

/**
 * The findings whose wording stands in a draft of this verdict, most serious first, manual items as the reviewer found
 * them and in the reviewer's own words where he gave some. The reviewer's choice goes before anything else. Without one:
 * - 通过 names nothing
 * - 退回 names every open failure at once, so that nobody has to come back a second time (一次性告知)
 * - 不通过 gives the grounds of ineligibility alone, if there are any; a photo is no ground. Without any it names every open
 *   failure, for the reviewer to take out what is none
 * None holds against the applicant what binds the reviewer's own office, such as the deadline for reporting.
 */
export function draftFindings(findings: readonly Finding[], choices: FindingChoices, verdict: Verdict): Finding[] {
  const sayable = inOrder(findings.map((finding) => asSaid(asFound(finding, choices), choices))).filter(
    ({ wording }) => wording !== undefined,
  );
  const isOpen = (finding: Finding) => finding.outcome === 'fail' && !isSettled(finding, choices);
  const hasGrounds = sayable.some((finding) => isOpen(finding) && finding.disposition === 'reject');
  return sayable.filter((finding) => {
    const chosen = Object.hasOwn(choices, finding.rule) ? choices[finding.rule]?.inDraft : undefined;
    if (chosen !== undefined) return chosen;
    if (verdict === 'pass' || !isOpen(finding) || finding.bindsReviewer) return false;
    return verdict === 'return' || !hasGrounds || finding.disposition === 'reject';
  });
}
