import { expect, test } from 'vitest';
import { flagged, judge, verdict } from './judge';
import { absent, achievement, empty, list, read, unreadable } from './make-dossier';

const RULE = 'achievement-evidence';
const one = (role: string, file: string, more = {}) =>
  judge(RULE, {
    lists: { achievements: list([achievement('虚构项目', role, '2017-11', '1/3', { evidence: read(file), ...more })]) },
  });

test.each([
  ['主持', '已上传（加盖单位公章）'],
  ['主持', '完整报告.pdf'],
  ['主持', '封面及全文.pdf'],
  ['参与', '封面页.pdf'],
  ['主要完成人', '查看'],
])('takes %s with %s', (role, file) => {
  expect(one(role, file).outcome).toBe('pass');
});

test.each(['未上传', '无', '待上传', '附件(0)', '0', '/', '—', '上传', '点击上传'])('returns %s', (file) => {
  expect(verdict(one('参与', file))).toBe('return');
});

test('asks about a led project with its cover page alone', () => {
  const finding = one('项目负责人', '项目封面页.jpg');
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  expect(flagged(finding)).toEqual(['“虚构项目”：项目负责人，项目封面页.jpg']);
});

test('returns a blank role or file', () => {
  expect(one('主持', 'x', { evidence: empty() }).says).toContain('未上传佐证材料');
  expect(one('主持', 'a.pdf', { role: empty() }).says).toContain('未注明本人角色');
});

test('is incomplete on what it cannot read, and has a person look where there is no column', () => {
  expect(one('主持', 'a.pdf', { evidence: unreadable() }).outcome).toBe('incomplete');
  expect(one('主持', 'a.pdf', { role: unreadable() }).outcome).toBe('incomplete');
  expect(one('主持', 'a.pdf', { evidence: absent }).outcome).toBe('manual');
  const more = list([achievement('虚构项目', '参与', '2017-11', '1/3')], false);
  expect(judge(RULE, { lists: { achievements: more } }).outcome).toBe('incomplete');
});

test('does not concern a list without achievements', () => {
  expect(judge(RULE, { lists: { achievements: list([]) } }).outcome).toBe('inapplicable');
});
