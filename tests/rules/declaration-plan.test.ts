import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { absent, empty, read, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'declaration-plan';
const plan = (text: string, year: number | null = 2020, more = {}) =>
  judge(RULE, { fields: { 'application.plan': read({ text, year }, text), ...more } });

test.each([
  '2020年度自然资源领域正高级工程师任职资格评审计划',
  '2020年度自然资源工程领域正高级工程师职务任职资格评审计划',
  '2020年度正高级工程师（自然资源）评审计划',
  '2020年度浙江省自然资源专业正高评审',
])('takes %s', (text) => {
  expect(plan(text)).toMatchObject({ outcome: 'pass', evidence: [{ found: text }, {}, {}] });
});

test.each(['2020年度建设工程领域正高级工程师评审计划', '2020年度自然资源工程领域高级工程师评审计划'])(
  'returns %s',
  (text) => {
    expect(verdict(plan(text))).toBe('return');
  },
);

test('returns another title or level than the plan’s', () => {
  const name = '2020年度自然资源领域正高级工程师任职资格评审计划';
  expect(verdict(plan(name, 2020, { 'application.title': read('高级工程师') }))).toBe('return');
  expect(verdict(plan(name, 2020, { 'application.level': read('副高级') }))).toBe('return');
  expect(plan(name, 2020, { 'application.level': read('高级') }).outcome).toBe('pass');
  expect(plan(name, 2020, { 'application.level': absent }).outcome).toBe('pass');
});

test('returns a blank plan, and is incomplete on what it cannot read', () => {
  expect(verdict(judge(RULE, { fields: { 'application.plan': empty() } }))).toBe('return');
  expect(judge(RULE, { fields: { 'application.plan': unreadable() } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { 'application.title': absent } }).outcome).toBe('incomplete');
});

test('says when the plan is of another year', () => {
  expect(plan('2021年度自然资源领域正高级工程师任职资格评审计划', 2021)).toMatchObject({
    outcome: 'pass',
    note: expect.stringContaining('2021'),
  });
});

test('takes a title word for word, and a level without its neighbours, where the pack says so', () => {
  const pack = smallPack({
    rules: [RULE],
    parameters: {
      'plan.name': [['建设'], ['中级', '工程师']],
      'plan.title': { is: ['工程师'] },
      'plan.level': { has: ['中级'], not: ['副高', '正高'] },
    },
  });
  const name = '2020年度建设工程中级评审计划';
  const of = (title: string, level: string) =>
    verdict(
      judge(
        RULE,
        {
          fields: {
            'application.plan': read({ text: name, year: 2020 }, name),
            'application.title': read(title),
            'application.level': read(level),
          },
        },
        pack,
      ),
    );
  expect(of('工程师', '中级')).toBe('pass');
  expect(of('高级工程师', '中级')).toBe('return');
  expect(of('工程师', '副高级')).toBe('return');
});

test.each([
  ['正高级（非副高级）', 'pass'],
  ['正高级，不再申报副高级', 'pass'],
  ['正高级（不含中级、副高级）', 'incomplete'],
  ['副高级', 'return'],
])('another level counts only where the page does not deny it: %s', (level, expected) => {
  const plan = '2020年度自然资源领域正高级工程师任职资格评审计划';
  const fields = { 'application.plan': read({ text: plan, year: 2020 }, plan), 'application.level': read(level) };
  expect(verdict(judge(RULE, { fields }))).toBe(expected);
});

test.each([
  ['工程师', 'pass'],
  ['工程师（中级）', 'incomplete'],
  ['工程师(助理)', 'incomplete'],
  ['助理工程师（见习）', 'return'],
])('what stands in brackets behind a title is for a reader: %s', (title, expected) => {
  const own = smallPack({
    rules: [RULE],
    parameters: { 'plan.name': [['自然资源']], 'plan.title': { is: ['工程师'] } },
  });
  const fields = { 'application.title': read(title), 'application.level': read('中级') };
  expect(verdict(judge(RULE, { fields }, own))).toBe(expected);
});

test('a level that the pack asks for and that is blank or unreadable is left open', () => {
  const parameters = { 'plan.name': [['自然资源']], 'plan.title': ['工程师'], 'plan.level': ['中级'] };
  const own = smallPack({ rules: [RULE], parameters });
  for (const level of [empty<string>(), unreadable<string>()]) {
    const fields = { 'application.title': read('工程师'), 'application.level': level };
    expect(judge(RULE, { fields }, own)).toMatchObject({ outcome: 'incomplete', missing: ['application.level'] });
  }
});
