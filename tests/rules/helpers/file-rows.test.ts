import { expect, test } from 'vitest';
import { ARTICLE } from '@/lib/attachments/article';
import PAPERS from '@/lib/attachments/papers.json';
import type { Dossier } from '@/lib/dossier/dossier';
import type { FileFact, FileFacts } from '@/lib/dossier/file-facts';
import { judge } from '../judge';
import { absent, achievement, attachment, insured, list, makeDossier, paper, read, unreadable } from '../make-dossier';

const RULE = 'attachment-agreement';
const AT = { page: 1, box: [0.1, 0.2, 0.3, 0.25] } as FileFact['at'];
const PROJECT = '虚构市地质灾害详细调查（一期）';
const TITLE = '样例矿区沉降监测研究——以虚构县为例';

const LISTS: Partial<Dossier['lists']> = {
  achievements: list([
    achievement(PROJECT, '主持', '2018-11', '1/5'),
    achievement('虚构市国土空间规划', '参与', '2019-05', '3/8'),
  ]),
  papers: list([paper(TITLE, '2018-03', '张例子、郑举例、钱虚拟', '1/3', { journal: read('《虚构测绘学报》') })]),
  'social-security': list([
    insured('2015-01', '2017-12', { payer: read('虚构测绘院（模拟）'), months: read(36) }),
    insured('2018-01', '2020-11', { payer: read('虚构测绘院（模拟）'), months: read(35) }),
  ]),
};

type Stated = [is: FileFact['is'], text: string, more?: Partial<FileFact>];

/** A file of a known kind that says this, and nothing else in the list. */
function file(kind: string, stated: readonly Stated[]): FileFacts {
  const known = [...PAPERS, ARTICLE].find(({ paper: name }) => name === kind);
  return {
    url: 'https://portal.example/file.pdf',
    bytes: 1000,
    digest: 'ab',
    kind: 'pdf',
    pages: [{ is: 'text', seals: [] }],
    paper: kind,
    states: (known?.states ?? []) as FileFact['is'][],
    firm: (known?.firm ?? []) as FileFact['is'][],
    slots: known?.slots ?? [],
    others: [],
    facts: stated.map(([is, text, more]) => ({ is, text, at: AT, sure: true, ...more })),
    trouble: null,
  };
}

function judgeFile(contents: FileFacts, called = '附件', lists: Partial<Dossier['lists']> = {}) {
  const attachments = list([{ ...attachment(called), contents }]);
  return judge(RULE, { lists: { ...LISTS, ...lists, attachments } });
}

function nameOf(): string {
  const { 'person.name': name } = makeDossier().fields;
  return name.state === 'read' ? name.value : '';
}

/** All that is filed of the first project, as its proof states it. */
function proof(change: Partial<Record<FileFact['is'], string | null>> = {}): Stated[] {
  const all: Partial<Record<FileFact['is'], string | null>> = {
    'person.name': nameOf(),
    'project.name': PROJECT,
    'project.role': '主持',
    'project.date': '2018年11月',
    'project.rank': '第1',
    ...change,
  };
  return Object.entries(all).flatMap(([is, text]): Stated[] => (text === null ? [] : [[is as FileFact['is'], text]]));
}

function outcomeOf(kind: string, stated: readonly Stated[], called?: string) {
  const { outcome, says } = judgeFile(file(kind, stated), called);
  return { outcome, says };
}

test('the proof of a project passes by itself where all that is filed of it agrees, and shows it', () => {
  const finding = judgeFile(file('业绩证明', proof({ 'project.rank': '1/5' })), `${PROJECT}验收意见`);
  expect(finding.outcome).toBe('pass');
  expect(finding.evidence[0]?.found).toBe(
    `相符：姓名${nameOf()}、项目名称${PROJECT}、本人角色主持、完成时间2018年11月、本人排名1/5`,
  );
});

