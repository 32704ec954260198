import { expect, test } from 'vitest';
import type { Attachment } from '@/lib/dossier/dossier';
import type { FileFacts } from '@/lib/dossier/file-facts';
import { judge } from '../judge';
import { absent, attachment, date, insured, list, makeDossier, read } from '../make-dossier';

const { 'person.name': name } = makeDossier().fields;
const NAME = name.state === 'read' ? name.text : '';
const FILE: FileFacts = {
  url: 'https://portal.example/file.pdf',
  bytes: 1000,
  digest: 'ab',
  kind: 'pdf',
  pages: [{ is: 'text', seals: [] }],
  paper: null,
  states: [],
  firm: [],
  slots: [],
  others: [],
  facts: [{ is: 'person.name', text: NAME, at: { page: 1, box: [0.1, 0.2, 0.3, 0.22] }, sure: true }],
  trouble: null,
};

/** Each rule that asks for an upload: the attachment's name, the paper it has to be, and everything else as it should be. */
const RULES: [rule: string, name: string, paper: string, judged: (row: Attachment) => ReturnType<typeof judge>][] = [
  [
    'post-information-form',
    '事业单位人员职称申报岗位信息表',
    '岗位信息表',
    (row) =>
      judge('post-information-form', {
        fields: { 'unit.staffing': read('事业编制') },
        lists: { attachments: list([row]) },
      }),
  ],
  [
    'degree-proof',
    '学历学位证书',
    '学历学位证书',
    (row) =>
      judge('degree-proof', {
        fields: { 'education.graduated': date('1998-07') },
        lists: { attachments: list([row]) },
      }),
  ],
  [
    'social-security-proof',
    '江苏省社会保险缴费证明',
    '社保缴费证明',
    (row) => {
      const paid = list([insured('2010-03', '至今', { region: read('江苏省南京市') })]);
      return judge('social-security-proof', { lists: { 'social-security': paid, attachments: list([row]) } });
    },
  ],
  [
    'truthfulness-pledge',
    '专业技术资格申报材料真实性保证书',
    '真实性保证书',
    (row) => judge('truthfulness-pledge', { fields: { pledge: absent }, lists: { attachments: list([row]) } }),
  ],
  [
    'peer-recommendation',
    '同行专家推荐评议表',
    '推荐评议表',
    (row) => judge('peer-recommendation', { lists: { attachments: list([row]) } }),
  ],
];

test.each(RULES)('%s: a file whose only page is titled as another paper is no such file', (rule, name, _, judged) => {
  const finding = judged({ ...attachment(name), contents: { ...FILE, paper: '聘书' } });
  expect(finding).toMatchObject({ rule, outcome: 'fail', disposition: 'return' });
  expect(finding.says).toContain(`已上传“${name}”，但文件是“聘书”`);
  expect(finding.evidence.find(({ file }) => file?.url === FILE.url)?.flagged).toBe(true);
});

test.each(RULES)('%s: a file of several pages may hold it behind another paper: not decided', (_, name, __, judged) => {
  const pages: FileFacts['pages'] = [
    { is: 'text', seals: [] },
    { is: 'image', seals: [] },
  ];
  const finding = judged({ ...attachment(name), contents: { ...FILE, pages, paper: '聘书' } });
  expect(['incomplete', 'manual']).toContain(finding.outcome);
  expect(finding.says).toContain('文件第1页是“聘书”');
});

test.each(RULES)('%s: a file that cannot be opened is not taken for an upload', (_, name, __, judged) => {
  const trouble = { is: 'locked', says: '有密码，打不开', wanting: true } as const;
  const finding = judged({ ...attachment(name), contents: { ...FILE, pages: [], trouble } });
  expect(['incomplete', 'manual']).toContain(finding.outcome);
  expect(finding.says).toContain('有密码');
});

test.each(RULES)('%s: the paper itself is shown as what it is', (rule, name, paper, judged) => {
  const finding = judged({ ...attachment(name), contents: { ...FILE, paper } });
  expect(finding.outcome).toBe(rule === 'peer-recommendation' ? 'manual' : 'pass');
  expect(finding.says).toContain(`文件为“${paper}”`);
});

test.each(RULES)(
  '%s: of a picture, an unknown paper or a file that was not had only the name is known',
  (rule, name, _, judged) => {
    const outcome = rule === 'peer-recommendation' ? 'manual' : 'pass';
    const not = { is: 'not-fetched', says: '没有取到', wanting: false } as const;
    const rows: Attachment[] = [
      attachment(name),
      { ...attachment(name), contents: { ...FILE, pages: [{ is: 'image', seals: [] }] } },
      { ...attachment(name), contents: { ...FILE, trouble: not, pages: [] } },
    ];
    for (const row of rows) {
      const finding = judged(row);
      expect(finding.outcome).toBe(outcome);
      expect(finding.says).toContain(`已上传“${name}”`);
      expect(finding.says).not.toContain('文件为');
    }
  },
);

test('a degree that the system extracts needs no certificate, whatever was uploaded beside it', () => {
  const row = { ...attachment('学历学位证书'), contents: { ...FILE, paper: '聘书' } };
  const finding = judge('degree-proof', { lists: { attachments: list([row]) } });
  expect(finding.outcome).toBe('pass');
});

test('the reviewer’s tick of the form answers for it; that it differs, or cannot be opened, does not', () => {
  const form = (change: Partial<FileFacts>) =>
    judge('peer-recommendation', {
      lists: { attachments: list([{ ...attachment('同行专家推荐评议表'), contents: { ...FILE, ...change } }]) },
    });
  const looked = { is: 'agrees', remark: '', at: 1 } as const;
  const seen = form({ looked });
  expect(seen.outcome).toBe('pass');
  expect(seen.evidence.at(-1)).toMatchObject({ label: '审核人', found: '已看，相符' });
  expect(form({ looked: { is: 'differs', remark: '没有公章', at: 1 } }).outcome).toBe('manual');
  const trouble = { is: 'damaged', says: '文件已损坏', wanting: true } as const;
  expect(form({ looked, trouble }).outcome).toBe('manual');
  expect(form({ looked, paper: '聘书' }).outcome).toBe('fail');
});
