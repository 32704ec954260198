import { expect, test } from 'vitest';
import { loadPack } from '@/lib/policy/load-pack';
import { packProblems } from '@/lib/review/pack-problems';
import { smallFile } from '../rules/small-pack';

/** What the rules have against a pack that is well-formed. */
function against(rules: string[], parameters: Record<string, unknown>, more: Record<string, unknown> = {}): string[] {
  const loaded = loadPack(smallFile({ rules, parameters, more }));
  return loaded.ok ? packProblems(loaded.pack) : loaded.errors;
}

const years = (...rows: unknown[]) => ({ 'title.years': rows, 'title.cutoff': 'plan-12-31' });
const FIVE = { levels: ['硕士', '本科'], years: 5 };
const FOUR = { levels: ['本科'], years: 4, when: { 申报方式: ['转评'] } };
const POST = { levels: ['本科'], years: 4, when: { 申报方式: ['破格', '标志性业绩'] } };

test('a row of years behind one that always goes first is never asked', () => {
  expect(against(['title-seniority'], years(FOUR, FIVE))).toEqual([]);
  expect(against(['title-seniority'], years(FIVE, FOUR))).toEqual([
    '参数 title.years 第2项（本科）：前面的第1项总是先适用，这一项用不到，请移到它前面',
  ]);
  expect(against(['title-seniority'], years({ levels: ['本科'], years: 5 }, FIVE))).toEqual([]);
  expect(against(['title-seniority'], years(FIVE, { levels: ['大学本科'], years: 4 }))).toHaveLength(1);
});

test('years of a route that is asked for none are never asked', () => {
  const never = [
    '参数 title.years 第1项（本科）：申报方式写有“破格”“标志性业绩”的不核对任职年限，这一项用不到；他们也有年限的，把 direct.routes 写进 parameters，去掉这些字样',
  ];
  expect(against(['title-seniority'], years(POST, FIVE))).toEqual(never);
  expect(against(['title-seniority'], { ...years(POST, FIVE), 'direct.routes': ['直接申报'] })).toEqual([]);
  const later = { when: { 申报方式: ['破格'] }, parameters: { 'title.years': [FIVE] }, clause: '一', quote: '虚构' };
  expect(against(['title-seniority'], years(FIVE), { overrides: [later] })).toEqual([
    'overrides第1项：申报方式写有“破格”的不核对任职年限，title.years 用不到；他们也有年限的，把 direct.routes 写进 parameters，去掉这些字样',
  ]);
  const own = { ...later, parameters: { ...later.parameters, 'direct.routes': ['直接申报'] } };
  expect(against(['title-seniority'], years(FIVE), { overrides: [own] })).toEqual([]);
});

test('a plan that must and must not have the same word is nobody’s', () => {
  const covers = (plan: unknown) => against(['id-number'], {}, { covers: { plan } });
  expect(covers({ allOf: ['农业', '正高级农艺师'], noneOf: ['高级农艺师'] })).toEqual([
    'covers.plan：要有的“正高级农艺师”里就有不能有的字样，没有一个计划适用，请改正其一',
  ]);
  expect(covers({ allOf: ['农业'], anyOf: ['正高级', '副高级'], noneOf: ['高级'] })).toHaveLength(1);
  expect(covers({ allOf: ['农业'], anyOf: ['正高级', '副高级'], noneOf: ['正高'] })).toEqual([]);
});

test('working days and calendar days cannot both be asked for', () => {
  const both = { 'publicity.working-days': 5, 'publicity.calendar-days': 7 };
  expect(against(['publicity-period'], both)).toEqual([
    '参数 publicity.calendar-days：工作日（publicity.working-days）和自然日只写一个，写了工作日的不按自然日核对',
  ]);
});

test('nothing lies between a least and a most that are the wrong way round', () => {
  expect(against(['paper-count'], { 'paper.min': 3, 'paper.max': 2 })).toEqual([
    '参数 paper.min：3 大于 paper.max 的 2，没有人符合，请改正其一',
  ]);
  expect(against(['paper-count'], { 'paper.min': 3, 'paper.max': 3 })).toEqual([]);
});

test('a value that no rule of the pack looks at would be passed over in silence', () => {
  expect(against(['paper-date'], { 'paper.min': 2 })).toEqual([
    '参数 paper.min（论文著作篇数下限）：没有一项通知要求写明由规则 paper-count 核对；通知有这项要求的，写进 by，没有的请删去',
  ]);
  expect(against(['paper-count'], { 'paper.min': 2, 'deadline.personal': 'plan-07-01' })).toEqual([]);
});

test('a 29th of February only in a year that has one', () => {
  const cutoff = (day: string) => against(['title-seniority'], { 'title.years': [FIVE], 'title.cutoff': day });
  const [wrong] = cutoff('plan-1-02-29');
  expect(wrong).toBe('参数 title.cutoff：2019年没有2月29日，请把 plan-1-02-29 改为 plan-1-02-28');
  expect(cutoff('plan-02-29')).toEqual([]);
  expect(cutoff('plan-4-02-29')).toEqual([]);
  const later = {
    when: { 学历: ['本科'] },
    parameters: { 'title.cutoff': 'plan+1-02-29' },
    clause: '一',
    quote: '虚构',
  };
  expect(against(['title-seniority'], years(FIVE), { overrides: [later] })).toEqual([
    'overrides第1项：2021年没有2月29日，请把 plan+1-02-29 改为 plan+1-02-28',
  ]);
});

test('nothing closes before it opens', () => {
  const days = (open: string, last: string) => ({ 'deadline.open': open, 'deadline.personal': last });
  const window = (open: string, last: string) => against(['application-window'], days(open, last));
  expect(window('plan-1-12-15', 'plan-02-28')).toEqual([]);
  expect(window('plan-06-01', 'plan-06-01')).toEqual([]);
  expect(window('plan-12-15', 'plan-02-28')).toEqual([
    '参数 deadline.open：2020-12-15 晚于 deadline.personal 的 2020-02-28，请改正其一（次年的写 plan+1，上一年的写 plan-1）',
  ]);
});
