// Longer than one screen: seven ways in which the days of a publicity can be wrong or open, each with its sentence.
import { defineRule } from './define-rule';
import { dateText } from './helpers/date-text';
import { dayText } from './helpers/day';
import { PUBLICITY_FIELDS } from './helpers/publicity';
import { askedPublicity, countedDays } from './helpers/publicity-days';
import { evidence, fail, incomplete, manual, pass } from './judgement';

const SAYS = {
  pending: '公示天数尚未录入规则包，录入后即可判断。',
  employer: (asked: string) => `页面未见公示起止日期，请确认公示已满${asked}后再报送。`,
  department: '页面和用人单位意见未写明公示起止日期，请核对公示是否满期。',
  unread: (reason: string) => `公示时间未能可靠读取（${reason}）`,
  noDay: (period: string) => `${period}，没有写到日`,
  noCalendar: (year: number) => `没有${year}年的工作日历`,
  reversed: (period: string) => `${period}，前后颠倒。`,
  short: (found: string, asked: string) => `${found}，应不少于${asked}。`,
  beforeReturn: (found: string, day: string) => `${found}，早于${day}的退回，补正后须重新公示。`,
  onReturnDay: (found: string, day: string) =>
    `${found}，开始当日${day}正是退回之日，不知先后，请核对是否为补正后的公示。`,
  pastUnknown: (found: string) => `${found}；审核记录已锁定或未能取回，不知公示是否早于退回，不能判断须否重新公示。`,
  running: (found: string, end: string) => `${found}，最后一日${end}尚未结束，公示期满后方可报送。`,
};

/** 四(二)2: the employer's publicity lasted so many working or calendar days, its last day is over, and it came after a return where the pack wants that. */
export const publicityPeriod = defineRule({
  id: 'publicity-period',
  title: '公示天数',
  topic: '程序时限',
  ensures: '单位公示不少于规定的工作日数。',
  needs: [],
  optional: PUBLICITY_FIELDS,
  usesPlanYear: true,
  parameters: ['publicity.start-counts'],
  extras: ['publicity.working-days', 'publicity.calendar-days', 'publicity.restart'],
  oneOf: ['publicity.working-days', 'publicity.calendar-days'],
  failures: ['short', 'reversed', 'running', 'before-return', 'return-day'],
  manual: ['employer', 'department'],
  judge: (_, parameters, { note }, { today, role, calendars, publicity, returnedOn, pastKnown }) => {
    const days = askedPublicity(parameters);
    if (days === null) return incomplete([], SAYS.pending);
    const asked = `${days.least}${days.unit}`;
    if (publicity.state === 'absent') {
      return role === 'employer'
        ? manual('employer', { says: SAYS.employer(asked), found: '未见公示起止日期', note })
        : manual('department', { says: SAYS.department, found: '未写明公示起止日期', note });
    }

    const shown = (label: string, found: string, flagged: boolean) => [
      evidence(label, found, publicity.places, { required: `≥ ${days.least} ${days.unit}`, flagged }),
    ];
    const open = (id: (typeof PUBLICITY_FIELDS)[number], why: string, found: string) =>
      incomplete([id], `${why}，不能计算公示天数。`, shown('公示起止', found, true), note);
    if (publicity.state === 'unreadable') return open(publicity.missing, SAYS.unread(publicity.reason), '未能读取');

    const { from, to, source } = publicity;
    const period = `${dateText(from)} 至 ${to === 'present' ? '今' : dateText(to)}`;
    const [start, end] = [dayText(from), to === 'present' ? null : dayText(to)];
    if (start === null || end === null) return open('publicity.period', `${source}为${SAYS.noDay(period)}`, period);
    const wrong = (
      failure: 'reversed' | 'before-return' | 'return-day' | 'running',
      says: string,
      found: string,
      value: string,
    ) => fail(failure, { says: `${source}为${says}`, found, evidence: shown(source, value, true), note });
    if (end < start) return wrong('reversed', SAYS.reversed(period), period, period);

    const counted = countedDays(start, end, days, calendars);
    if (!counted.known) return open('publicity.period', SAYS.noCalendar(counted.year), period);
    const found = `${period}，${counted.value.length}${days.unit}`;
    const each = counted.value.length === 0 ? '' : `（${counted.value.map((day) => day.slice(5)).join('、')}）`;
    if (counted.value.length < days.least) {
      const says = `${source}为${SAYS.short(`${found}${each}`, asked)}`;
      const values = shown(source, `${found}${each}`, true);
      return fail('short', { says, found, required: `不少于${asked}`, evidence: values, note });
    }
    if (parameters['publicity.restart'] === true && returnedOn !== null && start < returnedOn) {
      const says = SAYS.beforeReturn(found, returnedOn);
      return wrong('before-return', says, `${found}，早于${returnedOn}的退回`, found);
    }
    if (parameters['publicity.restart'] === true && start === returnedOn) {
      return wrong('return-day', SAYS.onReturnDay(found, start), `${found}，与${start}的退回同日`, found);
    }
    if (parameters['publicity.restart'] === true && !pastKnown) {
      return incomplete([], `${source}为${SAYS.pastUnknown(found)}`, shown(source, found, true), note);
    }
    if (today !== null && today <= end) return wrong('running', SAYS.running(found, end), `${found}，尚未期满`, found);
    return pass(`${source}为${found}${each}。`, shown(source, `${found}${each}`, false), note);
  },
});
