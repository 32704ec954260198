import type { PartialDate } from '@/lib/dossier/dossier';
import { defineRule } from './define-rule';
import { dateText } from './helpers/date-text';
import { isDirectRoute } from './helpers/route';
import { placesOf, unreadSentence } from './helpers/unread';
import { bare, hasWord } from './helpers/words';
import { evidence, fail, inapplicable, incomplete, pass } from './judgement';

/** 二: years in the present title, from 聘任 to the cut-off; how many there must be stands in another document. */
export const titleSeniority = defineRule({
  id: 'title-seniority',
  title: '任职年限',
  topic: '学历资历',
  ensures: '现任职称的聘任年限算至截止日期达到评价条件的要求。',
  needs: [],
  optional: ['title.appointed', 'title.obtained', 'education.level', 'application.route'],
  usesPlanYear: true,
  parameters: ['title.years', 'title.cutoff', 'title.document', 'direct.routes'],
  failures: ['short'],
  judge: (given, parameters, plan) => {
    const route = given['application.route'];
    if (route.state === 'read' && isDirectRoute(route.value, parameters)) {
      const shown = [evidence('申报方式', route.value, route.places)];
      return inapplicable(`申报方式为${route.value}，不要求现任职称的任职年限（见“直接申报条件”）。`, shown);
    }
    const appointed = given['title.appointed'];
    const obtained = given['title.obtained'];
    const cutoff = { year: plan.year, ...parameters['title.cutoff'] };
    const until = `截止日期 ${dateText({ ...cutoff, text: '' })}`;
    const shown = [
      evidence('聘任时间', appointed.state === 'read' ? dateText(appointed.value) : '未读到', placesOf(appointed)),
      evidence('资格取得时间', obtained.state === 'read' ? dateText(obtained.value) : '未读到', placesOf(obtained)),
    ];
    const flagged = shown.map((one, index) => (index === 0 ? { ...one, flagged: true } : one));
    const { note } = plan;
    if (appointed.state !== 'read') {
      return incomplete(
        ['title.appointed'],
        `${unreadSentence('聘任时间', appointed)}，任职年限无从计算。`,
        flagged,
        note,
      );
    }
    const years = fullYears(appointed.value, cutoff);
    const counted = typeof years === 'number' ? `满${years}年` : `满${years.least}年或${years.most}年`;
    shown.push(evidence('任职年限', counted, appointed.places, { required: until }));
    const sentence = `自${dateText(appointed.value)}聘任，算至${until.slice(5)}${counted}`;
    const open = shown.map((one) => (one.label === '任职年限' ? { ...one, flagged: true } : one));
    if (parameters['title.years'].every(({ years: entered }) => entered === null)) {
      const why = `要求的年限见${parameters['title.document']}，规则包尚未录入，录入后即可判断`;
      return incomplete(['title.appointed'], `${sentence}；${why}。`, open, note);
    }
    const level = given['education.level'];
    if (level.state !== 'read') {
      return incomplete(
        ['education.level'],
        `${sentence}；${unreadSentence('学历', level)}，不知道要求的年限。`,
        open,
        note,
      );
    }
    const asked = parameters['title.years'].find(({ levels }) => hasWord(bare(level.value), levels));
    const least = asked?.years ?? null;
    if (least === null) {
      const why = asked === undefined ? `学历“${level.value}”不是已知的学历` : `${level.value}的年限尚未录入规则包`;
      return incomplete(['education.level'], `${sentence}；${why}，不能判断。`, open, note);
    }
    const required = `满${least}年（${level.value}）`;
    const last = (flagged: boolean) => [
      ...shown.slice(0, -1),
      evidence('任职年限', counted, appointed.places, { required, flagged }),
    ];
    if (typeof years !== 'number' && years.least < least && years.most >= least) {
      return incomplete(
        ['title.appointed'],
        `${sentence}，聘任时间不够具体，不能判断是否${required}。`,
        last(true),
        note,
      );
    }
    const most = typeof years === 'number' ? years : years.most;
    if (most < least)
      return fail('short', { says: `${sentence}，应${required}。`, found: sentence, evidence: last(true), note });
    return pass(`${sentence}，达到${required}的要求。`, last(false), note);
  },
});

/** Full years from a date up to and including a day; two numbers when only the missing precision could tell. */
function fullYears(from: PartialDate, cutoff: { year: number; month: number; day: number }) {
  const years = cutoff.year - from.year;
  const late = isAfter(from.month ?? 1, from.day ?? 1, cutoff);
  const month = from.month ?? 12;
  const latest = isAfter(month, from.day ?? lastDayOf(from.year, month), cutoff);
  if (late === latest) return late ? years - 1 : years;
  return { least: years - 1, most: years };
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isAfter(month: number, day: number, cutoff: { month: number; day: number }): boolean {
  return month > cutoff.month || (month === cutoff.month && day > cutoff.day);
}
