import { expect, test } from 'vitest';
import { judge } from './judge';
import { absent, attachment, empty, list, read, unreadable } from './make-dossier';

const RULE = 'post-information-form';
const none = list([attachment('同行专家推荐评议表')]);

test.each(['事业编制', '事业编', '事业单位编制', '事业（编制）'])('returns %s without the form', (staffing) => {
  const finding = judge(RULE, { fields: { 'unit.staffing': read(staffing) }, lists: { attachments: none } });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(finding.evidence.map(({ found }) => found)).toEqual([staffing, '未上传']);
});

test('passes when the form is among the attachments', () => {
  const finding = judge(RULE);
  expect(finding.outcome).toBe('pass');
  expect(finding.says).toContain('已上传“事业单位人员职称申报岗位信息表”');
});

test('finds the form by its file name too', () => {
  const rows = [attachment('其他材料', { file: read('岗位信息表（盖章）.pdf') })];
  expect(judge(RULE, { lists: { attachments: list(rows) } }).outcome).toBe('pass');
});

test('does not take a slot without a file for the form', () => {
  for (const file of [empty<string>(), read('未上传')]) {
    const rows = [attachment('事业单位人员职称申报岗位信息表', { file })];
    expect(judge(RULE, { lists: { attachments: list(rows) } }).outcome).toBe('fail');
  }
});

test.each(['企业聘用', '编外聘用', '事业单位编外人员', '非事业编制', '劳务派遣'])(
  'does not apply to %s, showing it',
  (staffing) => {
    const finding = judge(RULE, { fields: { 'unit.staffing': read(staffing) }, lists: { attachments: none } });
    expect(finding.outcome).toBe('inapplicable');
    expect(finding.evidence[0]?.found).toBe(staffing);
  },
);

test('is incomplete when the staffing does not say whether it is 事业编制', () => {
  for (const staffing of ['事业', '在编']) {
    const finding = judge(RULE, { fields: { 'unit.staffing': read(staffing) }, lists: { attachments: none } });
    expect(finding).toMatchObject({ outcome: 'incomplete', missing: ['unit.staffing'] });
  }
});

test('is incomplete when staffing or attachments were not read', () => {
  for (const staffing of [absent, empty<string>(), unreadable<string>()]) {
    expect(judge(RULE, { fields: { 'unit.staffing': staffing } }).outcome).toBe('incomplete');
  }
  expect(judge(RULE, { lists: { attachments: absent } })).toMatchObject({
    outcome: 'incomplete',
    missing: ['attachments'],
  });
  expect(judge(RULE, { lists: { attachments: list([attachment('评议表')], false) } }).outcome).toBe('incomplete');
});

test('fails when the list says that there are no attachments', () => {
  expect(judge(RULE, { lists: { attachments: { state: 'empty', places: [] } } }).outcome).toBe('fail');
});

test.each(['未纳入事业编制', '不在事业编制内', '不占事业编'])('needs none for %s', (staffing) => {
  expect(judge(RULE, { fields: { 'unit.staffing': read(staffing) }, lists: { attachments: none } }).outcome).toBe(
    'inapplicable',
  );
});

test.each(['无岗位信息表情况说明', '未能提供岗位信息表的说明', '岗位信息表后补说明'])(
  'does not take %s for it',
  (name) => {
    expect(judge(RULE, { lists: { attachments: list([attachment(name)]) } }).outcome).toBe('fail');
  },
);
