import { describe, expect, test } from 'vitest';
import { parsePlan } from '@/lib/dossier/parse/plan';
import { builtinPack } from '@/lib/policy/builtin';
import { type Choice, type Covering, choosePack, coverageOf } from '@/lib/policy/covers';
import type { Words } from '@/lib/policy/covers-schema';
import { absent, empty, makeDossier, read, unreadable } from '../rules/make-dossier';

interface Named extends Covering {
  id: string;
}

function words(allOf: string[], anyOf: string[] = [], noneOf: string[] = []): Words {
  return { allOf, anyOf, noneOf };
}

function pack(id: string, planYear: number, plan: Words, more: Partial<Covering['covers'] & object> = {}): Named {
  return { id, planYear, covers: { plan, ...more } };
}

const BUILTIN: Named = builtinPack();
const CONSTRUCTION = pack('construction-2023', 2023, words(['建设', '宁波'], ['中级', '工程师'], ['高级']));
const ELECTRIC = pack('electric-2021', 2021, words(['机电'], ['高工', '高级工程师'], ['正高']));
const NEXT: Named = { ...BUILTIN, id: 'natural-2026', planYear: 2026 };
const SENIOR = pack('natural-senior-2020', 2020, words(['自然资源'], ['高级工程师'], ['正高']));
const FIVE = [BUILTIN, CONSTRUCTION, ELECTRIC, NEXT, SENIOR];

function chosenFor(plan: string, packs: readonly Named[] = FIVE): string {
  return told(choosePack(packs, makeDossier({ fields: { 'application.plan': read(parsePlan(plan), plan) } })));
}

function told(choice: Choice<Named>): string {
  return choice.is === 'one' ? choice.pack.id : choice.is;
}

describe('with five packs side by side', () => {
  test.each([
    ['2020年度自然资源领域正高级工程师任职资格评审计划', BUILTIN.id],
    ['2020年度自然资源工程领域正高级工程师任职资格评审计划', BUILTIN.id],
    ['２０２０年度自然资源领域正高级工程师任职资格评审计划（模拟）', BUILTIN.id],
    ['2020 年度 自然资源 领域 正高级工程师', BUILTIN.id],
    ['二〇二〇年度自然资源领域正高级工程师评审计划', BUILTIN.id],
    ['浙江省自然资源厅2020年度自然资源工程正高级工程师评审计划', BUILTIN.id],
    ['2020年度自然资源（工程）领域正高级工程师', BUILTIN.id],
    ['2026年度自然资源领域正高级工程师任职资格评审计划', 'natural-2026'],
    ['2021年度自然资源领域正高级工程师任职资格评审计划', 'none'],
    ['自然资源领域正高级工程师任职资格评审计划', 'none'],
    ['2020自然资源领域正高级工程师任职资格评审计划', 'none'],
    ['2020-2021年度自然资源领域正高级工程师评审计划', 'none'],
    ['2020年度（补报2019年度）自然资源领域正高级工程师评审计划', 'none'],
    ['2019/2020年度自然资源领域正高级工程师评审计划', 'none'],
    ['2019及2020年度自然资源领域正高级工程师评审计划', 'none'],
    ['2019，2020年度自然资源领域正高级工程师评审计划', 'none'],
    ['二〇一九至二〇二〇年度自然资源领域正高级工程师评审计划', 'none'],
    ['2020年度自然资源领域正高级工程师评审计划（2019年12月1日至2020年1月5日申报）', BUILTIN.id],
    ['2020年度自然资源领域正高级工程师评审计划（第一批）', BUILTIN.id],
    ['2020年度自然资源领域正高级工程师评审计划（第十一批）', 'none'],
    ['2020年度自然资源领域正高级工程师评审计划（补报）', 'none'],
    ['2020年度自然资源领域正高级工程师补评计划', 'none'],
    ['2020年度第二批自然资源领域正高级工程师评审计划', 'none'],
    ['2020年度自然资源领域正高级工程师评审计划（第 ２ 批）', 'none'],
    ['2020年度自然资源领域高级工程师任职资格评审计划', 'natural-senior-2020'],
    ['2020年度自然资源领域正高级、高级工程师任职资格评审计划', 'none'],
    ['2020年度自然资源系统建设工程正高级工程师评审计划', 'none'],
    ['2020年度杭州市规划和自然资源局建设工程正高级工程师评审计划', 'none'],
    ['2020年度自然科学研究正高级研究员评审计划', 'none'],
    ['2020年度林业工程领域高级工程师任职资格评审计划（模拟）', 'none'],
    ['2023年度宁波市建设工程中级职务任职资格评审计划', 'construction-2023'],
    ['2023年度宁波市建设工程高级工程师评审计划', 'none'],
    ['2024年度宁波市建设工程中级职务任职资格评审计划', 'none'],
    ['2023年度杭州市建设工程中级职务任职资格评审计划', 'none'],
    ['2021年度机电工程高级工程师任职资格评审计划', 'electric-2021'],
    ['2021年机电高工评审', 'electric-2021'],
    ['2021年度机电工程正高级工程师任职资格评审计划', 'none'],
    ['', 'none'],
  ])('%s → %s', (plan, id) => expect(chosenFor(plan)).toBe(id));

  test('every wording is told apart in whatever order the packs stand', () => {
    const reversed = [...FIVE].reverse();
    expect(chosenFor('2020年度自然资源领域正高级工程师任职资格评审计划', reversed)).toBe(BUILTIN.id);
    expect(chosenFor('2021年机电高工评审', reversed)).toBe('electric-2021');
  });
});

