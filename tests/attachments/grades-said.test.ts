import { expect, it } from 'vitest';
import { writePage } from '../practice-portal/files/page';
import { makePdf } from '../practice-portal/files/pdf';
import { judge } from '../rules/judge';
import { appraisal, list, makeDossier, read } from '../rules/make-dossier';
import { readInNode } from './read-in-node';

const NAME = (() => {
  const { 'person.name': name } = makeDossier().fields;
  if (name.state !== 'read') throw new Error('no name');
  return name.value;
})();
const FORM = '事业单位工作人员年度考核登记表（2019年度）';

interface Paper {
  title?: string;
  says?: string[];
  table?: string[][];
}

async function contentsOf({ title = FORM, says = [], table }: Paper) {
  const paper = writePage(title);
  paper.say(`姓名：${NAME}`);
  for (const line of says) paper.say(line);
  if (table) paper.table(table);
  return readInNode(makePdf([paper.page]));
}

async function gradesIn(paper: Paper) {
  const { facts } = await contentsOf(paper);
  return facts.filter(({ is }) => is === 'appraisal.grade').map(({ year, text, sure }) => [year, text, sure]);
}

it.each<[string, Paper, unknown[]]>([
  ['behind its label', { says: ['考核等次：合格'] }, [[2019, '合格', true]]],
  ['in the cell behind it', { table: [['考核结果', '优秀']] }, [[2019, '优秀', true]]],
  ['in a sentence', { says: ['经研究，年度考核等次确定为基本合格。'] }, [[2019, '基本合格', true]]],
  [
    'of several years in a table',
    {
      title: '历年考核情况',
      table: [
        ['年度', '考核结果'],
        ['2019', '合格'],
        ['2018', '优秀'],
      ],
    },
    [
      [2019, '合格', true],
      [2018, '优秀', true],
    ],
  ],
  [
    'of a year that nobody can tell',
    { says: ['2018年度工作总结见附页', '考核等次：合格'] },
    [[undefined, '合格', true]],
  ],
  ['that is ticked among others', { says: ['考核等次：优秀□　合格☑'] }, [[2019, '优秀', false]]],
  ['on no form', { title: '工作总结', says: ['考核等次：合格'] }, []],
])('the grade %s', async (_, paper, grades) => {
  expect(await gradesIn(paper)).toEqual(grades);
});

it.each<[string, string, string]>([
  ['合格', '合格', 'agrees'],
  ['合格等次', '合格', 'agrees'],
  ['合格', '不合格', 'fail'],
  ['优秀', '合格', 'fail'],
  ['合格', '称职', 'manual'],
])('filed as %s, in the form %s: %s', async (filed, said, outcome) => {
  const { attachments } = makeDossier().lists;
  if (attachments.state !== 'read') throw new Error('no attachments');
  const contents = await contentsOf({ says: [`考核等次：${said}`] });
  const [row] = attachments.rows.map((one) => ({ ...one, name: read('2019年度考核登记表'), contents }));
  if (row === undefined) throw new Error('no attachment');
  const finding = judge('attachment-agreement', {
    lists: { attachments: list([row]), appraisals: list([appraisal(2019, filed)]) },
  });
  const shown = finding.evidence.map(({ found }) => found).join('；');
  // Of the form only the grade is compared: that it agrees is shown, and the rest is for a person.
  expect(finding.outcome).toBe(outcome === 'agrees' ? 'manual' : outcome);
  if (outcome === 'agrees') expect(shown).toContain(`2019年考核结果${said}`);
  else expect(shown).toContain(`“${said}”，填报为“${filed}”`);
});
