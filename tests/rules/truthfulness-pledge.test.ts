import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { absent, attachment, empty, list, read, unreadable } from './make-dossier';

const RULE = 'truthfulness-pledge';
const pledge = (text: string) => judge(RULE, { fields: { pledge: read(text) } });
const files = (...names: string[]) => ({ attachments: list(names.map((name) => attachment(name))) });

test.each(['已签署', '已承诺', '本人承诺所填内容真实', '是', '保证书.pdf', '查看'])('takes %s', (text) => {
  expect(pledge(text)).toMatchObject({ outcome: 'pass', evidence: [{ found: text }] });
});

test.each(['未签署', '未承诺', '否', '待签署'])('returns %s', (text) => {
  expect(verdict(pledge(text))).toBe('return');
});

test('takes the signed form among the attachments', () => {
  const lists = files('专业技术资格申报材料真实性保证书');
  for (const state of [absent, empty<string>()])
    expect(judge(RULE, { fields: { pledge: state }, lists }).outcome).toBe('pass');
});

test('leaves open a page that says unsigned beside the uploaded form', () => {
  const found = judge(RULE, { fields: { pledge: read('未签署') }, lists: files('专业技术资格申报材料真实性保证书') });
  expect(found).toMatchObject({ outcome: 'incomplete', evidence: [{ found: '未签署' }, { flagged: true }] });
});

test('returns a blank without form, and has a person look where the page says nothing', () => {
  expect(verdict(judge(RULE, { fields: { pledge: empty() }, lists: files('评议表') }))).toBe('return');
  expect(judge(RULE, { fields: { pledge: absent }, lists: files('评议表') }).outcome).toBe('manual');
});

test('is incomplete on what it cannot read', () => {
  expect(judge(RULE, { fields: { pledge: unreadable() } }).outcome).toBe('incomplete');
  expect(pledge('处理中').outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { pledge: empty() }, lists: { attachments: absent } }).outcome).toBe('incomplete');
});

test.each(['-', '0', '0份', '上传', '点击上传', '未上传'])('counts no form whose file is %s', (file) => {
  const lists = { attachments: list([attachment('专业技术资格申报材料真实性保证书', { file: read(file) })]) };
  expect(judge(RULE, { fields: { pledge: empty() }, lists }).outcome).not.toBe('pass');
});

test.each(['保证书.pdf', '已上传', '查看', '重新上传'])('counts one whose file is %s', (file) => {
  const lists = { attachments: list([attachment('专业技术资格申报材料真实性保证书', { file: read(file) })]) };
  expect(judge(RULE, { fields: { pledge: empty() }, lists }).outcome).toBe('pass');
});
