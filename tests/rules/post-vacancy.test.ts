import { expect, test } from 'vitest';
import type { FileFacts } from '@/lib/dossier/file-facts';
import { judge } from './judge';
import { absent, list, makeDossier, read } from './make-dossier';

const RULE = 'post-vacancy';
const staffed = (text: string) => judge(RULE, { fields: { 'unit.staffing': read(text) } });

test('has a person look at the position form of somebody on the establishment', () => {
  const finding = judge(RULE);
  expect(finding.outcome).toBe('manual');
  expect(finding.evidence.map(({ label }) => label)).toContain('岗位信息表');
  expect(finding.wantings?.map(({ disposition }) => disposition)).toEqual(['reject', 'return']);
  expect(judge(RULE, { lists: { attachments: list([]) } }).outcome).toBe('manual');
});

test.each(['企业聘用', '编外聘用', '合同制'])('does not concern %s', (text) => {
  expect(staffed(text).outcome).toBe('inapplicable');
});

test('has a person look when the word does not tell, and is incomplete without one', () => {
  expect(staffed('在编').outcome).toBe('manual');
  expect(judge(RULE, { fields: { 'unit.staffing': absent } }).outcome).toBe('incomplete');
});

test('passes once the reviewer has looked at the position form, never by another paper or a tick of one that does not open', () => {
  const { attachments } = makeDossier().lists;
  if (attachments.state !== 'read') throw new Error('no attachments');
  const contents = (change: Partial<FileFacts>): FileFacts => ({
    url: 'https://portal.example/post.pdf',
    bytes: 1,
    digest: 'ab',
    kind: 'pdf',
    pages: [{ is: 'text', seals: [] }],
    paper: '岗位信息表',
    states: [],
    firm: [],
    slots: [],
    others: [],
    facts: [],
    trouble: null,
    looked: { is: 'agrees', remark: '空缺2个', at: 1 },
    ...change,
  });
  const rows = (change: Partial<FileFacts>) => attachments.rows.map((row) => ({ ...row, contents: contents(change) }));
  const outcome = (change: Partial<FileFacts>) =>
    judge(RULE, { lists: { attachments: { ...attachments, rows: rows(change) } } });
  expect(outcome({})).toMatchObject({
    outcome: 'pass',
    evidence: expect.arrayContaining([expect.objectContaining({ found: '已看，相符：空缺2个' })]),
  });
  expect(outcome({ paper: '推荐评议表' }).outcome).toBe('manual');
  expect(outcome({ looked: { is: 'differs', remark: '没有空缺', at: 1 } }).outcome).toBe('manual');
  expect(outcome({ trouble: { is: 'locked', says: '有密码', wanting: true } }).outcome).toBe('manual');
});
