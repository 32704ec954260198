import type { Dossier } from '@/lib/dossier/dossier';
import type { Finding } from '@/lib/review/types';
import type { Check } from './finding';
import { wanting } from './wanting';

export interface PlanYear {
  year: number;
  note: string | null;
}

/** The year that windows count from, or null when a plan stands on the page and could not be read. */
export function planYear({ fields }: Dossier): PlanYear | null {
  const plan = fields['application.plan'];
  if (plan.state === 'unreadable') return null;
  if (plan.state !== 'read') return { year: 2020, note: '未读到申报计划，按2020年度核对。' };
  const { year } = plan.value;
  if (year === 2020) return { year, note: null };
  if (year === null) return { year: 2020, note: '申报计划名称未写年度，按2020年度核对。' };
  return { year, note: `申报计划为${year}年度，与规则包的2020年度不同，按${year}年度核对。` };
}

/** The finding of a check that counts years, when the plan could not be read. */
export function withoutPlan(check: Check, { fields }: Dossier): Finding {
  const plan = fields['application.plan'];
  if (plan.state === 'read') throw new Error('The plan was read.');
  return wanting(check, 'application.plan', plan, '申报信息');
}
