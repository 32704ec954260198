import { dayInChina } from '@/lib/dossier/china-time';
import type { PreviousReturn } from '@/lib/dossier/previous-return';
import { draftFindings } from '@/lib/review/draft-findings';
import type { Finding, ReviewedBy } from '@/lib/review/types';
import { rulesVersion } from '@/lib/rules';
import { differenceOf } from './difference';
import { itemOf, type Present } from './items';
import type { Comparison, LastReturn } from './types';

/** The rule that is told of the comparison, and so no part of it. */
const OWN_RULE = 'previous-return';

/**
 * What the applicant changed since the last return: each item of it, and everything else by key. Pure; the order of rows
 * on either side does not matter.
 */
export function compareWithReturn(last: LastReturn, present: Present & { pack: ReviewedBy | null }): Comparison {
  const { review, dossier } = last;
  const sameRules = review?.rulesVersion === rulesVersion && isSamePack(review.pack, present.pack);
  return {
    seq: last.seq,
    on: dayOfReturn(last),
    items: returned(last).map((finding) => itemOf(finding, { dossier, sameRules }, present)),
    difference: dossier === null ? null : differenceOf(dossier, present.dossier),
    opinion: last.opinion,
  };
}

function isSamePack(one: ReviewedBy | null, other: ReviewedBy | null): boolean {
  return one !== null && other !== null && one.id === other.id && one.version === other.version;
}

/** The comparison as rules see it. */
export function asPreviousReturn({ seq, on, items }: Comparison): PreviousReturn {
  return {
    seq,
    on,
    items: items.map(({ rule, title, state, stillFails }) => ({ rule, title, state, stillFails })),
  };
}

/** Findings that stood in the opinion of the return. */
function returned({ review, choices }: LastReturn): Finding[] {
  const findings = review?.findings ?? [];
  return draftFindings(findings, choices, 'return').filter(({ rule }) => rule !== OWN_RULE);
}

/** The day of a return: `2020-10-13`. */
export function dayOfReturn({ at }: LastReturn): string {
  return dayInChina(at);
}