test('a batch is covered by a pack that names it, and by no other', () => {
  const first = pack('first', 2026, words(['建设', '高级工程师']));
  const second = pack('second', 2026, words(['建设', '高级工程师', '第二批']));
  const either = pack('either', 2026, words(['交通'], ['第一批', '第1批']));
  const chosen = (plan: string) => chosenFor(plan, [first, second, either]);
  expect(chosen('2026年度建设工程高级工程师评审计划')).toBe('first');
  expect(chosen('2026年度第二批建设工程高级工程师评审计划')).toBe('second');
  expect(chosen('2026年度第二批建设工程高级工程师评审计划（补报）')).toBe('none');
  expect(chosen('2026年度第三批建设工程高级工程师评审计划')).toBe('none');
  expect(chosen('2026年度第1批交通工程师评审计划')).toBe('either');
  const plan = '2026年度第三批建设工程高级工程师评审计划';
  const fields = { 'application.plan': read(parsePlan(plan), plan) };
  const choice = choosePack([first], makeDossier({ fields }));
  expect(choice.is === 'none' && choice.reasons[0]?.why).toBe('计划名称写有“第三批”，适用范围没有写明');
});

test('a procedure of its own is covered by a pack that names it, and by no other', () => {
  const usual = pack('usual', 2026, words(['工艺美术', '高级']));
  const confirming = pack('confirming', 2026, words(['工艺美术', '确认']));
  const chosen = (plan: string) => chosenFor(plan, [usual, confirming]);
  expect(chosen('2026年度工艺美术高级职称评审计划')).toBe('usual');
  expect(chosen('2026年度工艺美术高级职称（外省职称确认）')).toBe('confirming');
  const others = ['考核认定', '特殊人才', '特别评审', '绿色通道', '基层定向', '单独评审', '复评'];
  const more = ['民营企业直通车', '乡村振兴专场', '企业自主评审', '高技能人才', '高层次人才', '援派人员', '博士后'];
  for (const own of [...others, ...more]) expect(chosen(`2026年度工艺美术高级职称评审计划（${own}）`)).toBe('none');
});

