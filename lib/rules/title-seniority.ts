import { defineRule } from './define-rule';
import { dateText } from './helpers/date-text';
import { dateIn } from './helpers/day';
import { delaysSince } from './helpers/delayed-years';
import { fullYears, yearsText } from './helpers/full-years';
import { isDirectRoute } from './helpers/route';
import { placesOf, unreadSentence } from './helpers/unread';
import { bare, hasWord } from './helpers/words';
import { evidence, fail, inapplicable, incomplete, pass } from './judgement';

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
  extras: ['title.document', 'appraisal.effects'],
  failures: ['short'],
  judge: (given, parameters, plan, { holds, nameOf }) => {
    const route = given['application.route'];
    if (route.state === 'read' && isDirectRoute(route.value, parameters)) {
      const shown = [evidence('申报方式', route.value, route.places)];
      return inapplicable(`申报方式为${route.value}，不要求现任职称的任职年限（见“直接申报条件”）。`, shown);
    }
    const isAppointed = parameters['title.from'] === 'appointed';
    const [id, noun, verb] = isAppointed
      ? (['title.appointed', '聘任时间', '聘任'] as const)
      : (['title.obtained', '资格取得时间', '取得资格'] as const);
    const start = given[id];
    const cutoff = dateIn(plan.year, parameters['title.cutoff']);
    const until = `截止日期 ${dateText(cutoff)}`;
    const dates = [
      { label: '聘任时间', field: given['title.appointed'] },
      { label: '资格取得时间', field: given['title.obtained'] },
    ];
    const shown = dates.map(({ label, field }) =>
      evidence(label, field.state === 'read' ? dateText(field.value) : '未读到', placesOf(field)),
    );
    const { note } = plan;
    if (start.state !== 'read') {
      const flagged = shown.map((one) => (one.label === noun ? { ...one, flagged: true } : one));
      return incomplete([id], `${unreadSentence(noun, start)}，任职年限无从计算。`, flagged, note);
    }
    const years = fullYears(start.value, cutoff);
    const sentence = `自${dateText(start.value)}${verb}，算至${dateText(cutoff)}${yearsText(years)}`;
    const counted = (required: string, flagged: boolean) => [
      ...shown,
      evidence('任职年限', yearsText(years), start.places, { required, flagged }),
    ];
    const open = counted(until, true);
    if (parameters['title.years'].every(({ years: entered }) => entered === null)) {
      const document = parameters['title.document'] ?? '通知所指的文件';
      const why = `要求的年限见${document}，规则包尚未录入，录入后即可判断`;
      return incomplete([id], `${sentence}；${why}。`, open, note);
    }
    const level = given['education.level'];
    if (level.state !== 'read') {
      const why = `${unreadSentence('学历', level)}，不知道要求的年限`;
      return incomplete(['education.level'], `${sentence}；${why}。`, open, note);
    }
    // 大学专科 is no 大学 of the kind that 大学本科 is.
    const degree = bare(level.value).replace(/大学(?=专科)/, '');
    const ofLevel = parameters['title.years'].filter(({ levels }) => hasWord(degree, levels));
    const held = ofLevel.map((one) => ({
      one,
      held: one.when === undefined ? ({ is: 'yes' } as const) : holds(one.when),
    }));
    const first = held.find((each) => each.held.is !== 'no');
    if (first?.held.is === 'unread') {
      const names = first.held.fields.map(nameOf).join('、');
      return incomplete(first.held.fields, `${sentence}；未读到${names}，不知道要求的年限。`, open, note);
    }
    const asked = first?.one.years ?? null;
    if (asked === null) {
      const why = first === undefined ? `学历“${level.value}”没有对应的年限` : `${level.value}的年限尚未录入规则包`;
      return incomplete(['education.level'], `${sentence}；${why}，不能判断。`, open, note);
    }
    const delays = delaysSince(start.value.year, given.appraisals, parameters['appraisal.effects']);
    const least = asked + delays.years.length;
    const required = `满${least}年（${level.value}${delays.years.length > 0 ? `，含顺延${delays.years.length}年` : ''}）`;
    if (years.most < least) {
      const evidences = [...counted(required, true), ...delays.shown];
      return fail('short', {
        says: `${sentence}，应${required}。`,
        found: sentence,
        required,
        evidence: evidences,
        note,
      });
    }
    if (years.least < least) {
      const why = `${noun}不够具体，不能判断是否${required}`;
      return incomplete([id], `${sentence}，${why}。`, [...counted(required, true), ...delays.shown], note);
    }
    if (delays.open !== null) return incomplete(['appraisals'], `${sentence}；${delays.open}。`, open, note);
    return pass(`${sentence}，达到${required}的要求。`, [...counted(required, false), ...delays.shown], note);
  },
});
