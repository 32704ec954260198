import type { Finding, FindingChoices } from '@/lib/review/types';

/** What stays open for everybody: a person's own steps, and the years of a document that is not at hand. */
export function isOpenForAll({ rule, outcome }: Pick<Finding, 'rule' | 'outcome'>): boolean {
  return outcome === 'manual' || (rule === 'title-seniority' && outcome === 'incomplete');
}

/** The choices of a reviewer who ticked all of that. */
export function settleOpenForAll(findings: readonly Finding[]): FindingChoices {
  return Object.fromEntries(
    findings.filter(isOpenForAll).map(({ rule, digest }) => [rule, { settled: { digest, reason: '已核对', at: 0 } }]),
  );
}
