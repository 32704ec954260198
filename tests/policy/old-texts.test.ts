import { expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { loadPack } from '@/lib/policy/load-pack';
import { nextYearsHead, packFrom } from '@/lib/policy/new-pack';
import { oldTexts, withTexts } from '@/lib/policy/old-texts';
import { smallPack } from '../rules/small-pack';

const HEAD = { ...nextYearsHead(builtinPack()), docNo: '虚构函〔2021〕8号', issued: '2021-09-20' };
const NEXT = packFrom(builtinPack(), HEAD, '2026-11-28');

test('texts that still name the year before are listed once each, with their years moved on', () => {
  const old = oldTexts(NEXT);
  expect(old.length).toBeGreaterThan(0);
  expect(new Set(old.map(({ text }) => text)).size).toBe(old.length);
  for (const { text, proposed } of old) {
    expect(text).toMatch(/20(1\d|20)年/);
    expect(proposed).not.toBe(text);
  }
  const plan = old.find(({ text }) => text.includes('2020年度自然资源领域'));
  expect(plan?.proposed).toContain('2021年度自然资源领域');
  expect(old.every(({ text, proposed }) => text.includes('〔2019〕') === proposed.includes('〔2019〕'))).toBe(true);
  expect(old.some(({ text }) => /2001年以后/.test(text) && !/20(1\d|20)年(度|\d)/.test(text))).toBe(false);
});

test('once each was looked at, none is left; nothing but these texts changes', () => {
  const changed = new Map(oldTexts(NEXT).map(({ text, proposed }) => [text, proposed]));
  const done = withTexts(NEXT, changed);
  expect(oldTexts(done)).toEqual([]);
  expect(done.parameters.map(({ id, value }) => [id, value])).toEqual(
    NEXT.parameters.map(({ id, value }) => [id, value]),
  );
  expect(withTexts(NEXT, new Map())).toEqual(NEXT);
});

/** A notice of hours and of days in the year before, and what next year's begins with. */
function nextOf(quote: string, rules: string[], parameters: Record<string, unknown>) {
  const pack = smallPack({
    rules,
    parameters,
    more: { clauses: [{ id: '一', demands: [{ quote, by: rules }] }], checked: '2026-11-28' },
  });
  return packFrom(pack, { ...nextYearsHead(pack), docNo: '虚构〔2021〕1号', issued: '2021-03-01' }, '2026-11-28');
}

const walked = (pack: typeof NEXT) => withTexts(pack, new Map(oldTexts(pack).map((one) => [one.text, one.proposed])));

test('years that lines of hours name are asked for, with their sentence, until they were looked at', () => {
  const lines = (from: string, to: string) => [{ of: 'total', scope: 'each', from, to, least: 90 }];
  const next = nextOf('2016年至2019年每年不少于90学时', ['training-hours'], {
    'training.lines': lines('2016', '2019'),
  });
  expect(oldTexts(next).map(({ text, proposed, of }) => [text, proposed, of])).toEqual([
    ['2016年至2019年每年不少于90学时', '2017年至2020年每年不少于90学时', undefined],
    ['2016', '2017', '继续教育学时要求的年份'],
    ['2019', '2020', '继续教育学时要求的年份'],
  ]);
  const done = walked(next);
  expect(done.parameters.find(({ id }) => id === 'training.lines')?.value).toEqual(lines('2017', '2020'));
  expect(oldTexts(done)).toEqual([]);
  expect(loadPack(JSON.parse(JSON.stringify(done))).ok).toBe(true);
  // Years counted from the plan move by themselves.
  const counted = nextOf('近四年每年不少于90学时', ['training-hours'], { 'training.lines': lines('plan-4', 'plan-1') });
  expect(oldTexts(counted)).toEqual([]);
});

test('a day of the year before the plan’s moves by as many years as the plan, and is then no longer old', () => {
  const next = nextOf('任职年限算至2019年12月31日', ['title-seniority'], {
    'title.years': [{ levels: ['本科'], years: 5 }],
    'title.cutoff': 'plan-1-12-31',
  });
  expect(oldTexts(next).map(({ proposed }) => proposed)).toEqual(['任职年限算至2020年12月31日']);
  expect(oldTexts(walked(next))).toEqual([]);
});

test('a sentence that stands in an override as well is changed there too', () => {
  const quote = '2019年7月1日以来论文2篇，破格的不作要求';
  const pack = smallPack({
    rules: ['paper-count', 'paper-date'],
    parameters: { 'paper.min': 2, 'paper.since': { title: false, since: 'plan-1-07-01' } },
    more: {
      clauses: [{ id: '一', demands: [{ quote, by: ['paper-count', 'paper-date'] }] }],
      overrides: [{ when: { 申报方式: ['破格'] }, without: ['paper-count'], clause: '一', quote }],
    },
  });
  const next = packFrom(pack, { ...nextYearsHead(pack), docNo: '虚构〔2021〕1号', issued: '2021-03-01' }, '2026-11-28');
  const done = walked(next);
  expect(done.overrides.map((one) => one.quote)).toEqual(['2020年7月1日以来论文2篇，破格的不作要求']);
  expect(loadPack(JSON.parse(JSON.stringify(done))).ok).toBe(true);
});
