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
  if (field.state !== 'read') throw new Error(`${id} is not filed`);
  return field.text;
};
const [NAME, NUMBER, UNIT] = [filed('person.name'), filed('person.id-number'), filed('unit.name')];
const SCHOOL = `毕业院校：${filed('education.school')}`;
const [TITLE, APPOINTED] = [filed('title.current'), filed('title.appointed')];

/** Paragraphs; those with a line in them are a row of a table. */
async function fileOf(title: string, says: readonly string[]) {
  const paper = writePage(title);
  for (const line of says) {
    if (line.includes('│')) paper.table([line.split('│')]);
    else paper.say(line);
  }
  return readInNode(makePdf([paper.page]));
}

/** What a rule says of one attachment that the list calls so, which is such a paper. */
async function judged(
  rule: string,
  called: string,
  title: string,
  says: readonly string[],
  change: Partial<Dossier['fields']> = {},
) {
  const { attachments } = lists;
  if (attachments.state !== 'read') throw new Error('no attachments');
  const [first] = attachments.rows;
  if (first === undefined) throw new Error('no attachment');
  const row = {
    ...first,
    name: read(called),
    kind: read(called),
    file: read('a.pdf'),
    contents: await fileOf(title, says),
  };
  return judge(rule, { fields: change, lists: { attachments: { ...attachments, complete: true, rows: [row] } } });
}

const WHOLE_DEGREE = [
  `姓名：${NAME}`,
  SCHOOL,
  `专业：${filed('education.major')}`,
  `层次：${filed('education.level')}`,
  `毕（结）业日期：${filed('education.graduated')}`,
];
const LEVELLESS = WHOLE_DEGREE.filter((line) => !line.startsWith('层次'));

it.each([
  ['真实性保证书', '真实性承诺书', [`姓名：${NAME}`, `身份证号码：${NUMBER}`]],
  ['承诺书', '承诺书', [`姓名：${NAME}`, `身份证号码：${NUMBER}`, '性别：男', `承诺人（签名）：${NAME}`]],
  ['学历证书', '毕业证书', WHOLE_DEGREE],
  ['学历', '教育部学历证书电子注册备案表', WHOLE_DEGREE],
  ['聘书', '聘任证书', [`姓名：${NAME}`, `聘任单位：${UNIT}`, `聘任职务：${TITLE}`, `聘任时间：${APPOINTED}`]],
])('“%s” with all of %s as filed agrees', async (called, title, says) => {
  expect(await judged('attachment-agreement', called, title, says)).toMatchObject({ outcome: 'pass' });
});

it.each([
  [
    'another day of the title',
    '职称证书',
    '专业技术资格证书',
    [`姓名：${NAME}`, `现任职称：${TITLE}`, '授予时间：1999年1月1日'],
  ],
  ['no day of the title', '职称证书', '专业技术资格证书', [`姓名：${NAME}`, `现任职称：${TITLE}`]],
  [
    'another major',
    '学历证书',
    '毕业证书',
    [`姓名：${NAME}`, SCHOOL, '专业：烹饪', `毕业时间：${filed('education.graduated')}`],
  ],
  [
    'a sentence that nobody compares',
    '学历证书',
    '毕业证书',
    [`姓名：${NAME}`, SCHOOL, '毕业日期为1999年7月1日，学历层次：专科'],
  ],
  ['another level', '学历证书', '毕业证书', [...LEVELLESS, '层次：专科']],
  ['no level', '学历证书', '毕业证书', LEVELLESS],
  [
    'another title',
    '聘书',
    '聘书',
    [`姓名：${NAME}`, `聘任单位：${UNIT}`, '聘任职务：助理工程师', `聘任时间：${APPOINTED}`],
  ],
  [
    'a term that nobody compares',
    '聘书',
    '聘书',
    [
      `姓名：${NAME}`,
      `聘任单位：${UNIT}`,
      `聘任职务：${TITLE}`,
      `聘任时间：${APPOINTED}`,
      '聘期：2001年1月至2002年1月',
    ],
  ],
  [
    'a vacancy that nobody compares',
    '岗位信息表',
    '岗位信息表',
    [`姓名：${NAME}`, `单位名称：${UNIT}`, '是否有空岗：无'],
  ],
  [
    'a place in the list of another paper',
    '省级科技进步二等奖',
    '居民身份证',
    [`姓名：${NAME}`, `身份证号码：${NUMBER}`],
  ],
  ['the place of a letter of appointment', '聘书', '毕业证书', WHOLE_DEGREE],
])('%s is for a person: %s', async (_, called, title, says) => {
  expect(await judged('attachment-agreement', called, title, says)).toMatchObject({ outcome: 'manual' });
});

