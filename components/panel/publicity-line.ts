import type { PublicityCheck } from '@/lib/review/publicity-check';
import { spellDay } from '../common/plain-day';

interface Days {
  /** `2020-10-09`, null while none is given; likewise below. */
  start: string | null;
  end: string | null;
  today: string | null;
}

/** What the working days say about the publicity filled in, in words; null while there is nothing to say. */
export function publicityLine(
  check: PublicityCheck | null,
  { end, today }: Days,
): { good: boolean; text: string } | null {
  if (check === null) return null;
  if (!check.known) {
    return {
      good: false,
      text: `没有${check.year}年的工作日历，不能计算公示天数，请人工核对；可在工作台“政策”页导入该年日历。`,
    };
  }
  const { needed, earliestEnd, days } = check;
  const rule = `次日起算，满${needed}个工作日为${spellDay(earliestEnd)}（已计调休）`;
  if (end === null || days === null) return { good: true, text: `${rule}。` };
  if (days < needed) return { good: false, text: `只有${days}个工作日，不足${needed}个；${rule}。` };
  if (today !== null && end >= today) return { good: false, text: `公示尚未结束（至${spellDay(end)}）；${rule}。` };
  return { good: true, text: `共${days}个工作日；${rule}。` };
}
