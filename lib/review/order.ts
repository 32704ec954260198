import type { Finding } from './types';

/** How serious a finding is, most serious first: the order of the panel and of the draft. */
export function weightOf({ outcome, disposition }: Pick<Finding, 'outcome' | 'disposition'>): number {
  if (outcome === 'fail') return disposition === 'reject' ? 0 : disposition === 'return' ? 1 : 2;
  if (outcome === 'incomplete' || outcome === 'error') return 3;
  if (outcome === 'manual') return 4;
  return outcome === 'pass' ? 5 : 6;
}

/** Findings by weight; within one weight they keep their order. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const byWeight: Finding[][] = [[], [], [], [], [], [], []];
  for (const finding of findings) byWeight[weightOf(finding)]?.push(finding);
  return byWeight.flat();
}
