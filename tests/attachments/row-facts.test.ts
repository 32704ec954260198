import { expect, test } from 'vitest';
import { writePage } from '../practice-portal/files/page';
import { makePdf } from '../practice-portal/files/pdf';
import { readInNode } from './read-in-node';

/** What a file with these paragraphs states. */
async function statedIn(title: string, paragraphs: readonly string[], table: string[][] = []) {
  const page = writePage(title);
  for (const text of paragraphs) page.say(text);
  if (table.length > 0) page.table(table);
  const { paper, facts } = await readInNode(makePdf([page.page]));
  return { paper, facts: facts.map(({ is, text }) => `${is} ${text}`) };
}

test('a proof states project, role, time and rank, beside their labels or in a table', async () => {
  const expected = [
    'project.name 虚构市示范项目（一期）',
    'project.role 主持',
    'project.date 2018年11月',
    'project.rank 1/5',
  ];
  const written = await statedIn('业绩证明', [
    '项目名称：虚构市示范项目（一期）',
    '本人角色：主持，完成时间：2018年11月，本人排名：1/5。',
  ]);
  expect(written).toEqual({ paper: '业绩证明', facts: expected });
  const table = [
    ['项目名称', '虚构市示范项目（一期）'],
    ['本人角色', '主持'],
    ['完成时间', '2018年11月'],
    ['本人排名', '1/5'],
  ];
  expect((await statedIn('虚构市示范项目（一期）验收意见', [], table)).facts).toEqual(expected);
});

test('a title and a list of authors keep their commas, and end where the next label begins', async () => {
  const { paper, facts } = await statedIn('论文检索证明', [
    '论文题目：沉降，还是抬升：样例矿区的问题',
    '全部作者：张例子，郑举例，发表刊物：《虚构学报》。',
    '发表时间：二〇一八年三月',
  ]);
  expect(paper).toBe('论文证明');
  expect(facts).toEqual([
    'paper.title 沉降，还是抬升：样例矿区的问题',
    'paper.authors 张例子，郑举例',
    'paper.journal 《虚构学报》',
    'paper.date 二〇一八年三月',
  ]);
});

test.each([
  [
    'heads of columns',
    [],
    [
      ['论文题目', '发表刊物', '页码'],
      ['一篇论文', '一本刊物', '3'],
    ],
  ],
  ['labels in a sentence', ['本文作者认为，项目名称应当简短，缴费单位另行公布'], []],
  ['a longer word', ['第一作者简介：张例子，一九八〇年生', '通讯作者：钱虚拟'], []],
])('%s state nothing', async (_, paragraphs, table) => {
  expect((await statedIn('说明', paragraphs as string[], table as string[][])).facts).toEqual([]);
});

test('a proof of insurance states who paid and how many months', async () => {
  const { paper, facts } = await statedIn('社会保险个人参保证明', [
    '缴费单位：虚构劳务派遣有限公司，缴费月数：三十六个月',
  ]);
  expect(paper).toBe('社保缴费证明');
  expect(facts).toEqual(['insured.payer 虚构劳务派遣有限公司', 'insured.months 三十六个月']);
});

test('a list that goes on in the next line is not taken for the whole', async () => {
  const { facts } = await statedIn('论文检索证明', [
    '论文题目：沉降，还是抬升：样例矿区的问题，全部作者：张例子，郑举例，发表刊物：《虚构学报》。',
  ]);
  expect(facts).toEqual(['paper.title 沉降，还是抬升：样例矿区的问题']);
});
