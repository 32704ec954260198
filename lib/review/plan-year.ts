import type { Dossier } from '@/lib/dossier/dossier';
import type { PlanYear } from '@/lib/rules/define-rule';

/**
 * The plan year windows count from: the one the applicant's plan names, else the pack's with a note.
 * Null when a plan stands on the page and could not be read.
 */
export function planYearOf(dossier: Dossier, packYear: number): PlanYear | null {
  const plan = dossier.fields['application.plan'];
  if (plan.state === 'unreadable') return null;
  if (plan.state !== 'read') return { year: packYear, note: `未读到申报计划，按${packYear}年度核对。`, places: [] };
  const { year } = plan.value;
  if (year === null)
    return { year: packYear, note: `申报计划名称未写年度，按${packYear}年度核对。`, places: plan.places };
  const note = year === packYear ? null : `申报计划为${year}年度，与规则包的${packYear}年度不同，按${year}年度核对。`;
  return { year, note, places: plan.places };
}
