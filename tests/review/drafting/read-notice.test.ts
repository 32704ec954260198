import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compact } from '@/lib/dossier/parse/text';
import { builtinPack } from '@/lib/policy/builtin';
import { loadPack } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';
import { draftProblems } from '@/lib/review/drafting/draft-problems';
import { withProposal, withSentence } from '@/lib/review/drafting/edit-draft';
import { blankDraft } from '@/lib/review/drafting/open-draft';
import type { DraftSentence, PackDraft } from '@/lib/review/drafting/pack-draft';
import { packOfDraft } from '@/lib/review/drafting/pack-of-draft';
import { readNotice } from '@/lib/review/drafting/read-notice';
import { NOTICES } from '../../policy/notices/all';

const NOTICE = readFileSync(new URL('../../policy/notice-2020-56.md', import.meta.url), 'utf8');
const TODAY = '2026-11-28';

/** What stands over parts of the notice and says nothing of anybody. */
const HEADINGS = [
  ...['申报范围', '申报条件', '评审程序', '申报材料内容', '申报材料要求', '其他事项', '联系方式', '注意事项'],
  ...['个人申报', '单位审核', '主管部门材料报送', '评聘结合', '继续教育要求', '学历认证要求', '社保关系', '面试答辩'],
  ...['时间安排', '专业理论证明材料', '证件照维护', '个人承诺', '选择受理评审点', '提取业绩材料', '报送评审表'],
  ...['业绩档案审核', '职称申报资格审查', '资格公示并报送', '申报人员网上申报办法', '管理部门网上审核操作办法'],
  ...['用人单位网上审核操作办法', '各级主管部门网上审核操作办法'],
];

/** The notice with every number that a rule counts by changed, as another year's might have it. */
const CHANGED: readonly [string, string][] = [
  ['90 学时', '96 学时'],
  ['60 学时', '66 学时'],
  ['18 学时', '21 学时'],
  ['近 4 年', '近 3 年'],
  ['11 月 5 日', '10 月 28 日'],
  ['11 月 25 日', '1 月 15 日'],
  ['9 月 25 日', '8 月 30 日'],
  ['1000字', '800字'],
  ['30K', '40K'],
  ['0.65', '0.7'],
  ['近 5 年', '近 3 年'],
  ['2 至 3 篇', '3 至 5 篇'],
  ['不少于5个工作日', '不少于7个工作日'],
];

