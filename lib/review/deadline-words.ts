import type { Role } from '@/lib/dossier/reading';
import type { PolicyInForce } from '@/lib/policy/office';
import { publicityAsked, publicityLength } from './asked-publicity';
import { planPublicity, stageLeft } from './publicity-plan';
import { stagesOf } from './stages';

/** What there is to know about the deadline on a day. */
export interface DeadlineSaid {
  text: string;
  /** It is the last day or over: what is decided now has no tomorrow. */
  pressing: boolean;
}

/**
 * How much of the present stage is left, and whether a publicity that starts today would still fit, in one or two
 * sentences (四(二)2, 五(六)); null where the notice sets the role no deadline. `today` is a day in Asia/Shanghai.
 */
export function deadlineWords(
  { pack, calendars }: PolicyInForce,
  role: Role,
  year: number,
  today: string,
): DeadlineSaid | null {
  const stage = stagesOf(pack, year).find(({ id }) => id === `deadline.${role}`);
  if (stage === undefined) return null;
  const { name, day } = stage;
  const left = stageLeft(today, day, calendars);
  if (!left.known) return calm(`${name}截止${day}；没有${left.year}年的工作日历，不能计算剩余工作日。`);
  if (left.value.is === 'over') return { text: `${name}已于${day}截止，退回意见不再写补正期限。`, pressing: true };
  if (left.value.is === 'last-day') {
    return { text: `${name}今日截止（23:59:59），退回的须当日补正并重新提交。`, pressing: true };
  }
  const open = `距${name}截止（${day}）还有${left.value.days}个工作日。`;
  if (role !== 'employer') return calm(open);
  const asked = publicityAsked(pack);
  if (asked === null) return calm(open);
  const plan = planPublicity(today, asked, day, calendars);
  if (!plan.known) return calm(`${open}没有${plan.year}年的工作日历，不能推算公示是否来得及。`);
  return plan.value.fits
    ? calm(`${open}尚未公示的，最迟${plan.value.latestStart}开始（${publicityLength(asked)}）。`)
    : calm(`${open}今日开始公示已来不及（最迟应于${plan.value.latestStart}开始）。`);
}

function calm(text: string): DeadlineSaid {
  return { text, pressing: false };
}
