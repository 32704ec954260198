import { expect, test } from 'vitest';
import type { Dossier } from '@/lib/dossier/dossier';
import type { FileFact, FileFacts, FilePage } from '@/lib/dossier/file-facts';
import { judge } from '../judge';
import { makeDossier, read } from '../make-dossier';

const RULE = 'attachment-agreement';
const SEEN = { is: 'agrees', remark: '', at: 5 } as const;
const TEXT: FilePage = { is: 'text', seals: [] };
const AT = { page: 1, box: [0.1, 0.2, 0.3, 0.25] } as FileFact['at'];

test('passes where all of each file agrees, with the values that it rests on', () => {
  const finding = judgeWith([said(nameOf()), said(nameOf())]);
  expect(finding).toMatchObject({ outcome: 'pass', says: '2份附件已逐项核对，与填报相符。' });
  expect(finding.evidence[0]).toMatchObject({ found: `相符：姓名${nameOf()}`, file: { at: AT } });
});

test.each<[string, Partial<FileFacts>]>([
  ['of a kind whose matter is not compared', { paper: '获奖证书' }],
  ['with a page that says nothing that is compared', { pages: [TEXT, TEXT] }],
  ['with a page that was not read clearly', { pages: [{ ...TEXT, is: 'image', recognised: 'in-part' }] }],
  ['with a picture beside its writing', { pages: [{ ...TEXT, pictured: true }] }],
  ['with a label that nobody compares', { others: ['聘期'] }],
  ['that is another paper than the list says', { slots: ['身份证'] }],
  ['in Word', { kind: 'docx' }],
])('a file %s is for a person though nothing in it differs', (_, change) => {
  expect(judgeWith([said(nameOf()), { ...said(nameOf()), ...change }]).outcome).toBe('manual');
  expect(judgeWith([said(nameOf()), { ...said(nameOf()), ...change, looked: SEEN }]).outcome).toBe('pass');
});

test('a file that an earlier version read settles nothing', () => {
  const { slots: _, others: __, ...before } = said(nameOf());
  expect(judgeWith([said(nameOf()), before]).outcome).toBe('manual');
});

test('a list that was not read whole passes by nobody', () => {
  const { attachments } = makeDossier().lists;
  if (attachments.state !== 'read') throw new Error('no attachments');
  const part = (looked: boolean) => {
    const contents = looked ? { ...said(nameOf()), looked: SEEN } : said(nameOf());
    const rows = attachments.rows.map((row) => ({ ...row, contents }));
    return judge(RULE, { lists: { attachments: { ...attachments, rows, complete: false } } });
  };
  expect([part(false).outcome, part(true).outcome]).toEqual(['manual', 'manual']);
});

test('a name with another dot in a file is the same name', () => {
  const filed = { 'person.name': read('买买提•示例') };
  expect(judgeWith([said('买买提·示例'), said('买买提·示例')], filed).outcome).toBe('pass');
  expect(judgeWith([said('买买提·示例'), said('买买提·样本')], filed).outcome).toBe('fail');
});

test('another name in a file fails, with both values and the place', () => {
  const finding = judgeWith([said(nameOf()), said('王另外')]);
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(finding.says).toContain(`姓名为“王另外”，填报为“${nameOf()}”`);
  expect(finding.evidence.find(({ flagged }) => flagged)?.file?.at).toEqual(AT);
});

test.each<[string, Partial<FileFacts>]>([
  ['drawn over', { facts: [{ is: 'person.name', text: '王另外', at: AT, sure: false }] }],
  ['of an unknown kind', { paper: null, firm: [], facts: [{ is: 'person.name', text: '王另外', at: AT, sure: true }] }],
  ['a picture', { pages: [{ is: 'image', seals: [] }], facts: [] }],
  ['without the name', { facts: [] }],
  ['given up', { trouble: { is: 'not-read', says: '没有读完，请人工查看', wanting: false } }],
])('a file %s neither passes nor fails', (_, change) => {
  const finding = judgeWith([said(nameOf()), { ...said(nameOf()), ...change }]);
  expect(finding.outcome).toBe('manual');
  expect(finding.says).toContain('有1份须人工查看');
});

