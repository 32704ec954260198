// Longer than one screen: the years asked hang on degree, route and delays, and each of them may be open.
import { defineRule } from './define-rule';
import { askedYears, unknownYears } from './helpers/asked-years';
import { dateText } from './helpers/date-text';
import { dateIn } from './helpers/day';
import { appraisalsAsked, delaysSince } from './helpers/delayed-years';
import { countedIn, fullYears, fullYearsText } from './helpers/full-years';
import { directRoute } from './helpers/route';
import { shorteningSince } from './helpers/shortened-years';
import { placesOf, unreadSentence } from './helpers/unread';
import { evidence, fail, inapplicable, incomplete, pass } from './judgement';

const STARTS = {
  appointed: { id: 'title.appointed', noun: '聘任时间', verb: '聘任' },
  obtained: { id: 'title.obtained', noun: '资格取得时间', verb: '取得资格' },
} as const;

const SAYS = {
  direct: (route: string) => `申报方式为${route}，不要求现任职称的任职年限（见“直接申报条件”）。`,
  routeUnclear: (route: string) => `申报方式写作“${route}”，不能确定是否要求任职年限。`,
  noStart: (unread: string) => `${unread}，任职年限无从计算。`,
  held: (start: string, verb: string, cutoff: string, years: string) => `自${start}${verb}，算至${cutoff}${years}`,
  open: (held: string, why: string) => `${held}；${why}。`,
  years: (least: number, level: string, put: number, saved: number) =>
    `满${least}年（${[level, ...(put > 0 ? [`含顺延${put}年`] : []), ...(saved > 0 ? [`已缩短${saved}年`] : [])].join('，')}）`,
  noYears: (level: string) => `不作年限要求（${level}）`,
  short: (held: string, required: string) => `${held}，应${required}。`,
  coarse: (held: string, noun: string, required: string) => `${held}，${noun}不够具体，不能判断是否${required}。`,
  noneNeeded: (level: string) => `${level}不作年限要求。`,
  noneAsked: (held: string, level: string) => `${held}；${level}不作年限要求。`,
  enough: (held: string, required: string) => `${held}，达到${required}的要求。`,
};

/** Behind how long the title has been held: why that does not tell whether it is long enough. */
const OPEN = {
  pending: (document = '通知所指的文件') => `要求的年限见${document}，规则包尚未录入，录入后即可判断`,
  degreeUnread: (unread: string) => `${unread}，不知道要求的年限`,
  maybeShorter: '年度考核未读全或等次不一，不知道年限是否可以缩短',
};

/** 二: years in the present title up to the cut-off, from 聘任 or 资格取得; how many there must be hangs on degree and route. */
export const titleSeniority = defineRule({
  id: 'title-seniority',
  title: '任职年限',
  topic: '学历资历',
  ensures: '现任职称的聘任年限算至截止日期达到评价条件的要求。',
  needs: [],
  optional: ['title.appointed', 'title.obtained', 'education.level', 'application.route', 'appraisals'],
  usesPlanYear: true,
  parameters: ['title.years', 'title.cutoff', 'title.from', 'direct.routes'],
  extras: ['title.document', 'appraisal.effects', 'appraisal.years', 'appraisal.last-year'],
  failures: ['short'],
  judge: (given, parameters, { year, note }, { holds, nameOf }) => {
    const route = given['application.route'];
    const direct = route.state === 'read' ? directRoute(route.value, parameters) : 'no';
    if (route.state === 'read' && direct === 'unsure') {
      const shown = [evidence('申报方式', route.value, route.places, { flagged: true })];
      return incomplete(['application.route'], SAYS.routeUnclear(route.value), shown, note);
    }
    if (route.state === 'read' && direct === 'yes') {
      return inapplicable(SAYS.direct(route.value), [evidence('申报方式', route.value, route.places)]);
    }

    const { 'title.years': table, 'title.from': from, 'appraisal.effects': effects } = parameters;
    const { id, noun, verb } = STARTS[from];
    const dates = Object.values(STARTS).map((one) => {
      const field = given[one.id];
      const isWanting = one.id === id && field.state !== 'read';
      return evidence(one.noun, field.state === 'read' ? dateText(field.value) : '未读到', placesOf(field), {
        flagged: isWanting,
      });
    });
    const start = given[id];
    const level = given['education.level'];
    if (start.state !== 'read') {
      // Who is asked for no years need not hold a title; a grade that delays would still ask for some.
      const isFree = level.state === 'read' && effects?.some(({ effect }) => effect === 'delay') !== true;
      const asked = isFree ? askedYears(level.value, table, holds) : null;
      if (isFree && asked?.is === 'known' && asked.years === 0)
        return pass(SAYS.noneNeeded(level.value), [evidence('学历', level.value, level.places)], note);
      return incomplete([id], SAYS.noStart(unreadSentence(noun, start)), dates, note);
    }

    const cutoff = dateIn(year, parameters['title.cutoff']);
    const years = fullYears(start.value, cutoff, countedIn([...table, ...(effects ?? [])]));
    const held = SAYS.held(dateText(start.value), verb, dateText(cutoff), fullYearsText(years));
    const counted = (required: string, flagged: boolean) => [
      ...dates,
      evidence('任职年限', fullYearsText(years), start.places, { required, flagged }),
    ];
    const open = (missing: Parameters<typeof incomplete>[0], why: string) =>
      incomplete(missing, SAYS.open(held, why), counted(`截止日期 ${dateText(cutoff)}`, true), note);

    if (table.every((one) => one.years === null)) return open([id], OPEN.pending(parameters['title.document']));
    if (level.state !== 'read') return open(['education.level'], OPEN.degreeUnread(unreadSentence('学历', level)));
    const asked = askedYears(level.value, table, holds);
    if (asked.is !== 'known') {
      const { fields, why } = unknownYears(asked, level.value, nameOf);
      return open(fields, why);
    }

    const looked = appraisalsAsked(parameters, year, given['title.appointed']);
    const delays = delaysSince(start.value.year, looked, given.appraisals, effects);
    const shorter = shorteningSince(start.value.year, given.appraisals, effects);
    const whole = asked.years + delays.total;
    const least = Math.max(0, whole - shorter.sure);
    const required =
      least === 0 ? SAYS.noYears(level.value) : SAYS.years(least, level.value, delays.total, shorter.sure);
    const shown = (flagged: boolean) => [...counted(required, flagged), ...delays.shown, ...shorter.shown];
    if (years.most < whole - shorter.most) {
      const says = SAYS.short(held, required);
      return fail('short', { says, found: held, required, evidence: shown(true), note });
    }
    if (years.most < least) return open(['appraisals'], OPEN.maybeShorter);
    if (years.least < least) return incomplete([id], SAYS.coarse(held, noun, required), shown(true), note);
    if (delays.open !== null) return open(['appraisals'], delays.open);
    if (least === 0) return pass(SAYS.noneAsked(held, level.value), shown(false), note);
    return pass(SAYS.enough(held, required), shown(false), note);
  },
});
