import { defineRule } from './define-rule';
import { dateText } from './helpers/date-text';
import { dateIn } from './helpers/day';
import { fullYears, fullYearsText } from './helpers/full-years';
import { bare, saysOneOf } from './helpers/words';
import { evidence, fail, incomplete, pass } from './judgement';

/** A degree held for less than so many years is applied with in the way meant for it (后学历). */
export const recentDegree = defineRule({
  id: 'recent-degree',
  title: '学历取得年限',
  topic: '学历资历',
  ensures: '最高学历取得未满规定年数的，按规定的申报方式申报。',
  needs: ['education.graduated', 'application.route'],
  usesPlanYear: true,
  parameters: ['degree.least-years', 'degree.cutoff', 'degree.late-routes'],
  failures: ['recent'],
  judge: (given, parameters, plan) => {
    const graduated = given['education.graduated'];
    const route = given['application.route'];
    const until = dateIn(plan.year, parameters['degree.cutoff']);
    const held = fullYears(graduated.value, until);
    const least = parameters['degree.least-years'];
    const routes = parameters['degree.late-routes'];
    const required = `满${least}年，或按${routes.join('、')}申报`;
    const { note } = plan;
    const shown = (flagged: boolean) => [
      evidence('毕业时间', dateText(graduated.value), graduated.places, { required, flagged }),
      evidence('申报方式', route.value, route.places),
    ];
    const found = `${dateText(graduated.value)}毕业，算至${dateText(until)}${fullYearsText(held)}，申报方式为${route.value}`;
    if (held.least >= least || saysOneOf(bare(route.value), routes)) return pass(`${found}。`, shown(false), note);
    if (held.most >= least) {
      return incomplete(['education.graduated'], `${found}，毕业时间不够具体，不能判断。`, shown(true), note);
    }
    const says = `${found}，未满${least}年的应按${routes.join('、')}申报，请核对。`;
    return fail('recent', { says, found, required, evidence: shown(true), note });
  },
});
