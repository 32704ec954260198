import { describe, expect, it } from 'vitest';
import type { Dossier, Field } from '@/lib/dossier/dossier';
import { writePage } from '../practice-portal/files/page';
import { makePdf } from '../practice-portal/files/pdf';
import { judge } from '../rules/judge';
import { absent, date, makeDossier, read } from '../rules/make-dossier';
import { readInNode } from './read-in-node';

const { fields, lists } = makeDossier();
const filed = (id: keyof Dossier['fields']) => {
  const field: Field<unknown> = fields[id];
  return field.state === 'read' ? field.text : '';
};
const [NAME, UNIT, TITLE] = [filed('person.name'), filed('unit.name'), filed('title.current')];
const AGREEMENT = 'attachment-agreement';
const APPOINTED = [`姓名：${NAME}`, `聘任单位：${UNIT}`, `聘任职务：${TITLE}`, `聘任时间：${filed('title.appointed')}`];
const DEGREE = [
  `姓名：${NAME}`,
  `毕业院校：${filed('education.school')}`,
  `专业：${filed('education.major')}`,
  `层次：${filed('education.level')}`,
  `毕业日期：${filed('education.graduated')}`,
];

/** Pages as titles with their lines; one with strokes in it is a row of a table. */
function pdfOf(pages: readonly (readonly [title: string, lines: readonly string[]])[]) {
  return makePdf(
    pages.map(([title, lines]) => {
      const paper = writePage(title);
      for (const line of lines) {
        if (line.includes('│')) paper.table([line.split('│')]);
        else paper.say(line);
      }
      return paper.page;
    }),
  );
}

async function judged(
  rule: string,
  called: string,
  pages: readonly (readonly [string, readonly string[]])[],
  change: Partial<Dossier['fields']> = {},
) {
  const { attachments } = lists;
  if (attachments.state !== 'read' || attachments.rows[0] === undefined) throw new Error('no attachments');
  const contents = await readInNode(pdfOf(pages));
  const row = { ...attachments.rows[0], name: read(called), kind: read(called), file: read('a.pdf'), contents };
  return judge(rule, { fields: change, lists: { attachments: { ...attachments, complete: true, rows: [row] } } });
}

describe('a letter of appointment that agrees', () => {
  it('passes by itself', async () => {
    expect(await judged(AGREEMENT, '聘书', [['聘书', APPOINTED]])).toMatchObject({ outcome: 'pass' });
  });

  it.each([
    '本聘书已于2015年3月1日作废。',
    '该同志已于2016年5月解聘。',
    '本复印件无效，仅为样本。',
    '聘　　期：2013年1月至2015年12月',
    '三、聘期：2013年1月至2015年12月',
    `聘任职务：${TITLE}，聘期：一年`,
    '专业技术职务聘任起止时间（含试用期）：2013年1月',
    '聘任期限（起止年月日）│2013年1月至2015年',
    `聘任职务│${TITLE}│已解聘`,
    `${UNIT}│已解聘`,
    '备注：已于2015年3月离岗',
    '备注│另有说明',
    '审核意见：另行研究',
    '解聘日期：2015年3月1日',
  ])('with “%s” is for a person', async (line) => {
    expect(await judged(AGREEMENT, '聘书', [['聘书', [...APPOINTED, line]]])).toMatchObject({ outcome: 'manual' });
  });

  it.each(['涂改无效，遗失不补。', '备注：无'])('with “%s”, as is printed on any, still passes', async (line) => {
    expect(await judged(AGREEMENT, '聘书', [['聘书', [...APPOINTED, line]]])).toMatchObject({ outcome: 'pass' });
  });

  it.each(['解聘书', '聘书（已作废）', '聘书（样本）', '关于解除聘任通知'])(
    'is none under the title %s',
    async (title) => {
      expect((await judged(AGREEMENT, '聘书', [[title, APPOINTED]])).outcome).not.toBe('pass');
    },
  );

  it('is for a person where a later page is another paper, or says otherwise', async () => {
    for (const second of ['解聘通知', '处分决定']) {
      const pages = [
        ['聘书', APPOINTED],
        [second, [`姓名：${NAME}`]],
      ] as const;
      expect(await judged(AGREEMENT, '聘书', pages), second).toMatchObject({ outcome: 'manual' });
    }
  });

  it.each([`姓名：${NAME}同志`, `承诺人：本人`, `申报人：${UNIT}`])('nobody is blamed for “%s”', async (line) => {
    const outcome = await judged(AGREEMENT, '聘书', [['聘书', [line, ...APPOINTED.slice(1)]]]);
    expect(outcome.outcome).not.toBe('fail');
  });

  it.each([
    ['姓名│险种│参保单位│起止时间', '社会保险参保证明'],
    ['姓名│出生日期│身份证号码│单位', '聘书'],
    [`姓名│钱虚拟│${NAME}`, '聘书'],
  ])('nor for heads of columns or people in them: %s', async (line, title) => {
    expect((await judged(AGREEMENT, '附件', [[title, [line]]])).outcome).not.toBe('fail');
  });
});