test.each<[string, Partial<Record<FileFact['is'], string | null>>, string, string]>([
  ['another role', { 'project.role': '参与' }, 'fail', '本人角色为“参与”，填报为“主持”'],
  ['another word for a role', { 'project.role': '总体组组长' }, 'manual', '写法不同'],
  ['a role of both kinds', { 'project.role': '主持、参与' }, 'manual', '写法不同'],
  ['another rank', { 'project.rank': '2/5' }, 'fail', '本人排名为“2/5”，填报为“1/5”'],
  ['a rank among others', { 'project.rank': '1/6' }, 'fail', '本人排名为“1/6”'],
  ['a rank that does not say of how many', { 'project.rank': '第1' }, 'manual', '写法不同'],
  ['a rank in Chinese', { 'project.rank': '第二完成人' }, 'fail', '第二完成人'],
  ['a shared rank', { 'project.rank': '并列第1' }, 'manual', '写法不同'],
  ['another month', { 'project.date': '2018年12月' }, 'fail', '完成时间为“2018年12月”'],
  ['a month in Chinese', { 'project.date': '二〇一八年十二月' }, 'fail', '完成时间为“二〇一八年十二月”'],
  ['the year alone', { 'project.date': '2018年' }, 'manual', '写法不同'],
  ['no role', { 'project.role': null }, 'manual', '未见本人角色'],
  ['no name of a person', { 'person.name': null }, 'manual', '未见姓名'],
  ['another part of the project', { 'project.name': '虚构市地质灾害详细调查（二期）' }, 'manual', '题目相近'],
  ['the project without its part', { 'project.name': '虚构市地质灾害详细调查' }, 'manual', '题目相近'],
  ['another project', { 'project.name': '另一市土壤污染普查' }, 'fail', '项目名称为“另一市土壤污染普查”'],
  [
    'another of the projects',
    {
      'project.name': '虚构市国土空间规划',
      'project.role': '参与',
      'project.date': '2019年5月',
      'project.rank': '3/8',
    },
    'manual',
    '附件的名称说的是另一项',
  ],
])('a proof with %s never passes', (_, change, outcome, says) => {
  const finding = outcomeOf('业绩证明', proof({ 'project.rank': '1/5', ...change }), `${PROJECT}验收意见`);
  expect(finding.outcome).toBe(outcome);
  expect(finding.says).toContain(says);
});

test('a project that was not filed contradicts nothing where the file is not called after one', () => {
  const finding = outcomeOf('业绩证明', proof({ 'project.name': '另一市土壤污染普查' }), '其他材料');
  expect(finding.outcome).toBe('manual');
  expect(finding.says).toContain('填报的各项中没有这一项');
});

test('half-width signs and other brackets are no difference', () => {
  const written = PROJECT.replace('（', '(').replace('）', ')');
  expect(outcomeOf('业绩证明', proof({ 'project.name': `《${written}》`, 'project.rank': '1/5' })).outcome).toBe(
    'pass',
  );
});

test('a role beside a project twice in the list, or of two projects on one page, belongs to none', () => {
  const rows = list([achievement(PROJECT, '主持', '2018-11', '1/5'), achievement(PROJECT, '参与', '2018-11', '1/5')]);
  const stated = proof({ 'project.role': '参与' });
  expect(judgeFile(file('业绩证明', stated), '附件', { achievements: rows }).says).toContain('看不出是填报的哪一项');
  const both: Stated[] = [...proof(), ['project.name', '虚构市国土空间规划']];
  expect(outcomeOf('业绩证明', both).says).toContain('看不出是填报的哪一项');
  const { evidence } = judgeFile(file('业绩证明', both));
  expect(evidence.map(({ found }) => found)).toContain('附件第1页为“主持”（看不出是填报的哪一项）');
});

test.each([0.5, 0.9])('what was read in a picture with doubt (%d) neither agrees nor contradicts', (likely) => {
  const doubtful = proof({ 'project.rank': '1/5' }).map(([is, text]): Stated => [is, text, { likely: 1 }]);
  const [rank] = doubtful.splice(-1);
  expect(outcomeOf('业绩证明', [...doubtful, ['project.rank', '2/5', { likely }]]).outcome).toBe('manual');
  expect(rank?.[0]).toBe('project.rank');
  expect(outcomeOf('业绩证明', [...doubtful, ['project.rank', '1/5', { likely: 0.99 }]]).outcome).toBe('pass');
});

test('facts that the page was not read for are for a person; without the list nothing is compared', () => {
  const unread = list([achievement(PROJECT, '主持', '2018-11', '1/5', { rank: unreadable() })]);
  const contents = file('业绩证明', proof({ 'project.rank': '1/5' }));
  expect(judgeFile(contents, '附件', { achievements: unread }).says).toContain('页面没有读到');
  expect(judgeFile(contents, '附件', { achievements: absent }).outcome).not.toBe('fail');
});

const PUBLISHED: Stated[] = [
  ['paper.title', TITLE],
  ['paper.journal', '虚构测绘学报'],
  ['paper.date', '2018年3月'],
  ['paper.authors', '张例子，郑举例，钱虚拟'],
];

function publishedWith(is: FileFact['is'], text: string): Stated[] {
  return PUBLISHED.map((one) => (one[0] === is ? [is, text] : one));
}

