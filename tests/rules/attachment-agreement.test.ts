import { expect, test } from 'vitest';
import { judge } from './judge';
import { absent, makeDossier } from './make-dossier';

const RULE = 'attachment-agreement';

test('has a person open each attachment', () => {
  const finding = judge(RULE);
  expect(finding.outcome).toBe('manual');
  expect(finding.evidence.map(({ found }) => found)).toEqual(['事业单位人员职称申报岗位信息表', '同行专家推荐评议表']);
  expect(finding.wantings?.map(({ disposition }) => disposition)).toEqual(['return', 'return']);
});

test('says that no list was seen', () => {
  expect(judge(RULE, { lists: { attachments: absent } })).toMatchObject({
    outcome: 'manual',
    says: '页面未读到附件列表，请逐项打开，与填报信息核对。',
  });
});

test('asks anew when an attachment was exchanged', () => {
  expect(judge(RULE, { lists: { attachments: absent } }).digest).not.toBe(judge(RULE).digest);
});

test('passes only once the reviewer has looked at each file', () => {
  const { attachments } = makeDossier().lists;
  if (attachments.state !== 'read') throw new Error('no attachments');
  const looked = { is: 'agrees', remark: '', at: 1 } as const;
  const contents = {
    url: '',
    bytes: 1,
    digest: 'ab',
    kind: 'pdf',
    pages: [],
    paper: null,
    states: [],
    firm: [],
    slots: [],
    others: [],
    facts: [],
    trouble: null,
    looked,
  } as const;
  const rows = attachments.rows.map((row) => ({
    ...row,
    contents: { ...contents, pages: [], states: [], firm: [], slots: [], facts: [], others: [] },
  }));
  expect(judge(RULE, { lists: { attachments: { ...attachments, rows } } }).outcome).toBe('pass');
  expect(judge(RULE, { lists: { attachments } }).outcome).toBe('manual');
});
