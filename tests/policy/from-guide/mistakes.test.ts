import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPack } from '@/lib/policy/load-pack';
import { packProblems } from '@/lib/review/pack-problems';

type Json = Record<string, unknown>;

interface File extends Json {
  clauses: { id: string; demands: Json[] }[];
  parameters: Json[];
}

const GOOD = readFileSync(new URL('./water-2025.json', import.meta.url), 'utf8');

/** What the loader and the rules have against the pack with this mistake in it. */
function refusals(mistake: (file: File) => void): string[] {
  const file = JSON.parse(GOOD) as File;
  mistake(file);
  const loaded = loadPack(file);
  return loaded.ok ? packProblems(loaded.pack) : loaded.errors;
}

function parameter(file: File, id: string): Json {
  const found = file.parameters.find((one) => one['id'] === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

const put = (id: string, value: unknown) => (file: File) => {
  parameter(file, id)['value'] = value;
};

/** Slips that people make who write a pack as a file, each with all that is said of it. */
const MISTAKES: [string, (file: File) => void, string[]][] = [
  [
    'a day as the notice writes it',
    put('deadline.personal', '2025-07-31'),
    [
      '参数 deadline.personal 整个值：“2025-07-31”不是可用的日期，计划年度内的写作 plan-11-05，次年的写作 plan+1-01-15，上一年的写作 plan-1-12-31',
    ],
  ],
  [
    'a day that there is not',
    put('title.cutoff', 'plan-06-31'),
    [
      '参数 title.cutoff 整个值：“plan-06-31”不是可用的日期，计划年度内的写作 plan-11-05，次年的写作 plan+1-01-15，上一年的写作 plan-1-12-31',
    ],
  ],
  ['a number in quotes', put('paper.min', '2'), ['参数 paper.min 整个值：应为数字，不加引号']],
  [
    'a word without brackets',
    put('employment.accepted', '派驻'),
    ['参数 employment.accepted 整个值：应为列表，写在方括号里，如 ["中级"]'],
  ],
  [
    'one line in place of lines',
    put('training.lines', { of: 'total', scope: 'sum', from: '2020', to: '2024', least: 450 }),
    ['参数 training.lines 整个值：应为列表，写在方括号里，如 ["中级"]'],
  ],
  [
    'Chinese in place of the kind of hours',
    put('training.lines', [{ of: '总学时', scope: 'sum', from: '2020', to: '2024', least: 450 }]),
    ['参数 training.lines 第1项.of：只能是 total、professional、public、trade、general'],
  ],
  [
    'a year as a number',
    put('training.lines', [{ of: 'total', scope: 'sum', from: 2020, to: '2024', least: 450 }]),
    ['参数 training.lines 第1项.from：应为文字，写在引号里'],
  ],
  [
    'a field that no page has',
    put('attachments.demanded', [{ name: '劳动合同', words: ['合同'], when: { 单位类型: ['企业'] } }]),
    ['参数 attachments.demanded 第1项.when：不认识的字段“单位类型”，可写 '],
  ],
  [
    'an effect that there is not',
    put('appraisal.effects', [{ grades: ['基本合格'], effect: 'postpone' }]),
    ['参数 appraisal.effects 第1项.effect：只能是 bar、delay、shorten、ask'],
  ],
  [
    'years of something that does not delay',
    put('appraisal.effects', [{ grades: ['不合格'], effect: 'bar', years: 2 }]),
    ['参数 appraisal.effects 第1项：年数（years）只用于后果为顺延（delay）、缩短（shorten）的等次'],
  ],
  [
    'a beginning of nothing',
    put('achievement.since', { title: false }),
    ['参数 achievement.since 整个值：title 为 false 的，应写明 years（近几年）或 since（自哪一天起）'],
  ],
  [
    'a parameter misspelt',
    (file) => {
      parameter(file, 'paper.min')['id'] = 'papers.min';
    },
    ['参数 papers.min：不认识的参数，请删除或改正拼写（编号见“规则一览”）'],
  ],
  [
    'a rule misspelt',
    (file) => {
      file.clauses[3]?.demands.splice(0, 1, { quote: '单位公示7天', by: ['publicity-days'] });
    },
    ['clauses：有要求写明由 publicity-days 核对，但没有这条规则，请改正拼写'],
  ],
  [
    'a rule without its parameter',
    (file) => {
      file.parameters = file.parameters.filter(({ id }) => id !== 'paper.min');
    },
    ['parameters：规则 paper-count（论文著作篇数）需要参数 paper.min（论文著作篇数下限）'],
  ],
  [
    'a clause that there is not',
    (file) => {
      parameter(file, 'paper.min')['clause'] = '九';
    },
    ['参数 paper.min：引用了不存在的条款 九'],
  ],
  [
    'no quote where the clause has several',
    (file) => {
      delete parameter(file, 'title.from')['quote'];
    },
    ['参数 title.from（任职年限的起算时间）：没有写明出自哪一句（quote）'],
  ],
  [
    'an empty number without the document',
    put('title.years', [{ levels: ['本科'], years: null }]),
    ['参数 title.years：留空的数值（null）应在 note 中写明须查哪份文件'],
  ],
  [
    'coverage of everybody',
    (file) => {
      file['covers'] = { plan: {} };
    },
    ['covers.plan：allOf 和 anyOf 不能都为空：须写明申报计划名称中应有的词'],
  ],
  [
    'words of coverage in the wrong place',
    (file) => {
      file['covers'] = { allOf: ['水利'] };
    },
    ['covers.plan：缺少此项', 'covers：不认识的项目 allOf，请删除或改正拼写'],
  ],
  [
    'a plan year in quotes',
    (file) => {
      file['planYear'] = '2025';
    },
    ['planYear：应为数字，不加引号'],
  ],
  [
    'an id in Chinese',
    (file) => {
      file['id'] = '水利2025';
    },
    ['id：只能用小写字母、数字和连字符，如 hz-zrzy-2026'],
  ],
  [
    'an exception from a rule that is not there',
    (file) => {
      file['overrides'] = [
        { when: { 学历: ['博士'] }, without: ['statement-length'], clause: '六', quote: '博士不作论文要求' },
      ];
    },
    ['overrides第1项：规则包没有规则 statement-length，不必写在 without 中'],
  ],
  [
    'words added to what is no list of words',
    (file) => {
      file['vocabulary'] = { 'photo.size.kilo': ['1000'] };
    },
    ['vocabulary：photo.size.kilo 不是一列用语，不能补充；要换掉的写进 parameters'],
  ],
  [
    'a consequence that there is not',
    (file) => {
      file['rules'] = { 'training-hours': { failures: { below: { disposition: '退回' } } } };
    },
    ['rules.training-hours.failures.below.disposition：'],
  ],
];

test.each(MISTAKES)('%s is told where it stands, and nothing else is', (_, mistake, told) => {
  const said = refusals(mistake);
  expect(said.length, said.join('\n')).toBe(told.length);
  for (const one of told)
    expect(
      said.some((error) => error.includes(one)),
      said.join('\n'),
    ).toBe(true);
});

test('without a mistake nothing is said', () => {
  expect(refusals(() => undefined)).toEqual([]);
});
