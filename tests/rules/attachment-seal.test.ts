import { describe, expect, test } from 'vitest';
import type { Attachment } from '@/lib/dossier/dossier';
import type { FileFacts, FoundSeal } from '@/lib/dossier/file-facts';
import { flagged, judge } from './judge';
import { absent, achievement, list, makeDossier, read } from './make-dossier';

const RULE = 'attachment-seal';

test('has a person look for the seal', () => {
  expect(judge(RULE).outcome).toBe('manual');
  expect(judge(RULE, { lists: { achievements: absent } }).outcome).toBe('manual');
});

test('returns what the page itself calls unsealed', () => {
  const achievements = list([achievement('虚构项目', '主持', '2017', '1/3', { evidence: read('已上传（未盖章）') })]);
  const finding = judge(RULE, { lists: { achievements } });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(flagged(finding)).toEqual(['“虚构项目”：已上传（未盖章）']);
});

describe('files that were opened', () => {
  const seal = (shape: FoundSeal['shape'], sure: boolean, page = 1): FoundSeal => ({
    shape,
    sure,
    at: { page, box: [0.5, 0.7, 0.7, 0.84] },
  });

  function judgeWith(pages: FoundSeal[][], trouble: FileFacts['trouble'] = null) {
    const { attachments } = makeDossier().lists;
    if (attachments.state !== 'read') throw new Error('no attachments');
    const nothing = {
      digest: 'ab',
      bytes: 1000,
      kind: 'pdf',
      paper: null,
      states: [],
      firm: [],
      slots: [],
      facts: [],
      others: [],
    } as const;
    const contents: FileFacts = {
      ...nothing,
      states: [],
      firm: [],
      slots: [],
      others: [],
      facts: [],
      url: 'https://portal.example/file.pdf',
      pages: pages.map((seals) => ({ is: 'image', seals })),
      trouble,
    };
    const [first, ...others] = attachments.rows;
    if (first === undefined) throw new Error('no attachment');
    return judge(RULE, { lists: { attachments: { ...attachments, rows: [{ ...first, contents }, ...others] } } });
  }
  const shown = (pages: FoundSeal[][]) => judgeWith(pages).evidence.map(({ found }) => found);

  test.each([
    ['a clear seal', [[], [seal('round', true, 2)]], '第2页有单位公章样式的红色印章'],
    ['one that is not clear', [[seal('round', false)]], '第1页疑有印章，不完整或不清晰，请查看'],
    ['the seal of a person', [[seal('square', false)]], '第1页有方形印章，请查看'],
    [
      'one whose ring reads as the unit',
      [[{ ...seal('round', true), words: { text: '虚构市测绘院', likely: 0.98 } }]],
      '第1页有单位公章样式的红色印章，印文读作“虚构市测绘院”，与工作单位相同',
    ],
    [
      'one whose ring reads as another unit',
      [[{ ...seal('round', true), words: { text: '虚构省海洋勘测院', likely: 0.98 } }]],
      '第1页有单位公章样式的红色印章，印文读作“虚构省海洋勘测院”，与工作单位不同，请核对',
    ],
    [
      'one whose ring reads with doubt',
      [[{ ...seal('round', true), words: { text: '虚构省海洋勘测院', likely: 0.6 } }]],
      '第1页有单位公章样式的红色印章，印文未能读清',
    ],
    ['none', [[]], '未见红色印章（黑白复印件请打开查看）'],
  ])('with %s leave the look to a person, and show it', (_name, pages, words) => {
    expect(judgeWith(pages).outcome).toBe('manual');
    expect(shown(pages)).toContain(words);
  });

  test('with a seal lead to its place in the file', () => {
    const files = judgeWith([[seal('round', false)], [seal('round', true, 2)]]).evidence.flatMap(
      ({ file }) => file ?? [],
    );
    expect(files).toEqual([{ url: 'https://portal.example/file.pdf', at: seal('round', true, 2).at }]);
  });

  test('that could not be opened say nothing of seals', () => {
    const trouble = { is: 'locked', says: '有密码，打不开', wanting: true } as const;
    expect(judgeWith([], trouble).says).not.toContain('印章');
  });
});

