import { dayFrom } from '@/lib/policy/deadlines';
import { parameterValues } from '@/lib/policy/load-pack';
import { PARAMETER_NAMES } from '@/lib/policy/parameter-names';
import { isParameterId, PARAMETERS, type ParameterId, type ParameterValues } from '@/lib/policy/parameters';
import type { Pack } from '@/lib/policy/schema';
import type { Rule } from '@/lib/rules/define-rule';
import { bare, saysOneOf } from '@/lib/rules/helpers/words';

type YearRow = ParameterValues['title.years'][number];

/** Values of a pack that cannot mean what they say, because others of it go before them. Gives one sentence each. */
export function packContradictions(pack: Pack, rules: readonly Rule[]): string[] {
  return [
    ...(Object.hasOwn(pack.rules, 'title-seniority') ? [...rowsNeverReached(pack), ...yearsNeverAsked(pack)] : []),
    ...coveringNobody(pack),
    ...twoKindsOfDays(pack),
    ...leastAboveMost(pack),
    ...noSuchDay(pack),
    ...closedBeforeOpen(pack),
    ...lookedAtByNone(pack, rules),
  ];
}

/** A row behind one that goes first for each of its degrees. */
function rowsNeverReached(pack: Pack): string[] {
  const rows = parameterValues(pack)['title.years'] ?? [];
  return rows.flatMap((row, index) => {
    const before = rows.slice(0, index).findIndex((earlier) => goesFirst(earlier, row));
    if (before < 0) return [];
    return [
      `参数 title.years 第${index + 1}项（${row.levels.join('、')}）：前面的第${before + 1}项总是先适用，这一项用不到，请移到它前面`,
    ];
  });
}

function goesFirst(earlier: YearRow, row: YearRow): boolean {
  const isWider = earlier.when === undefined || JSON.stringify(earlier.when) === JSON.stringify(row.when);
  return isWider && row.levels.every((level) => earlier.levels.some((word) => bare(level).includes(bare(word))));
}

/** Years of a route for which no years are asked (破格): they would be let through without any. */
function yearsNeverAsked(pack: Pack): string[] {
  const { 'direct.routes': direct = [], 'title.years': rows = [] } = parameterValues(pack);
  const ask = '他们也有年限的，把 direct.routes 写进 parameters，去掉这些字样';
  const own = rows.flatMap(({ levels, when }, index) => {
    const routes = routesOf(when, direct);
    if (routes === null) return [];
    return [
      `参数 title.years 第${index + 1}项（${levels.join('、')}）：申报方式写有${routes}的不核对任职年限，这一项用不到；${ask}`,
    ];
  });
  const others = pack.overrides.flatMap(({ when, parameters }, index) => {
    const routes = routesOf(when, overridden(parameters['direct.routes'], direct));
    if (routes === null || !Object.hasOwn(parameters, 'title.years')) return [];
    return [`overrides第${index + 1}项：申报方式写有${routes}的不核对任职年限，title.years 用不到；${ask}`];
  });
  return [...own, ...others];
}

function overridden(value: unknown, usual: readonly string[]): readonly string[] {
  const parsed = PARAMETERS['direct.routes'].safeParse(value);
  return parsed.success ? parsed.data : usual;
}

/** The routes a condition is for, where each of them is one without years; null otherwise. */
function routesOf(when: YearRow['when'], direct: readonly string[]): string | null {
  const test = when?.['申报方式'] ?? when?.['application.route'];
  if (test === undefined) return null;
  const words = Array.isArray(test) ? test : (test.is ?? test.has ?? []);
  if (words.length === 0 || !words.every((word) => saysOneOf(bare(word), direct))) return null;
  return words.map((word) => `“${word}”`).join('');
}

