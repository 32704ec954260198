import { defineRule } from './define-rule';
import { dateText } from './helpers/date-text';
import { dayText } from './helpers/day';
import { PUBLICITY_FIELDS, publicityOf } from './helpers/publicity';
import { askedPublicity, countedDays } from './helpers/publicity-days';
import { evidence, fail, incomplete, manual, pass } from './judgement';

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
  failures: ['short', 'reversed', 'running', 'before-return'],
  manual: ['employer', 'department'],
  judge: (given, parameters, plan, { today, role, calendars, opinion, returnedOn }) => {
    const asked = askedPublicity(parameters);
    if (asked === null) return incomplete([], '公示天数尚未录入规则包，录入后即可判断。');
    const { least, unit } = asked;
    const { note } = plan;
    const publicity = publicityOf(given, role === 'employer' ? opinion : null, plan.year);
    if (publicity.state === 'absent') {
      return role === 'employer'
        ? manual('employer', {
            says: `页面未见公示起止日期，请确认公示已满${least}${unit}后再报送。`,
            found: '未见公示起止日期',
            note,
          })
        : manual('department', {
            says: '页面和用人单位意见未写明公示起止日期，请核对公示是否满期。',
            found: '未写明公示起止日期',
            note,
          });
    }
    const required = `≥ ${least} ${unit}`;
    const open = (id: (typeof PUBLICITY_FIELDS)[number], why: string, found: string) =>
      incomplete(
        [id],
        `${why}，不能计算公示天数。`,
        [evidence('公示起止', found, publicity.places, { required, flagged: true })],
        note,
      );
    if (publicity.state === 'unreadable')
      return open(publicity.missing, `公示时间未能可靠读取（${publicity.reason}）`, '未能读取');

    const { from, to, source } = publicity;
    const start = dayText(from);
    const end = to === 'present' ? null : dayText(to);
    const period = `${dateText(from)} 至 ${to === 'present' ? '今' : dateText(to)}`;
    if (start === null || end === null) return open('publicity.period', `${source}为${period}，没有写到日`, period);
    const shown = (found: string, flagged: boolean) => [
      evidence(source, found, publicity.places, { required, flagged }),
    ];
    if (end < start) {
      return fail('reversed', {
        says: `${source}为${period}，前后颠倒。`,
        found: period,
        evidence: shown(period, true),
        note,
      });
    }
    const days = countedDays(start, end, asked, calendars);
    if (!days.known) return open('publicity.period', `没有${days.year}年的工作日历`, period);
    const counted = days.value.length === 0 ? '' : `（${days.value.map((day) => day.slice(5)).join('、')}）`;
    const found = `${period}，${days.value.length}${unit}`;
    if (days.value.length < least) {
      const says = `${source}为${found}${counted}，应不少于${least}${unit}。`;
      const wanted = `不少于${least}${unit}`;
      return fail('short', { says, found, required: wanted, evidence: shown(`${found}${counted}`, true), note });
    }
    if (parameters['publicity.restart'] === true && returnedOn !== null && start < returnedOn) {
      const says = `${source}为${found}，早于${returnedOn}的退回，补正后须重新公示。`;
      return fail('before-return', {
        says,
        found: `${found}，早于${returnedOn}的退回`,
        evidence: shown(found, true),
        note,
      });
    }
    if (today !== null && today <= end) {
      const says = `${source}为${found}，最后一日${end}尚未结束，公示期满后方可报送。`;
      return fail('running', { says, found: `${found}，尚未期满`, evidence: shown(found, true), note });
    }
    return pass(`${source}为${found}${counted}。`, shown(`${found}${counted}`, false), note);
  },
});
