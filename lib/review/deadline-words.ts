import type { Role } from '@/lib/dossier/reading';
import type { PolicyInForce } from '@/lib/policy/office';
import { publicityLength, publicityOf } from './asked-publicity';
import { planPublicity, stageLeft } from './publicity-plan';
import { stagesOf } from './stages';

/**
 * How much of the present stage is left, and whether a publicity that starts today would still fit, in one or two
 * sentences (四(二)2, 五(六)). `today` is a day in Asia/Shanghai.
 */
export function deadlineWords({ pack, calendars }: PolicyInForce, role: Role, year: number, today: string): string {
  const stage = stagesOf(pack, year).find(({ id }) => id === `deadline.${role}`);
  if (stage === undefined) return '';
  const { name, day } = stage;
  const left = stageLeft(today, day, calendars);
  if (!left.known) return `${name}截止${day}；没有${left.year}年的工作日历，不能计算剩余工作日。`;
  if (left.value.is === 'over') return `${name}已于${day}截止。`;
  if (left.value.is === 'last-day') return `${name}今日截止（23:59:59）。`;
  const open = `距${name}截止（${day}）还有${left.value.days}个工作日。`;
  if (role !== 'employer') return open;
  const asked = publicityOf(pack);
  if (asked === null) return open;
  const plan = planPublicity(today, asked, day, calendars);
  if (!plan.known) return `${open}没有${plan.year}年的工作日历，不能推算公示是否来得及。`;
  return plan.value.fits
    ? `${open}尚未公示的，最迟${plan.value.latestStart}开始（${publicityLength(asked)}）。`
    : `${open}今日开始公示已来不及（最迟应于${plan.value.latestStart}开始）。`;
}