/** 正高级工程师 has 高级工程师 in it and is another rank: a pack that forgot to rule it out does not cover it. */
test.each([
  [['机电', '高级工程师'], '2026年度机电正高级工程师评审计划', false],
  [['机电', '高级工程师'], '2026年度机电高级工程师评审计划', true],
  [['机电', '高级工程师'], '2026年度机电副高级工程师评审计划', true],
  [['机电', '高级工程师'], '2026年度机电正高级、高级工程师评审计划', true],
  [['机电', '正高', '工程师'], '2026年度机电正高级工程师评审计划', true],
  [['机电', '工程师'], '2026年度机电高级工程师评审计划', false],
  [['机电', '工程师'], '2026年度机电助理工程师评审计划', false],
  [['机电', '工程师'], '2026年度机电工程师评审计划', true],
  [['机电', '高级'], '2026年度机电正高级工程师评审计划', true],
  [['机电', '高级', '工程师'], '2026年度机电高级工程师评审计划', true],
  [['档案', '研究馆员'], '2026年度档案副研究馆员评审计划', false],
  [['档案', '副研究馆员'], '2026年度档案副研究馆员评审计划', true],
  [['档案', '馆员'], '2026年度档案助理馆员评审计划', false],
  [['档案', '馆员'], '2026年度档案研究馆员评审计划', false],
  [['档案', '馆员'], '2026年度档案馆员评审计划', true],
  [['技工院校', '讲师'], '2026年度技工院校高级讲师评审计划', false],
  [['技工院校', '讲师'], '2026年度技工院校讲师评审计划', true],
  [['新闻', '记者'], '2026年度新闻主任记者评审计划', false],
  [['卫生', '主任医师'], '2026年度卫生副主任医师评审计划', false],
  [['卫生', '主任医师'], '2026年度卫生主任医师、副主任医师评审计划', true],
  [['卫生', '医师'], '2026年度卫生主治医师评审计划', false],
  [['农业', '研究员'], '2026年度农业技术推广研究员评审计划', false],
])('%j on %s: %s', (allOf, plan, isCovered) => {
  const choice = choosePack(
    [pack('one', 2026, words(allOf))],
    makeDossier({ fields: { 'application.plan': read(parsePlan(plan), plan) } }),
  );
  expect(choice.is).toBe(isCovered ? 'one' : 'none');
  if (choice.is === 'none') expect(choice.reasons[0]?.why).toContain('是另一级别的');
});

test('two packs that cover the same plan are several, and neither judges', () => {
  const twin = { ...BUILTIN, id: 'twin' };
  const plan = '2020年度自然资源领域正高级工程师任职资格评审计划';
  const choice = choosePack(
    [BUILTIN, twin, ELECTRIC],
    makeDossier({ fields: { 'application.plan': read(parsePlan(plan), plan) } }),
  );
  expect(choice).toEqual({ is: 'several', packs: [BUILTIN, twin] });
});

test('says of each pack why it is not the one', () => {
  const plan = '2026年度机电工程高级工程师任职资格评审计划';
  const unsaid: Named = { id: 'unsaid', planYear: 2026 };
  const choice = choosePack(
    [BUILTIN, ELECTRIC, unsaid],
    makeDossier({ fields: { 'application.plan': read(parsePlan(plan), plan) } }),
  );
  expect(choice.is === 'none' && choice.reasons.map(({ why }) => why)).toEqual([
    '计划名称没有“正高”',
    '适用2021年度，计划为2026年度',
    '没有写明适用范围',
  ]);
});

describe('a plan that is not there', () => {
  const chosen = (plan: Parameters<typeof makeDossier>[0]) => told(choosePack(FIVE, makeDossier(plan)));

  test('is no plan where the page shows none or a blank', () => {
    expect(chosen({ fields: { 'application.plan': absent } })).toBe('no-plan');
    expect(chosen({ fields: { 'application.plan': empty() } })).toBe('no-plan');
  });

  test('is not “no plan” where it stands there unread', () => {
    expect(choosePack(FIVE, makeDossier({ fields: { 'application.plan': unreadable() } }))).toEqual({
      is: 'unread',
      fields: ['application.plan'],
    });
  });
});