it.each([
  ['truthfulness-pledge', '真实性保证书', '真实性保证书', { pledge: absent }],
  ['post-information-form', '事业单位人员职称申报岗位信息表', '岗位信息表', { 'unit.staffing': read('事业编制') }],
  ['degree-proof', '学历学位证书', '毕业证书', { 'education.graduated': date('1998-07') }],
] as const)('%s does not pass by another person’s %s', async (rule, called, title, change) => {
  const theirs = await judged(rule, called, title, [`姓名：${NAME}`], change as Partial<Dossier['fields']>);
  expect(theirs.outcome).toBe('pass');
  const another = await judged(rule, called, title, ['姓名：王另外'], change as Partial<Dossier['fields']>);
  expect(another.outcome).toBe('incomplete');
  expect(another.says).toContain(`文件写明的姓名为“王另外”，填报为“${NAME}”`);
});

it('a foreign degree is not proven by the certificate of its school', async () => {
  const change = {
    'education.school': read('虚构海外大学（University of Sample）'),
    'education.proof': read('国外学历'),
  };
  const of = (title: string) => judged('degree-proof', '国外学历学位认证书', title, [`姓名：${NAME}`], change);
  expect((await of('毕业证书')).outcome).toBe('fail');
  expect((await of('国外学历学位认证书')).outcome).toBe('pass');
});

const sentence = (major: string, level: string) =>
  `学生${NAME}，性别男，一九八一年五月生，于二〇〇一年九月至二〇〇五年七月在本校${major}专业四年制${level}学习，成绩合格，准予毕业。`;

it('the sentence of a certificate is taken apart, over the ends of its lines, and its values compared', async () => {
  const degree = {
    'education.school': read('虚构大学'),
    'education.major': read('测绘工程'),
    'education.level': read('大学本科'),
    'education.graduated': date('2005-07'),
  };
  const of = (says: string) => judged('attachment-agreement', '学历证书', '毕业证书', [says, '校名：虚构大学'], degree);
  const theirs = await of(sentence('测绘工程', '本科'));
  expect(theirs.evidence[0]?.found).toContain(`姓名${NAME}`);
  expect(theirs).toMatchObject({ outcome: 'pass' });
  for (const another of [
    sentence('烹饪工艺', '本科'),
    sentence('测绘工程', '专科'),
    sentence('测绘工程', '本科').replace('二〇〇五', '二〇〇六'),
  ])
    expect((await of(another)).outcome).toBe('manual');
  expect((await of(sentence('测绘工程', '本科').replace(NAME, '王另外'))).outcome).toBe('fail');
});

it('a tick does not make another person’s recommendation the applicant’s', async () => {
  const { attachments } = lists;
  if (attachments.state !== 'read') throw new Error('no attachments');
  const of = async (name: string) => {
    const contents = {
      ...(await fileOf('推荐评议表', [`姓名：${name}`])),
      looked: { is: 'agrees', remark: '', at: 1 } as const,
    };
    const rows = attachments.rows.slice(0, 1).map((row) => ({ ...row, name: read('同行专家推荐评议表'), contents }));
    return judge('peer-recommendation', { lists: { attachments: { ...attachments, rows } } });
  };
  expect((await of(NAME)).outcome).toBe('pass');
  const another = await of('王另外');
  expect(another.outcome).toBe('manual');
  expect(another.says).toContain('王另外');
});

