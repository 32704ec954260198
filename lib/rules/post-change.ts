import { defineRule } from './define-rule';
import { dateText } from './helpers/date-text';
import { dateIn } from './helpers/day';
import { lastStart } from './helpers/full-years';
import { bare, saidOf } from './helpers/words';
import { evidence, inapplicable, incomplete, manual } from './judgement';

const SAYS = {
  other: (route: string) => `申报方式为${route}，不是转评。`,
  unsure: (route: string) => `申报方式写作“${route}”，不能确定是否转评。`,
  look: (route: string, years: number, asOf: string, last: string) =>
    `申报方式为${route}，算至${asOf}在现岗位须满${years}年，到岗时间应不晚于${last}；页面没有到岗时间，请查看岗位变动的材料。`,
};

/** Who changes the series has been on the new post for so long. No page shows since when: a person looks, with the day worked out. */
export const postChange = defineRule({
  id: 'post-change',
  title: '转评岗位年限',
  topic: '学历资历',
  ensures: '转评的，岗位变动后在现岗位工作达到规定的年限。',
  needs: ['application.route'],
  usesPlanYear: true,
  parameters: ['post-change.years', 'post-change.as-of', 'post-change.routes'],
  failures: ['short'],
  manual: ['look'],
  judge: ({ 'application.route': route }, parameters, { year, note }) => {
    const { value, places } = route;
    const said = saidOf(bare(value), parameters['post-change.routes']);
    const shown = evidence('申报方式', value, places, { flagged: said === 'unsure' });
    if (said === 'no') return inapplicable(SAYS.other(value), [shown]);
    if (said === 'unsure') return incomplete(['application.route'], SAYS.unsure(value), [shown], note);
    const { 'post-change.years': years, 'post-change.as-of': asOf } = parameters;
    const until = dateIn(year, asOf);
    const last = dateText(lastStart(until, years));
    const required = `不晚于 ${last}`;
    return manual('look', {
      says: SAYS.look(value, years, dateText(until), last),
      found: `在现岗位算至${dateText(until)}不满${years}年`,
      evidence: [shown, evidence('到现岗位的时间', '页面未显示', [], { required, flagged: true })],
      note,
    });
  },
});
