import { expect, test } from 'vitest';
import { judge } from './judge';
import { absent, list, read } from './make-dossier';

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