it('shows the place of each value that agrees, and the title of a paper that is what is wanted', async () => {
  const says = [`姓名：${NAME}`, `聘任单位：${UNIT}`, `聘任职务：${TITLE}`, `聘任时间：${APPOINTED}`];
  const { evidence } = await judged('attachment-agreement', '聘书', '聘任证书', says);
  const agreeing = evidence.find(({ found }) => found.startsWith('相符'))?.file;
  const tops = [agreeing?.at, ...(agreeing?.also ?? [])].map((place) => place?.box[1] ?? 0);
  expect(new Set(tops).size).toBe(says.length);

  const pledge = await judged('truthfulness-pledge', '保证书', '真实性保证书', [`姓名：${NAME}`], { pledge: absent });
  const [, top = 0, , bottom = 1] = pledge.evidence.find(({ file }) => file !== undefined)?.file?.at.box ?? [];
  expect(bottom - top).toBeLessThan(0.1);
  expect(bottom).toBeLessThan(Math.min(...tops));
});

it('shows where the labels stand that nobody compares', async () => {
  const says = [
    `姓名：${NAME}`,
    `聘任单位：${UNIT}`,
    `聘任职务：${TITLE}`,
    `聘任时间：${APPOINTED}`,
    '聘期：三年',
    '任教学段：无',
  ];
  const { evidence } = await judged('attachment-agreement', '聘书', '聘任证书', says);
  const open = evidence.find(({ found }) => found.includes('未作比对'));
  expect(open?.found).toBe('另有“聘期”、“任教学段”未作比对');
  expect(open?.file?.also).toHaveLength(1);
  expect(open?.file?.at.box[3]).toBeLessThan(open?.file?.also?.[0]?.box[3] ?? 0);
});

describe('in a table, where labels have no colon,', () => {
  const whole = [`姓名│${NAME}│聘任单位│${UNIT}`, `聘任职务│${TITLE}`, `聘任时间│${APPOINTED}`];
  it.each([
    ['all of it agrees', [], 'pass'],
    ['a row that nobody compares is for a person', ['聘期│三年'], 'manual'],
    ['so is one beside what agrees', [`姓名│${NAME}│岗位等级│七级`], 'manual'],
    ['who signs and when is none', [`${UNIT}│2018年3月1日`, `二〇一八年三月│${UNIT}`], 'pass'],
    ['four cells of which none is known are for a person', ['聘期│2001年1月至2002年1月│岗位等级│七级'], 'manual'],
    ['and an odd number of cells', ['聘期│一年│（已解聘）'], 'manual'],
    ['and parts of a value', ['聘期│起│2001年│止│2002年'], 'manual'],
    ['and what only ends like who signs', ['解聘学校│2002年1月'], 'manual'],
    ['nor is a heading over columns', ['年度│总学时'], 'pass'],
  ])('%s', async (_, more, outcome) => {
    expect(await judged('attachment-agreement', '聘书', '聘任证书', [...whole, ...more])).toMatchObject({ outcome });
  });

  it.each([
    '总学时：10（2023年补登作废）',
    '专业科目学时：不合格',
    '专业课考试：不合格',
    '总学时│10',
    '学习结果│不合格│备查│未通过',
  ])('hours that stand under no year, “%s”, are for a person', async (line) => {
    const { trainings } = lists;
    if (trainings.state !== 'read') throw new Error('no hours');
    const text = (field: Field<unknown>) => (field.state === 'read' ? field.text : '');
    const years = trainings.rows.map(({ year, total }) => `${text(year)}│${text(total)}`);
    const says = [`姓名：${NAME}`, '年度│总学时', ...years];
    expect(await judged('attachment-agreement', '继续教育证明', '继续教育证明', says)).toMatchObject({
      outcome: 'pass',
    });
    const with10 = await judged('attachment-agreement', '继续教育证明', '继续教育证明', [...says, line]);
    expect(with10).toMatchObject({ outcome: 'manual' });
  });

  it('the post that somebody wants is that of the application, called by its field and title', async () => {
    const says = [`姓名│${NAME}`, `单位名称│${UNIT}`];
    const post = async (wanted: string) =>
      judged('attachment-agreement', '岗位信息表', '岗位信息表', [...says, `拟聘岗位│${wanted}`]);
    expect(await post(`${filed('application.field')}${filed('application.title')}`)).toMatchObject({ outcome: 'pass' });
    expect(await post('管理九级')).toMatchObject({ outcome: 'manual' });
  });
});
