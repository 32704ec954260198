import { expect, test } from 'vitest';
import { flagged, judge, judgeAs, verdict } from './judge';
import { absent, attachment, empty, list, read, unreadable } from './make-dossier';

const RULE = 'peer-recommendation';
const without = { lists: { attachments: list([attachment('岗位信息表')]) } };
const slot = (file: ReturnType<typeof read<string>>) => ({
  lists: { attachments: list([attachment('同行专家推荐评议表', { file })]) },
});

test('has a person look at the form, and says whether it was found', () => {
  expect(judge(RULE)).toMatchObject({ outcome: 'manual', says: expect.stringContaining('已上传“同行专家推荐评议表”') });
  expect(judge(RULE, without)).toMatchObject({ outcome: 'manual', says: expect.stringContaining('未见评议表') });
  expect(judge(RULE, { lists: { attachments: absent } }).outcome).toBe('manual');
});

test('returns where the slot of the form says that it has no file, in either role', () => {
  const finding = judge(RULE, slot(read('未上传')));
  expect(verdict(finding)).toBe('return');
  expect(flagged(finding)).toEqual(['同行专家推荐评议表：未上传']);
  expect(verdict(judgeAs('department', RULE, slot(read('待上传'))))).toBe('return');
});

test('an empty cell may be a picture: a person looks', () => {
  expect(
    judge(RULE, { lists: { attachments: list([attachment('推荐评议表', { file: empty('附件') })]) } }).outcome,
  ).toBe('manual');
});

test('a whole list without the form fails towards a department only: the employer uploads it afterwards', () => {
  expect(verdict(judgeAs('department', RULE, without))).toBe('return');
  expect(judge(RULE, without).outcome).toBe('manual');
});

test('a list not read to its end, or with an unread row, is looked at by a person', () => {
  const part = { lists: { attachments: list([attachment('岗位信息表')], false) } };
  const unread = { lists: { attachments: list([attachment('岗位信息表', { name: unreadable<string>() })]) } };
  for (const changes of [part, unread]) expect(judgeAs('department', RULE, changes).outcome).toBe('manual');
});

test('the reviewer’s tick of the opened form answers for it', () => {
  const looked = { is: 'agrees', remark: '', at: 1 } as const;
  const facts = {
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
  } as const;
  const contents = {
    ...facts,
    pages: [],
    states: [],
    firm: [],
    slots: [],
    facts: [],
    others: [],
    trouble: null,
    looked,
  };
  const form = { ...attachment('同行专家推荐评议表'), contents };
  expect(judge(RULE, { lists: { attachments: list([form]) } }).outcome).toBe('pass');
});