test('a paper’s title, journal without its marks, month and authors agree', () => {
  const finding = judgeFile(file('论文证明', PUBLISHED));
  expect(finding.outcome).not.toBe('fail');
  expect(finding.evidence.map(({ found }) => found).join()).toContain(
    `相符：论文题目${TITLE}、发表刊物虚构测绘学报、发表时间2018年3月、作者张例子，郑举例，钱虚拟`,
  );
  expect(finding.evidence.some(({ flagged }) => flagged)).toBe(false);
});

test.each<[string, FileFact['is'], string, string, string]>([
  ['authors in another order', 'paper.authors', '郑举例、张例子、钱虚拟', 'fail', '作者为“郑举例、张例子、钱虚拟”'],
  ['an author less at its end', 'paper.authors', '张例子、郑举例', 'manual', '写法不同'],
  ['an author less', 'paper.authors', '张例子、钱虚拟', 'fail', '作者为“张例子、钱虚拟”'],
  ['an author more', 'paper.authors', '张例子、郑举例、钱虚拟、王另外', 'fail', '王另外'],
  ['half a name at its end', 'paper.authors', '张例子、郑举例、钱虚', 'manual', '写法不同'],
  ['authors behind 等', 'paper.authors', '张例子等', 'manual', '写法不同'],
  ['another first author and 等', 'paper.authors', '郑举例等', 'manual', '写法不同'],
  ['authors in letters', 'paper.authors', 'Zhang Lizi, Zheng Juli', 'manual', '写法不同'],
  ['another subtitle', 'paper.title', '样例矿区沉降监测研究——以示范县为例', 'manual', '题目相近'],
  ['no subtitle', 'paper.title', '样例矿区沉降监测研究', 'manual', '题目相近'],
  ['another journal', 'paper.journal', '《样例地质》', 'fail', '发表刊物为“《样例地质》”'],
  ['an edition of the journal', 'paper.journal', '虚构测绘学报（增刊）', 'manual', '写法不同'],
  ['another year', 'paper.date', '2019年第3期', 'fail', '发表时间为“2019年第3期”'],
  ['an issue without a month', 'paper.date', '2018年第3期', 'manual', '写法不同'],
  ['a month in Chinese', 'paper.date', '二〇一八年四月', 'fail', '发表时间为“二〇一八年四月”'],
])('a paper with %s is not the same', (_, is, text, outcome, says) => {
  const finding = outcomeOf('论文证明', publishedWith(is, text));
  expect(finding.outcome).toBe(outcome);
  expect(finding.says).toContain(says);
});

test('other dashes and widths are no other title', () => {
  const finding = judgeFile(file('论文证明', publishedWith('paper.title', TITLE.replace('——', '--'))));
  expect(finding.evidence.some(({ flagged }) => flagged)).toBe(false);
});

test.each<[string, string, string]>([
  ['张例子1，郑举例2，钱虚拟1*', 'manual', '相符：论文题目'],
  ['张例子、郑举例、钱虚拟', 'manual', '相符：论文题目'],
  ['郑举例，张例子，钱虚拟', 'fail', '填报为“张例子、郑举例、钱虚拟”'],
  ['张例子，郑举例', 'manual', '写法不同'],
])('the authors %s on a paper itself: %s', (authors, outcome, found) => {
  const finding = judgeFile(
    file('论文', [
      ['paper.title', TITLE],
      ['paper.authors', authors],
    ]),
  );
  expect(finding.outcome).toBe(outcome);
  expect(finding.evidence.map((one) => one.found).join()).toContain(found);
});

const INSURED: Stated[] = [
  ['person.name', nameOf()],
  ['person.id-number', idOf()],
];

function idOf(): string {
  const { 'person.id-number': id } = makeDossier().fields;
  return id.state === 'read' ? id.value.text : '';
}

test.each<[string, FileFact['is'], string, boolean, string]>([
  ['the payer with other brackets', 'insured.payer', '虚构测绘院(模拟)', false, '缴费单位虚构测绘院(模拟)'],
  ['another payer', 'insured.payer', '示范市规划公司', true, '填报为“虚构测绘院（模拟）”'],
  ['all months', 'insured.months', '71个月', false, '缴费月数71个月'],
  ['the months of one row', 'insured.months', '36', false, '缴费月数36'],
  ['months in Chinese', 'insured.months', '三十六个月', false, '缴费月数三十六个月'],
  ['one month less', 'insured.months', '70', true, '可能是另一时段的月数'],
  ['a payer of agents', 'insured.payer', '虚构劳务派遣有限公司', true, '劳务派遣或代理单位'],
])('of a proof of insurance with %s', (_, is, text, open, found) => {
  const finding = judgeFile(file('社保缴费证明', [...INSURED, [is, text]]));
  expect(finding.outcome).toBe(is === 'insured.payer' && text.startsWith('示范') ? 'fail' : 'manual');
  expect(finding.evidence.map((one) => one.found).join()).toContain(found);
  expect(finding.evidence.some(({ flagged }) => flagged)).toBe(open);
});