it('an expert on a recommendation is not taken for the applicant', async () => {
  const lines = [
    `姓名：${NAME}`,
    `申报职称：${filed('application.title')}`,
    '专家姓名：钱虚拟',
    '姓名：钱虚拟',
    '工作单位：样例理工大学',
  ];
  expect((await judged(AGREEMENT, '推荐评议表', [['推荐评议表', lines]])).outcome).not.toBe('fail');
  const another = ['姓名：钱虚拟', ...lines.slice(1)];
  expect((await judged(AGREEMENT, '推荐评议表', [['推荐评议表', another]])).outcome).toBe('fail');
});

it('who did not take part did not', async () => {
  const { achievements } = lists;
  const [project] = achievements.state === 'read' ? achievements.rows : [];
  const text = (field: Field<unknown> | undefined) => (field?.state === 'read' ? field.text : '');
  const lines = [`姓名：${NAME}`, `项目名称：${text(project?.name)}`, '本人角色：未参与'];
  expect((await judged(AGREEMENT, '业绩证明', [['业绩证明', lines]])).outcome).not.toBe('pass');
});

describe('an upload that a rule asks for', () => {
  const pledge = { pledge: absent };
  it.each([
    ['truthfulness-pledge', '保证书', '真实性保证书', [`承诺人（签名）：钱虚拟`], pledge],
    ['truthfulness-pledge', '保证书', '真实性保证书', [`姓名：${NAME}`, '承诺人（签名）：钱虚拟'], pledge],
    ['truthfulness-pledge', '保证书', '真实性保证书', ['姓名：钱虚拟'], pledge],
    ['truthfulness-pledge', '保证书', '真实性保证书', ['姓名：', '保证人（签名）：'], pledge],
    ['degree-proof', '学历证书', '毕业证书', ['研究生王另外，性别女，在虚构专业学习，准予毕业。'], {}],
    ['degree-proof', '学历证书', '毕业证书遗失声明', DEGREE, {}],
    ['degree-proof', '学历证书', '高中毕业证书', DEGREE, {}],
    ['degree-proof', '学历证书', '毕业证书（样本）', DEGREE, {}],
  ] as const)('%s does not pass by “%s”, a %s with %j', async (rule, called, title, lines, change) => {
    const old = rule === 'degree-proof' ? { 'education.graduated': date('1998-07') } : {};
    expect((await judged(rule, called, [[title, lines]], { ...old, ...change })).outcome).not.toBe('pass');
  });

  it('is one where it names the applicant', async () => {
    const own = DEGREE.map((line) => line.replace(filed('education.graduated'), '1998年7月'));
    const change = { 'education.graduated': date('1998-07') };
    expect(await judged('degree-proof', '学历证书', [['毕业证书', own]], change)).toMatchObject({ outcome: 'pass' });
    const signed = [`姓名：${NAME}`, `承诺人（签名）：${NAME}`, '如有虚假，愿被撤销资格。'];
    expect(await judged('truthfulness-pledge', '保证书', [['真实性保证书', signed]], pledge)).toMatchObject({
      outcome: 'pass',
    });
  });
});

describe('hours', () => {
  const { trainings } = lists;
  const rows = trainings.state === 'read' ? trainings.rows : [];
  const text = (field: Field<unknown>) => (field.state === 'read' ? field.text : '');
  const years = rows.map(({ year, total }) => [text(year), text(total)] as const);
  const proof = (lines: readonly string[]) =>
    judged(AGREEMENT, '继续教育证明', [['继续教育证明', [`姓名：${NAME}`, ...lines]]]);

  it('with all years pass', async () => {
    const lines = ['年度│总学时', ...years.map(([year, total]) => `${year}│${total}`)];
    expect(await proof(lines)).toMatchObject({ outcome: 'pass' });
  });

  it('with a remark in a column of its own, or that are asked for, are for a person', async () => {
    const remarked = ['年度│总学时│备注', ...years.map(([year, total]) => `${year}│${total}│待核`)];
    expect(await proof(remarked)).toMatchObject({ outcome: 'manual' });
    const asked = ['年度│总学时要求', ...years.map(([year, total]) => `${year}│${total}`)];
    expect(await proof(asked)).toMatchObject({ outcome: 'manual' });
  });

  it('by course, or of one institution, blame nobody', async () => {
    const [first] = years;
    const halves = [40, Number(first?.[1]) - 40].map((half) => `${first?.[0]}│${half}`);
    expect((await proof(['年度│总学时', ...halves])).outcome).not.toBe('fail');
    expect((await proof(['年度│总学时', `${first?.[0]}│8`])).outcome).not.toBe('fail');
  });
});