test('a name in doubt that stands twice on a page is shown once', () => {
  const [fact] = said('王另外').facts;
  if (fact === undefined) throw new Error('no name');
  const twice = [0.7, 0.9].map((likely) => ({ ...fact, likely }));
  const finding = judgeWith([{ ...said(nameOf()), facts: twice }, said(nameOf())]);
  expect(finding.evidence.filter(({ found }) => found.includes('王另外'))).toHaveLength(1);
});

test('a file with two names of which one is the applicant’s is for a person', () => {
  const both = { ...said(nameOf()), facts: [...said(nameOf()).facts, ...said('钱虚拟').facts] };
  expect(judgeWith([both, said(nameOf())])).toMatchObject({ outcome: 'manual' });
});

test('a row whose file was not opened is for a person, whatever the others say', () => {
  const finding = judgeWith([said(nameOf()), null]);
  expect(finding.outcome).toBe('manual');
  expect(finding.says).toContain('没有打开');
});

test('a file that cannot be opened is to be uploaded again', () => {
  const locked = { ...said(nameOf()), trouble: { is: 'locked', says: '有密码，打不开', wanting: true } as const };
  const finding = judgeWith([said(nameOf()), locked]);
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(finding.says).toContain('有密码');
});

test('hours of a year differ by figure, not by how it is written', () => {
  const years = makeDossier().lists.trainings;
  if (years.state !== 'read') throw new Error('no trainings');
  const rows = years.rows.flatMap(({ year, total }) =>
    year.state === 'read' && total.state === 'read' ? [{ year: year.value, total: total.value }] : [],
  );
  const hours = (change: number): FileFacts => ({
    ...said(nameOf()),
    paper: '继续教育证明',
    states: ['person.name', 'hours.total'],
    firm: ['person.name', 'hours.total'],
    facts: [
      ...said(nameOf()).facts,
      ...rows.map(({ year, total }, at): FileFact => {
        const figure = at === 0 ? total + change : total;
        return { is: 'hours.total', year, text: `${figure}学时`, at: AT, sure: true };
      }),
    ],
  });
  expect(rows.length).toBeGreaterThan(0);
  expect(judgeWith([hours(0), said(nameOf())]).outcome).toBe('pass');
  expect(judgeWith([hours(1), said(nameOf())]).outcome).toBe('fail');
});

test('a file that the reviewer looked at is gone from what is to be looked at; the others stay', () => {
  const scan: FileFacts = { ...said(nameOf()), pages: [{ is: 'image', seals: [] }], facts: [], paper: null };
  const one = judgeWith([{ ...scan, looked: SEEN }, scan]);
  expect(one.outcome).toBe('manual');
  expect(one.says).toContain('有1份须人工查看：附件2');
  const all = judgeWith([
    { ...scan, looked: SEEN },
    { ...scan, looked: { ...SEEN, remark: '学位证' } },
  ]);
  expect(all).toMatchObject({ outcome: 'pass', says: '2份附件均已由审核人查看，相符。' });
  expect(all.evidence.map(({ found }) => found)).toContain('审核人已看，相符：学位证');
  expect(all.evidence.some(({ flagged }) => flagged)).toBe(false);
});

test('what the reviewer saw differ fails in the reviewer’s words', () => {
  const finding = judgeWith([
    said(nameOf()),
    { ...said(nameOf()), looked: { is: 'differs', remark: '毕业年份不同', at: 5 } },
  ]);
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(finding.says).toContain('经人工查看不符：毕业年份不同');
});

test('a look takes nothing back that the file itself states otherwise, nor opens what cannot be opened', () => {
  expect(
    judgeWith([
      { ...said('王另外'), looked: SEEN },
      { ...said(nameOf()), looked: SEEN },
    ]).outcome,
  ).toBe('fail');
  const locked = { ...said(nameOf()), trouble: { is: 'locked', says: '有密码，打不开', wanting: true } as const };
  expect(
    judgeWith([
      { ...locked, looked: SEEN },
      { ...said(nameOf()), looked: SEEN },
    ]).outcome,
  ).toBe('fail');
});