describe('level and field, where the plan does not tell', () => {
  const plan = '2022年度建设工程评审计划';
  const senior = pack('senior', 2022, words(['建设']), { level: words([], ['高级工程师'], ['正高']) });
  const full = pack('full', 2022, words(['建设']), { level: words(['正高']) });
  const water = pack('water', 2022, words(['建设']), { level: words(['正高']), field: words([], ['给排水']) });
  const fields = { 'application.plan': read(parsePlan(plan), plan), 'application.level': absent };

  test.each([
    [{ 'application.title': read('高级工程师') }, 'senior'],
    [{ 'application.title': read('正高级工程师') }, 'full'],
    [{ 'application.title': read('工程师') }, 'none'],
    [{ 'application.title': read('高级工程师'), 'application.level': read('正高级') }, 'full'],
    [{ 'application.title': absent }, 'unread'],
    [{ 'application.title': unreadable<string>() }, 'unread'],
    [{ 'application.title': read('高级工程师'), 'application.level': unreadable<string>() }, 'unread'],
  ] as const)('by title and level: %o → %s', (more, id) => {
    expect(told(choosePack([senior, full], makeDossier({ fields: { ...fields, ...more } })))).toBe(id);
  });

  test('by field; unread, it is open even where another pack covers', () => {
    const title = { ...fields, 'application.title': read('正高级工程师') };
    const chosen = (field: ReturnType<typeof read<string>> | typeof absent, packs: readonly Named[]) =>
      told(choosePack(packs, makeDossier({ fields: { ...title, 'application.field': field } })));
    expect(chosen(read('建筑给排水'), [water, senior])).toBe('water');
    expect(chosen(read('建筑施工'), [water, senior])).toBe('none');
    expect(chosen(read('建筑给排水'), [water, full])).toBe('several');
    expect(chosen(absent, [water, full])).toBe('unread');
    expect(chosen(absent, [water, senior])).toBe('unread');
  });
});

describe('what a plan denies is not its own', () => {
  const FIELD = pack('post-2024', 2024, words(['快递'], ['中级', '工程师'], ['高级']));
  test.each([
    ['2024年度快递工程中级评审', 'post-2024'],
    ['2024年度邮政（非快递）中级评审', 'none'],
    ['2024年度邮政（不含快递）中级评审', 'none'],
    ['2024年度邮政（快递除外）中级评审', 'none'],
    ['2024年度快递（不含邮政）中级评审', 'post-2024'],
    ['2024年度快递中级评审（不含高级）', 'none'],
    ['2024年下半年快递中级评审', 'none'],
    ['2024年上半年快递中级评审', 'post-2024'],
    ['2024年快递中级评审（二批）', 'none'],
    ['2024年度第二批次快递中级', 'none'],
  ])('%s', (plan, expected) => {
    expect(chosenFor(plan, [FIELD])).toBe(expected);
  });

  test('a pack of the second half covers it', () => {
    expect(chosenFor('2024年下半年快递中级评审', [pack('later', 2024, words(['快递', '下半年']))])).toBe('later');
  });
});

test('says of a word that is there that it is denied, and takes it with what denies it', () => {
  const plan = '2024年度翻译（非通用语种翻译）中级';
  const dossier = makeDossier({ fields: { 'application.plan': read(parsePlan(plan), plan) } });
  const { is, ...more } = coverageOf(pack('x', 2024, words(['通用语种'])), dossier);
  expect({ is, ...more }).toEqual({ is: 'no', why: '计划名称中的“通用语种”像是被否定' });
  expect(coverageOf(pack('x', 2024, words(['非通用语种翻译'])), dossier).is).toBe('yes');
});
