import type { Dossier } from '@/lib/dossier/dossier';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { workingDaysAfter } from '@/lib/policy/working-days';
import type { Finding, Wanting } from '@/lib/review/types';
import { checkOf, stepsOf } from './check';
import { failed, flagged, handedOver, open, passed, plainly, wording } from './finding';
import { type PlanYear, withoutPlan } from './plan-year';
import type { Publicity } from './publicity';
import { dateText } from './text';

const CHECK = checkOf('publicity-period');
const STEPS = stepsOf('publicity-period', 'employer');
const CALENDARS = builtinCalendars();
const REQUIRED = '≥ 5 个工作日';
const UNKNOWN: Wanting[] = [{ failure: 'short', disposition: 'return', wording: shortWords('未见公示起止日期') }];

export function checkPublicityDays(
  dossier: Dossier,
  plan: PlanYear | null,
  publicity: Publicity,
  today: string | null,
): Finding {
  if (plan === null) return withoutPlan(CHECK, dossier);
  const { note } = plan;
  if (publicity === null) {
    const says = '页面未见公示起止日期，请确认公示已满5个工作日后再报送。';
    return handedOver(CHECK, STEPS, says, [], UNKNOWN, note);
  }
  const { places } = publicity;
  if (publicity.state === 'unreadable') {
    const says = `公示时间未能可靠读取（${publicity.reason}），不能计算公示天数。`;
    return open(CHECK, [publicity.id], says, [flagged('公示起止', '未能读取', places, REQUIRED)], note);
  }
  const { from, to, source } = publicity;
  const start = dateText(from);
  const end = to === 'present' ? '今' : dateText(to);
  const period = `${start} 至 ${end}`;
  if (from.day === null || to === 'present' || to.day === null) {
    const says = `${source}为${period}，没有写到日，不能计算公示天数。`;
    return open(CHECK, ['publicity.period'], says, [flagged('公示起止', period, places, REQUIRED)], note);
  }
  if (end < start) {
    return failed(
      CHECK,
      {
        disposition: 'return',
        says: `${source}为${period}，前后颠倒。`,
        evidence: [flagged(source, period, places, REQUIRED)],
        wording: wording(
          `单位公示：${period}，起止日期前后颠倒（通知第四条第（二）项）`,
          '请更正公示起止日期',
          `公示${period}，日期颠倒，请更正`,
        ),
      },
      note,
    );
  }
  const days = workingDaysAfter(start, end, CALENDARS);
  if (!days.known) {
    const says = `没有${days.year}年的工作日历，不能计算公示天数。`;
    return open(CHECK, ['publicity.period'], says, [flagged('公示起止', period, places, REQUIRED)], note);
  }
  const found = `${period}，${days.value.length}个工作日`;
  const counted = days.value.length === 0 ? found : `${found}（${days.value.map((day) => day.slice(5)).join('、')}）`;
  if (days.value.length < 5) {
    const says = `${source}为${counted}，应不少于5个工作日。`;
    const evidence = [flagged(source, counted, places, REQUIRED)];
    return failed(CHECK, { disposition: 'return', says, evidence, wording: shortWords(found) }, note);
  }
  if (today !== null && today <= end) {
    return failed(
      CHECK,
      {
        disposition: 'confirm',
        says: `${source}为${found}，最后一日${end}尚未结束，公示期满后方可报送。`,
        evidence: [flagged(source, found, places, REQUIRED)],
        wording: wording(
          `单位公示：${found}，尚未期满（通知第四条第（二）项）`,
          '请待公示期满后报送',
          `公示${found}，尚未期满，请期满后报送`,
        ),
      },
      note,
    );
  }
  return passed(CHECK, `${source}为${counted}。`, [plainly(source, counted, places, REQUIRED)], note);
}

function shortWords(found: string) {
  return wording(
    `单位公示：${found}，要求不少于5个工作日（通知第四条第（二）项）`,
    '请重新公示并在审核意见中写明起止日期',
    `公示${found}，应≥5个工作日`,
  );
}