test('a look is another digest: what rested on the file before it has to be settled anew', () => {
  const before = judgeWith([said(nameOf()), said(nameOf())]);
  const after = judgeWith([{ ...said(nameOf()), looked: SEEN }, said(nameOf())]);
  expect(after.digest).not.toBe(before.digest);
});

test.each([
  ['王喆', '王吉', 'manual'],
  ['李犇', '李牛', 'manual'],
  ['陈䶮', '陈天', 'manual'],
  ['吴𠮷', '吴吉', 'manual'],
  ['张末', '张未', 'manual'],
  ['王喆', '王喆', 'pass'],
  ['张示范', '钱虚拟', 'fail'],
])(
  'a picture of which %s comes out as %s, however certain, is %s; the same text in a file of characters differs',
  (filed, seen, outcome) => {
    const named = (likely: number | null): FileFacts => ({
      ...said(filed),
      facts: [{ is: 'person.name', text: seen, at: AT, sure: true, ...(likely === null ? {} : { likely }) }],
    });
    const of = (file: FileFacts) => judgeWith([file, said(filed)], { 'person.name': read(filed) });
    expect(of(named(0.97)).outcome).toBe(outcome);
    expect(of(named(null)).outcome).toBe(filed === seen ? 'pass' : 'fail');
    const about = of(named(0.97)).evidence.find(({ label }) => label.endsWith('姓名'));
    if (outcome === 'manual') {
      expect(about).toMatchObject({
        flagged: true,
        found: expect.stringContaining(`附件第1页为“${seen}”，填报为“${filed}”`),
      });
    }
  },
);

test('another date on a scan is for a look with both values, and nothing passes with it', () => {
  const appointed: FileFact = { is: 'title.appointed', text: '2011年3月', at: AT, sure: true, likely: 0.99 };
  const dated = (fact: FileFact): FileFacts => ({
    ...said(nameOf()),
    paper: '岗位信息表',
    pages: [{ is: 'image', recognised: 'clear', seals: [] }],
    facts: [...said(nameOf()).facts, fact],
  });
  const finding = judgeWith([dated(appointed), said(nameOf())]);
  expect(finding.outcome).toBe('manual');
  expect(finding.evidence.find(({ flagged }) => flagged)?.found).toContain('附件第1页为“2011年3月”，填报为');
  const filed = makeDossier().fields['title.appointed'];
  if (filed.state !== 'read') throw new Error('no date');
  expect(judgeWith([dated({ ...appointed, text: filed.text }), said(nameOf())]).outcome).toBe('pass');
  expect(judgeWith([dated({ ...appointed, text: filed.text, likely: 0.7 }), said(nameOf())]).outcome).toBe('manual');
});

function nameOf(): string {
  const name = makeDossier().fields['person.name'];
  if (name.state !== 'read') throw new Error('no name');
  return name.value;
}

function said(name: string): FileFacts {
  return {
    url: 'https://portal.example/file.pdf',
    bytes: 1000,
    digest: 'ab',
    kind: 'pdf',
    pages: [{ is: 'text', seals: [] }],
    paper: '推荐评议表',
    states: ['person.name'],
    firm: ['person.name'],
    slots: ['岗位信息表', '评议表'],
    others: [],
    facts: [{ is: 'person.name', text: name, at: AT, sure: true }],
    trouble: null,
  };
}

function judgeWith(files: (FileFacts | null)[], fields: Partial<Dossier['fields']> = {}) {
  const { attachments } = makeDossier().lists;
  if (attachments.state !== 'read') throw new Error('no attachments');
  const rows = attachments.rows.map((row, at) => {
    const contents = files[at] ?? null;
    return contents === null ? row : { ...row, contents };
  });
  const lists: Partial<Dossier['lists']> = { attachments: { ...attachments, rows } };
  return judge(RULE, { fields, lists });
}