const PROJECT = '虚构市测绘示范项目一期';
const LOOKED = { is: 'agrees', remark: '', at: 1 } as const;

function ring(text: string, likely: number, sure = true): FoundSeal {
  return { shape: 'round', sure, at: { page: 1, box: [0.5, 0.7, 0.7, 0.84] }, words: { text, likely } };
}

function unitOf(): string {
  const unit = makeDossier().fields['unit.name'];
  if (unit.state !== 'read') throw new Error('no unit');
  return unit.value;
}

function proof(name: string, seals: FoundSeal[], more: Partial<FileFacts> = {}): Attachment {
  const { attachments } = makeDossier().lists;
  const [first] = attachments.state === 'read' ? attachments.rows : [];
  if (first === undefined) throw new Error('no attachment');
  const nothing = {
    digest: 'ab',
    bytes: 1000,
    kind: 'pdf',
    paper: null,
    states: [],
    firm: [],
    slots: [],
    facts: [],
    others: [],
  } as const;
  const contents: FileFacts = {
    ...nothing,
    states: [],
    firm: [],
    slots: [],
    others: [],
    facts: [],
    url: 'https://portal.example/proof.pdf',
    pages: [{ is: 'image', seals }],
    trouble: null,
    ...more,
  };
  return { ...first, name: read(name), contents };
}

function judgeProofs(rows: Attachment[], projects = [PROJECT]) {
  const achievements = list(projects.map((name) => achievement(name, '主持', '2017', '1/3')));
  return judge(RULE, { lists: { achievements, attachments: list(rows) } });
}

test('passes where the proof of each project has the seal of the unit by its ring, with the place', () => {
  const finding = judgeProofs([proof(`${PROJECT}验收意见`, [ring(unitOf(), 0.98)])]);
  expect(finding.outcome).toBe('pass');
  const shown = finding.evidence.find(({ file }) => file !== undefined);
  expect(shown).toMatchObject({ found: expect.stringContaining(`印文读作“${unitOf()}”，与工作单位相同`) });
});

test('passes where the reviewer looked at the proof, whatever stamp was seen', () => {
  expect(judgeProofs([proof(`${PROJECT}验收意见`, [], { looked: LOOKED })]).outcome).toBe('pass');
});

test.each<[string, Attachment[]]>([
  ['another unit on the ring', [proof(`${PROJECT}验收意见`, [ring('虚构省海洋勘测院', 0.99)])]],
  ['a ring read with doubt', [proof(`${PROJECT}验收意见`, [ring(unitOf(), 0.9)])]],
  ['a stamp that is not whole', [proof(`${PROJECT}验收意见`, [ring(unitOf(), 0.99, false)])]],
  ['no stamp', [proof(`${PROJECT}验收意见`, [])]],
  [
    'two proofs of which one has no stamp',
    [proof(`${PROJECT}验收意见`, [ring(unitOf(), 0.98)]), proof(`${PROJECT}任务书`, [])],
  ],
  ['a sealed file of another project', [proof('虚构市测绘示范项目二期验收意见', [ring(unitOf(), 0.98)])]],
  [
    'a file that could not be opened',
    [proof(`${PROJECT}验收意见`, [], { looked: LOOKED, trouble: { is: 'locked', says: '有密码', wanting: true } })],
  ],
  [
    'what the reviewer saw differ',
    [proof(`${PROJECT}验收意见`, [], { looked: { is: 'differs', remark: '无章', at: 1 } })],
  ],
])('leaves to a person %s', (_, rows) => {
  expect(judgeProofs(rows).outcome).toBe('manual');
});

test('leaves to a person a project without a file of its own, and leads to the proof that lacks its seal', () => {
  const sealed = proof(`${PROJECT}验收意见`, [ring(unitOf(), 0.98)]);
  expect(judgeProofs([sealed], [PROJECT, '虚构市土地调查项目']).outcome).toBe('manual');
  expect(flagged(judgeProofs([proof(`${PROJECT}验收意见`, [])]))).toEqual([
    `附件1“${PROJECT}验收意见”：未见红色印章（黑白复印件请打开查看）`,
  ]);
});
