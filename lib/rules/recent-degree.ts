import { defineRule } from './define-rule';
import { dateText } from './helpers/date-text';
import { dateIn } from './helpers/day';
import { fullYears, fullYearsText } from './helpers/full-years';
import { bare, saysOneOf } from './helpers/words';
import { evidence, fail, incomplete, pass } from './judgement';

/** A degree is obtained by the day, and one held for less than so many years is applied with in the way meant for it (后学历). */
export const recentDegree = defineRule({
  id: 'recent-degree',
  title: '学历取得年限',
  topic: '学历资历',
  ensures: '最高学历在截止日期前取得，未满规定年数的，按规定的申报方式申报。',
  needs: ['education.graduated', 'application.route'],
  usesPlanYear: true,
  parameters: ['degree.cutoff'],
  extras: ['degree.least-years', 'degree.late-routes'],
  failures: ['recent'],
  judge: (given, parameters, plan) => {
    const graduated = given['education.graduated'];
    const route = given['application.route'];
    const until = dateIn(plan.year, parameters['degree.cutoff']);
    const held = fullYears(graduated.value, until);
    const { 'degree.least-years': least = 0, 'degree.late-routes': routes = [] } = parameters;
    const isLate = saysOneOf(bare(route.value), routes);
    const otherwise = routes.length === 0 ? '' : `，或按${routes.join('、')}申报`;
    const day = `${dateText(until)}前取得`;
    const required = least === 0 ? day : `${day}，满${least}年${otherwise}`;
    const { note } = plan;
    const shown = (flagged: boolean) => [
      evidence('毕业时间', dateText(graduated.value), graduated.places, { required, flagged }),
      evidence('申报方式', route.value, route.places),
    ];
    const since = held.most < 0 ? '尚未取得' : fullYearsText({ least: Math.max(held.least, 0), most: held.most });
    const found = `${dateText(graduated.value)}毕业，算至${dateText(until)}${since}，申报方式为${route.value}`;
    // A degree of after the day is none in any way of applying.
    const asked = isLate ? 0 : least;
    if (held.least >= asked) return pass(`${found}。`, shown(false), note);
    if (held.most >= asked) {
      return incomplete(['education.graduated'], `${found}，毕业时间不够具体，不能判断。`, shown(true), note);
    }
    const says = `${found}，要求${required}，请核对。`;
    return fail('recent', { says, found, required, evidence: shown(true), note });
  },
});
