import { describe, expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { absent, attachment, list, read } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'demanded-attachments';
const pack = smallPack({
  rules: [RULE],
  parameters: {
    'attachments.demanded': [
      { name: '学术自律承诺', words: ['学术自律'] },
      { name: '无犯罪记录证明', words: ['无犯罪'], when: { 单位性质: ['自由撰稿'] } },
    ],
  },
});
const BOTH = [attachment('学术自律承诺书'), attachment('无犯罪记录证明')];

function handedIn(kind: string | null, names: typeof BOTH, complete = true): string {
  const fields = { 'unit.kind': kind === null ? absent : read(kind) };
  return verdict(judge(RULE, { fields, lists: { attachments: list(names, complete) } }, pack));
}

test('what is demanded of everybody', () => {
  expect(handedIn('企业', BOTH.slice(0, 1))).toBe('pass');
  expect(handedIn('企业', BOTH.slice(1))).toBe('return');
});

test('what is demanded of some', () => {
  expect(handedIn('自由撰稿人', BOTH)).toBe('pass');
  expect(handedIn('自由撰稿人', BOTH.slice(0, 1))).toBe('return');
});

test('an unread condition leaves open what is not there, and nothing that is', () => {
  expect(handedIn(null, BOTH.slice(0, 1))).toBe('incomplete');
  expect(handedIn(null, BOTH)).toBe('pass');
});

test('a list that was not read to its end misses nothing', () => {
  expect(handedIn('企业', [], false)).toBe('incomplete');
});

test('is inapplicable where nothing is demanded of the applicant', () => {
  const some = smallPack({
    rules: [RULE],
    parameters: { 'attachments.demanded': [{ name: '证明', words: ['证明'], when: { 'unit.kind': ['军队'] } }] },
  });
  expect(judge(RULE, {}, some).outcome).toBe('inapplicable');
});

test.each([
  ['非事业单位', 'return'],
  ['国有企业（非事业）', 'return'],
  ['事业单位', 'inapplicable'],
])('a word that the page denies is not there: %s is %s', (kind, expected) => {
  const own = smallPack({
    rules: [RULE],
    parameters: {
      'attachments.demanded': [{ name: '劳动合同', words: ['劳动合同'], when: { 单位性质: { not: ['事业'] } } }],
    },
  });
  const finding = judge(RULE, { fields: { 'unit.kind': read(kind) }, lists: { attachments: list([]) } }, own);
  expect(finding.outcome === 'inapplicable' ? 'inapplicable' : verdict(finding)).toBe(expected);
});

describe('a file whose name says that there is none', () => {
  const contract = smallPack({
    rules: [RULE],
    parameters: { 'attachments.demanded': [{ name: '劳动合同', words: ['劳动合同'] }] },
  });
  const handed = (...names: string[]) =>
    judge(RULE, { lists: { attachments: list(names.map((name) => attachment(name))) } }, contract);

  test.each(['无劳动合同说明', '未签订劳动合同情况说明', '无需提供劳动合同的说明'])('%s is for a person', (name) => {
    expect(handed(name)).toMatchObject({
      outcome: 'incomplete',
      says: `附件“${name}”的名称像是说没有劳动合同，请查看。`,
    });
  });

  test('does not stand in the way of the file itself', () => {
    expect(handed('2023年前无劳动合同说明', '劳动合同').outcome).toBe('pass');
    expect(
      judge(RULE, { fields: { 'unit.kind': read('自由撰稿人') }, lists: { attachments: list(BOTH) } }, pack).outcome,
    ).toBe('pass');
  });
});

test.each([
  '未能提供学术自律承诺的说明',
  '尚未取得本单位学术自律承诺说明',
  '免于提交学术自律承诺申请',
  '学术自律承诺书遗失说明',
  '学术自律承诺书样本',
  '学术自律承诺（空白）',
])('%s is not the paper, and a person looks', (name) => {
  const asked = smallPack({
    rules: [RULE],
    parameters: { 'attachments.demanded': [{ name: '学术自律承诺', words: ['学术自律承诺'] }] },
  });
  expect(verdict(judge(RULE, { lists: { attachments: list([attachment(name)]) } }, asked))).toBe('incomplete');
});

test.each(['未来社区学术自律承诺', '无锡市学术自律承诺', '非遗中心学术自律承诺'])('%s is the paper', (name) => {
  expect(handedIn('企业', [attachment(name)])).toBe('pass');
});

test('a slot of that name with a file that denies the paper is looked at', () => {
  const slot = attachment('学术自律承诺书', { file: read('未提供学术自律承诺说明.pdf') });
  expect(handedIn('企业', [slot])).toBe('incomplete');
  expect(handedIn('企业', [slot, attachment('学术自律承诺书')])).toBe('pass');
});
