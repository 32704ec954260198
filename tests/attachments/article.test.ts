import { describe, expect, test } from 'vitest';
import type { FilePage } from '../practice-portal/files/page';
import { makePdf } from '../practice-portal/files/pdf';
import { readInNode } from './read-in-node';

type Line = [text: string, size: number, x?: number];

const HEAD: Line[] = [['第35卷第2期　虚构测绘学报　2018年4月', 9]];
const TITLE: Line[] = [
  ['样例矿区沉降监测研究', 20],
  ['——以虚构县为例', 20],
];
const BODY: Line[] = [
  ['（虚构大学，样例市 990101）', 9],
  ['摘　要：本文研究样例矿区的沉降，验收意见另文给出。', 10],
  ['关键词：沉降；监测；虚构', 10],
  ['1　引言', 12],
];

function pageOf(lines: readonly Line[]): FilePage {
  const page: FilePage = { words: [], lines: [], stamps: [] };
  const apart = Math.min(34, 760 / lines.length);
  lines.forEach(([text, size, x = 80], at) => {
    page.words.push({ text, x, y: 60 + at * apart, size });
  });
  return page;
}

/** What the first page of a paper with these lines states. */
async function statedBy(lines: readonly Line[]) {
  const { paper, facts } = await readInNode(makePdf([pageOf(lines)]));
  return { paper, facts: facts.map(({ is, text }) => `${is} ${text}`) };
}

const SAID = 'paper.title 样例矿区沉降监测研究——以虚构县为例';

test.each<[string, Line[], string[]]>([
  ['names with commas', [['张例子，郑举例，钱虚拟', 12]], [SAID, 'paper.authors 张例子，郑举例，钱虚拟']],
  ['names with marks', [['张例子1，郑举例2*', 12]], [SAID, 'paper.authors 张例子1，郑举例2*']],
  ['one name', [['张例子', 12]], [SAID, 'paper.authors 张例子']],
  ['a line that is no list of names', [['虚构自然科学基金资助项目（12345）', 12]], [SAID]],
  ['nothing', [], [SAID]],
])('the first page of a paper states its title, and its authors where %s stand below it', async (_, authors, facts) => {
  expect(await statedBy([...HEAD, ...TITLE, ...authors, ...BODY])).toEqual({ paper: '论文', facts });
});

test('a paper about another kind of document is a paper', async () => {
  const lines: Line[] = [['项目验收意见的若干问题', 20], ['张例子', 12], ...BODY];
  expect((await statedBy(lines)).paper).toBe('论文');
});

test.each<[string, Line[]]>([
  ['no 关键词', BODY.filter(([text]) => !text.startsWith('关键词'))],
  ['摘要 behind 关键词', [...BODY].reverse()],
  ['摘要 within a sentence', BODY.map(([text, size]): Line => [text.replace('摘　要', '本文摘要'), size])],
])('a page with %s is none', async (_, body) => {
  expect((await statedBy([...TITLE, ['张例子', 12], ...body])).facts).toEqual([]);
});

test('large writing below the authors leaves open what the title is', async () => {
  const lines: Line[] = [...TITLE, ['张例子', 12], ['虚构测绘学报', 20], ...BODY];
  expect((await statedBy(lines)).facts).toEqual([]);
});

describe('behind the cover of a journal', () => {
  const COVER: Line[] = [
    ['ISSN 9999-0001　CN 99-0001/P', 9],
    ['虚构测绘学报', 40],
    ['XUGOU CEHUI XUEBAO', 22],
    ['2018年第2期　第35卷', 14],
  ];
  const CONTENTS: Line[] = [
    ['目　次', 18],
    ['样例矿区沉降监测研究……张例子，郑举例（1）', 10],
    ['另一矿区沉降监测研究……钱虚拟（9）', 10],
  ];
  const FIRST: Line[] = [...HEAD, ...TITLE, ['张例子，郑举例', 12], ...BODY];
  const OTHER: Line[] = [...HEAD, ['另一矿区沉降监测研究', 20], ['钱虚拟', 12], ...BODY];

  test('the paper is read on the page where it begins, and the journal on the cover', async () => {
    const { paper, facts } = await readInNode(makePdf([COVER, CONTENTS, FIRST, OTHER].map(pageOf)));
    expect(paper).toBe('论文');
    expect(facts.map(({ is, text, at }) => `${at.page} ${is} ${text}`)).toEqual([
      '1 paper.journal 虚构测绘学报',
      `3 ${SAID}`,
      '3 paper.authors 张例子，郑举例',
    ]);
  });

  test('nobody else’s paper or name in the file is the applicant’s', async () => {
    const contents: Line[] = [...CONTENTS, ['作者：李其他', 10]];
    const nameless: Line[] = [...HEAD, ...TITLE, ['张例子（虚构大学测绘学院）', 12], ...BODY];
    const { facts } = await readInNode(makePdf([COVER, contents, nameless, OTHER].map(pageOf)));
    expect(facts.map(({ is, at }) => `${at.page} ${is}`)).toEqual(['1 paper.journal', '3 paper.title']);
  });

  test('without a paper behind it, a page with the number of a journal is of no known kind', async () => {
    for (const pages of [[COVER], [COVER, CONTENTS]]) {
      expect(await readInNode(makePdf(pages.map(pageOf)))).toMatchObject({ paper: null });
    }
  });

  test.each<[string, Line[]]>([
    ['no number', COVER.filter(([text]) => !text.startsWith('ISSN'))],
    ['no issue', COVER.filter(([text]) => !text.includes('期'))],
    ['two names as large', [...COVER, ['样例大学', 38]]],
    ['the name of a letter', COVER.map(([text, size]): Line => [text.replace('虚构测绘学报', '录用通知'), size])],
    ['much more on it', [...COVER, ...Array.from({ length: 30 }, (_, at): Line => [`第${at}行`, 6])]],
    ['a number in a word', COVER.map(([text, size]): Line => [text.replace(/ISSN.*/, '编号：HCN35-2023018'), size])],
    ['the name of a form', COVER.map(([text, size]): Line => [text.replace('虚构测绘学报', '专家推荐书'), size])],
  ])('a page with %s is none', async (_, lines) => {
    expect((await readInNode(makePdf([COVER, FIRST].map(pageOf)))).paper).toBe('论文');
    expect(await readInNode(makePdf([lines, FIRST].map(pageOf)))).toMatchObject({ paper: null });
  });
});