test('a payer is no other one where the list was not read whole', () => {
  const rows = list([insured('2015-01', '2017-12', { payer: read('虚构测绘院（模拟）') })], false);
  const contents = file('社保缴费证明', [...INSURED, ['insured.payer', '示范市规划公司']]);
  expect(judgeFile(contents, '附件', { 'social-security': rows }).outcome).toBe('manual');
});

/** The finding of another rule about the same application with this file in the list. */
function findingOf(rule: string, kind: string, stated: readonly Stated[], lists: Partial<Dossier['lists']> = {}) {
  const attachments = list([{ ...attachment('省外社会保险缴费证明'), contents: file(kind, stated) }]);
  const named = { 'person.name': read('张例子') };
  return judge(rule, { fields: named, lists: { ...LISTS, ...lists, attachments } });
}

test('the rule on proofs of projects shows what their files state, and leaves open what they state otherwise', () => {
  const agreeing = findingOf('achievement-evidence', '业绩证明', proof({ 'project.rank': '1/5' }));
  expect(agreeing.outcome).toBe('pass');
  expect(agreeing.evidence.map(({ label, found }) => `${label} ${found}`)).toContain(
    '附件1“省外社会保险缴费证明”本人角色 主持',
  );
  const other = findingOf('achievement-evidence', '业绩证明', proof({ 'project.role': '参与' }));
  expect(other.outcome).toBe('incomplete');
  expect(other.says).toContain('本人角色为“参与”，填报为“主持”，不能判断');
  expect(other.evidence.find(({ flagged, file: at }) => flagged && at !== undefined)?.file?.at).toEqual(AT);
});

test('the rule on authors shows the file’s, and leaves open another order of them', () => {
  const agreeing = findingOf('paper-authorship', '论文证明', PUBLISHED);
  expect(agreeing.outcome).toBe('pass');
  expect(agreeing.evidence.map(({ found }) => found)).toContain('张例子，郑举例，钱虚拟');
  const other = findingOf('paper-authorship', '论文证明', publishedWith('paper.authors', '郑举例、张例子、钱虚拟'));
  expect(other.outcome).toBe('incomplete');
  expect(other.says).toContain('作者为“郑举例、张例子、钱虚拟”，填报为“张例子、郑举例、钱虚拟”，不能判断');
});

test.each<[string, string]>([
  ['虚构测绘院（模拟）', 'pass'],
  ['虚构测绘院(模拟)', 'pass'],
  ['虚构劳务派遣有限公司', 'incomplete'],
  ['示范市规划公司', 'incomplete'],
])('a proof of what was paid elsewhere by %s: %s', (payer, outcome) => {
  const away = list([insured('2016-01', '至今', { payer: read('虚构测绘院（模拟）'), region: read('上海市') })]);
  const theirs: Stated[] = INSURED.map(([is, text]) => [is, is === 'person.name' ? '张例子' : text]);
  const stated: Stated[] = [...theirs, ['insured.payer', payer], ['insured.months', '9']];
  const finding = findingOf('social-security-proof', '社保缴费证明', stated, { 'social-security': away });
  expect(finding.outcome).toBe(outcome);
  expect(`${finding.says}${finding.evidence.map(({ found }) => found).join()}`).toContain(payer);
});

test.each([
  ['虚构测绘学报', 'manual', '相符：发表刊物虚构测绘学报'],
  // Names on covers are drawn, and editions have covers of their own: another one is for a look.
  ['样例地质', 'manual', '附件第1页为“样例地质”，填报为“《虚构测绘学报》”'],
])('the journal on a cover, %s, is compared for the paper that begins on a later page', (journal, outcome, says) => {
  const at = { ...AT, page: 3 };
  const found = judgeFile(
    file('论文', [
      ['paper.journal', journal],
      ['paper.title', TITLE, { at }],
      ['paper.authors', '张例子，郑举例，钱虚拟', { at }],
    ]),
  );
  expect(found.outcome).toBe(outcome);
  expect(found.evidence.map((one) => one.found).join('\n')).toContain(says);
});