function changed(): string {
  return CHANGED.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the notice has no “${from}”`);
    return text.replaceAll(from, to);
  }, NOTICE);
}

describe('a notice that is pasted whole', () => {
  const rows = readNotice(changed(), 2020, [builtinPack()]);

  test('is passed over nowhere: the sentences have all its words but numbers and headings', () => {
    const said = rows.map(({ quote }) => compact(quote)).join('');
    const runs = changed()
      .split('\n')
      .flatMap((line) => line.match(/[\u4e00-\u9fff]{4,}/g) ?? []);
    const missing = runs.filter((run) => !said.includes(run) && !HEADINGS.some((heading) => heading.includes(run)));
    expect(runs.length).toBeGreaterThan(300);
    expect(missing).toEqual([]);
  });

  test('nothing holds before it is taken', () => {
    expect(rows.every(({ is, by }) => is === 'open' && by.length === 0)).toBe(true);
    const draft = { ...blankDraft('notice-2020', 2020), sentences: rows };
    expect(draftProblems(draft, TODAY).filter(({ at }) => at.endsWith('.is'))).toHaveLength(rows.length);
    expect(packOfDraft(draft, TODAY)['parameters']).toEqual([]);
  });

  test('each number is proposed as the new text has it', () => {
    const values = Object.fromEntries(
      rows.flatMap(({ proposal }) => proposal?.parameters ?? []).map(({ id, value }) => [id, value]),
    );
    const line = (of: string, least: number) => ({ of, scope: 'each', from: 'plan-4', to: 'plan-1', least });
    expect(values).toMatchObject({
      'training.lines': [line('total', 96), line('professional', 66), line('public', 21)],
      'appraisal.years': 3,
      'deadline.open': 'plan-08-30',
      'deadline.employer': 'plan-10-28',
      'deadline.department': 'plan-01-15',
      'statement.max': 800,
      'photo.size.min': 40,
      'photo.size.max': 1,
      'photo.ratio.min': 0.7,
      'photo.ratio.max': 0.8,
      'photo.width': 215,
      'photo.height': 300,
      'social-security.years': 3,
      'paper.min': 3,
      'paper.max': 5,
      'publicity.working-days': 7,
    });
  });

  test('taken sentence by sentence, with the few that are new classified, it is the known notice with other numbers', () => {
    const pack = packFrom(taken(2020, rows));
    const known = new Set(Object.keys(builtinPack().rules));
    expect(Object.keys(pack.rules).filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !Object.hasOwn(pack.rules, id))).toEqual([]);
    expect(rows.filter(({ proposal }) => proposal === null).map(({ quote }) => quote)).toEqual([
      expect.stringContaining('市、省直单位申报材料'),
      expect.stringContaining('评审对象申报材料'),
      '网上申报具体流程如下',
      '完善个人信息及业绩档案',
      '上传附件',
    ]);
  });
});

test('a short line that asks for something is no heading', () => {
  const rows = readNotice('一、申报材料\n1.提交劳动合同\n2.须年满五年。\n3.照片要求。须为白底照片。', 2026, []);
  expect(rows.map(({ clause, quote }) => [clause, quote])).toEqual([
    ['一1', '提交劳动合同'],
    ['一2', '须年满五年'],
    ['一3', '须为白底照片'],
  ]);
});

describe('sentences that no known notice has', () => {
  const lines = (text: string) => {
    const [row] = readNotice(text, 2026, [builtinPack()]);
    return row?.proposal?.parameters.find(({ id }) => id === 'training.lines')?.value;
  };

  test.each([
    ['2024年以来继续教育合计不少于240学时，2025年起每年不少于90学时', 15],
    ['2024年以来合计240, 2025起每年≥90', 15],
    ['2022–2025 四年累计 总≥360 专≥240 公≥72', 14],
    ['2023年以来180学时，2025年不少于90学时', null],
  ])('%s', (text, row) => {
    const expected = NOTICES.find((one) => one.row === row)?.says.flatMap(
      ({ values = {} }) => values['training.lines'] ?? [],
    );
    const found = lines(text);
    if (row === null) expect(found).toHaveLength(2);
    else expect(found).toEqual((expected ?? []).flat().filter((one) => !('when' in (one as object))));
  });

  test('公需 of both kinds together is one minimum', () => {
    expect(lines('2020–2022 每年≥90学时, 专≥60, 一般+行业公需合计≥18')).toEqual([
      { of: 'total', scope: 'each', from: '2020', to: '2022', least: 90 },
      { of: 'professional', scope: 'each', from: '2020', to: '2022', least: 60 },
      { of: 'public', scope: 'each', from: '2020', to: '2022', least: 18 },
    ]);
  });

  const total = { of: 'total', scope: 'each', least: 90 };
  test.each<[string, unknown]>([
    [
      '2023年以来继续教育累计不少于300学时，其中2025年、2026年每年不少于90学时',
      [
        { ...total, scope: 'sum', from: '2023', to: 'plan', least: 300 },
        { ...total, from: '2025', to: 'plan' },
      ],
    ],
    [
      '一般公需科目每年不少于12学时、行业公需不少于6学时（2024至2026年）',
      [
        { of: 'general', scope: 'each', from: '2024', to: 'plan', least: 12 },
        { of: 'trade', scope: 'each', from: '2024', to: 'plan', least: 6 },
      ],
    ],
    [
      '标志性业绩申报的，继续教育自聘任当年起每年不少于90学时，最多看四年',
      [{ ...total, from: 'appointed', to: 'plan-1', atMost: 4, when: { 申报方式: ['标志性业绩'] } }],
    ],
    ['继续教育自聘任次年起每年不少于90学时', [{ ...total, from: 'appointed+1', to: 'plan-1' }]],
    [
      '近三年累计180学时，或2026年当年达到90学时',
      [
        { ...total, scope: 'sum', from: 'plan-3', to: 'plan-1', least: 180, either: '第1种' },
        { ...total, from: '2026', to: '2026', either: '第2种' },
      ],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test.each<[string, Record<string, unknown>]>([
    [
      '男年满60周岁、女年满55周岁的不得申报，年龄计算至2026年12月31日',
      { 'age.limits': { 男: [60], 女: [55] }, 'age.as-of': 'plan-12-31' },
    ],
    ['本科学历须任助理工程师满4年', { 'title.years': [{ levels: ['本科'], years: 4 }] }],
    ['本人述职不超过1500字', { 'statement.max': 1500 }],
    [
      '截至2025年12月31日男满60周岁、女满55周岁的不得申报',
      { 'age.limits': { 男: [60], 女: [55] }, 'age.as-of': 'plan-1-12-31' },
    ],
    ['申报时间为2025年12月20日至2026年3月31日', { 'deadline.open': 'plan-1-12-20', 'deadline.personal': 'plan-03-31' }],
    [
      '用人单位7月31日前、县（市、区）8月20日前、市9月10日前、省直主管部门9月30日前报送',
      {
        'deadline.employer': 'plan-07-31',
        'deadline.county': 'plan-08-20',
        'deadline.city': 'plan-09-10',
        'deadline.department': 'plan-09-30',
      },
    ],
    ['学校6月30日前、县7月15日前报送', { 'deadline.employer': 'plan-06-30', 'deadline.county': 'plan-07-15' }],
    ['公示5个工作日，含公示当日', { 'publicity.working-days': 5, 'publicity.start-counts': true }],
    ['公示不少于7天（含首日）', { 'publicity.calendar-days': 7, 'publicity.start-counts': true }],
    ['单位公示7日，公示次日起算', { 'publicity.calendar-days': 7, 'publicity.start-counts': false }],
    ['公示不少于5个工作日（公示当日不计）', { 'publicity.working-days': 5, 'publicity.start-counts': false }],
    [
      '网络课程每年最多计40学时，学术会议每年最多计20学时',
      {
        'training.caps': [
          { name: '网络课程', words: ['网络课程'], most: 40 },
          { name: '学术会议', words: ['学术会议'], most: 20 },
        ],
      },
    ],
    [
      '2021至2025年累计不少于150学时且每年不少于25学时',
      {
        'training.lines': [
          { of: 'total', scope: 'sum', from: '2021', to: '2025', least: 150 },
          { of: 'total', scope: 'each', from: '2021', to: '2025', least: 25 },
        ],
      },
    ],
    ['硕士、本科任工程师满5年', { 'title.years': [{ levels: ['硕士', '本科'], years: 5 }] }],
    ['论文2篇以上', { 'paper.min': 2 }],
    ['公示7天，退回的不重新公示', { 'publicity.calendar-days': 7, 'publicity.restart': false }],
    ['2026年9月1日起网上申报，9月30日截止', { 'deadline.open': 'plan-09-01', 'deadline.personal': 'plan-09-30' }],
    ['纸质材料于2027年1月15日前报送', { 'deadline.paper': 'plan+1-01-15' }],
  ])('%s', (text, expected) => {
    const [row] = readNotice(text, 2026, []);
    expect(Object.fromEntries(row?.proposal?.parameters.map(({ id, value }) => [id, value]) ?? [])).toEqual(expected);
  });

  test('a number in words of a known sentence, where the sentence around it is another, is never the known one’s', () => {
    const rows = readNotice('近三年每年继续教育不少于90学时，其中专业科目不少于66学时，公需科目不少于18学时。', 2026, [
      builtinPack(),
    ]);
    const found = rows
      .flatMap(({ proposal }) => proposal?.parameters ?? [])
      .flatMap(({ value }) => value as { least: number }[]);
    expect(found.map(({ least }) => least).sort()).toEqual([18, 66, 90]);
  });

  test.each([
    ['任现职以来论文：副高2篇，正高3篇', '这句有几个篇数，只取了第一个；对部分人不同的，写在“另行规定”里'],
    ['代表性业绩3项以上，其中省级1项', '这句有几个项数，只取了第一个；对部分人不同的，写在“另行规定”里'],
    ['面授每次最多计10学时', '上限按每类每年理解，请核对'],
  ])('what %s leaves open is said', (text, doubt) => {
    const [row] = readNotice(text, 2026, []);
    expect(row?.proposal?.doubts).toContain(doubt);
  });

  test('hours without their years are asked for, not guessed', () => {
    const [row] = readNotice('继续教育每年不少于72学时', 2026, [builtinPack()]);
    expect(row?.proposal?.doubts).toEqual(['这句没有写明是哪些年，请填写第一年和最后一年']);
    const draft = taken(2026, row === undefined ? [] : [row]);
    expect(draftProblems(draft, TODAY).map(({ at }) => at)).toContain('training.lines.0.from');
  });

  test('row 15 is a pack once its three sentences are looked at', () => {
    const text = '2024年以来合计240, 2025起每年≥90；以省自然资源学时系统为准；线下按浙自然资发〔2020〕23号';
    const pack = packFrom(taken(2026, readNotice(text, 2026, [builtinPack()])));
    expect(Object.keys(pack.rules)).toEqual(['training-hours', 'training-register']);
  });
});

/** Every proposal taken; what has none is put aside with a reason. */
function taken(planYear: number, rows: readonly DraftSentence[]): PackDraft {
  let draft: PackDraft = { ...blankDraft('notice-x', planYear), sentences: [...rows] };
  draft = {
    ...draft,
    head: {
      ...draft.head,
      title: '虚构通知',
      docNo: '虚构函〔2026〕1号',
      issued: `${planYear}-05-01`,
      covers: { plan: { allOf: ['虚构'], anyOf: [], noneOf: [] } },
    },
  };
  for (const { key, proposal } of rows)
    draft =
      proposal === null
        ? withSentence(draft, key, { is: 'not-for-reviewer', why: '标题' })
        : withProposal(draft, key, proposal);
  return draft;
}

function packFrom(draft: PackDraft): Pack {
  expect(draftProblems(draft, TODAY)).toEqual([]);
  const loaded = loadPack(packOfDraft(draft, TODAY));
  if (!loaded.ok) throw new Error(loaded.errors.join('；'));
  return loaded.pack;
}