function coveringNobody({ covers }: Pack): string[] {
  if (covers === undefined) return [];
  const { allOf, anyOf, noneOf } = covers.plan;
  const isBarred = (word: string) => noneOf.some((barred) => bare(word).includes(bare(barred)));
  const barred = allOf.filter(isBarred);
  const all = barred.length === 0 && anyOf.length > 0 && anyOf.every(isBarred) ? anyOf : barred;
  if (all.length === 0) return [];
  const words = all.map((word) => `“${word}”`).join('');
  return [`covers.plan：要有的${words}里就有不能有的字样，没有一个计划适用，请改正其一`];
}

function twoKindsOfDays(pack: Pack): string[] {
  const values = parameterValues(pack);
  if (values['publicity.working-days'] === undefined || values['publicity.calendar-days'] === undefined) return [];
  return ['参数 publicity.calendar-days：工作日（publicity.working-days）和自然日只写一个，写了工作日的不按自然日核对'];
}

const BOUNDS = [
  ['paper.min', 'paper.max'],
  ['statement.min', 'statement.max'],
  ['achievement.min', 'achievement.many'],
  ['photo.size.min', 'photo.size.max-k'],
  ['photo.ratio.min', 'photo.ratio.max'],
] as const satisfies readonly (readonly [ParameterId, ParameterId])[];

function leastAboveMost(pack: Pack): string[] {
  const values = parameterValues(pack);
  return BOUNDS.flatMap(([least, most]) => {
    const [low, high] = [values[least], values[most]];
    if (low === undefined || high === undefined || low <= high) return [];
    return [`参数 ${least}：${low} 大于 ${most} 的 ${high}，没有人符合，请改正其一`];
  });
}

/** Nobody can apply before it opens, as where 12月15日 is that of the year before. */
function closedBeforeOpen(pack: Pack): string[] {
  const values = parameterValues(pack);
  const open = values['deadline.open'];
  const id = values['deadline.personal'] === undefined ? 'deadline.employer' : 'deadline.personal';
  const close = values[id];
  if (open === undefined || close === undefined) return [];
  const [first, last] = [dayFrom(open, pack.planYear), dayFrom(close, pack.planYear)];
  if (first <= last) return [];
  return [`参数 deadline.open：${first} 晚于 ${id} 的 ${last}，请改正其一（次年的写 plan+1，上一年的写 plan-1）`];
}

const LEAP_DAY = /plan(\+1|-\d{1,2})?-02-29/g;

/** 02-29 of a year that has none, as where the pack of a leap year is taken for the next. */
function noSuchDay({ parameters, overrides, planYear }: Pack): string[] {
  const values = [
    ...parameters.map(({ id, value }) => ({ where: `参数 ${id}`, value })),
    ...overrides.map((override, index) => ({ where: `overrides第${index + 1}项`, value: override.parameters })),
  ];
  return values.flatMap(({ where, value }) =>
    [...(JSON.stringify(value) ?? '').matchAll(LEAP_DAY)].flatMap(([text, offset]) => {
      const year = planYear + Number(offset ?? 0);
      if (new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29) return [];
      return [`${where}：${year}年没有2月29日，请把 ${text} 改为 ${text.replace('29', '28')}`];
    }),
  );
}

/** A value whose rule no demand names, as where 论文2篇 is stated and only the dates of papers are looked at. */
function lookedAtByNone(pack: Pack, rules: readonly Rule[]): string[] {
  return pack.parameters.flatMap(({ id, basis }) => {
    if (basis === 'shared' || !isParameterId(id)) return [];
    const takers = rules.filter(({ parameters, oneOf }) => [...parameters, ...oneOf].includes(id));
    const isTaken = rules.some((rule) => {
      return Object.hasOwn(pack.rules, rule.id) && [...rule.parameters, ...rule.oneOf, ...rule.extras].includes(id);
    });
    if (takers.length === 0 || isTaken || id.startsWith('deadline.')) return [];
    const ids = takers.map((rule) => rule.id).join('、');
    const name = PARAMETER_NAMES[id]?.name ?? id;
    return [`参数 ${id}（${name}）：没有一项通知要求写明由规则 ${ids} 核对；通知有这项要求的，写进 by，没有的请删去`];
  });
}
