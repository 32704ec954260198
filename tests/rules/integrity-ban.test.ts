import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { empty, read, unreadable } from './make-dossier';

const RULE = 'integrity-ban';
const record = (text: string) => judge(RULE, { fields: { 'person.integrity': read(text) } });

test.each(['无', '正常', '无失信记录', '未受处分', '良好。'])('takes %s', (text) => {
  expect(record(text)).toMatchObject({ outcome: 'pass', evidence: [{ found: text }] });
});

test.each([
  ['2017年申报弄虚作假，取消申报资格', 'reject'],
  ['2020年因材料造假取消评审资格', 'reject'],
  ['2016年申报弄虚作假，取消申报资格', 'pass'],
  ['2015年造假，2017年撤销职称', 'reject'],
])('counts the years after %s: %s', (text, expected) => {
  expect(verdict(record(text))).toBe(expected);
});

test.each(['2019年受警告处分', '未解除处分', '有失信记录', '申报弄虚作假'])('asks about %s', (text) => {
  const finding = record(text);
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
});

test('has a person look where the page says nothing, and is incomplete on what it cannot read', () => {
  expect(judge(RULE).outcome).toBe('manual');
  expect(judge(RULE, { fields: { 'person.integrity': empty() } }).outcome).toBe('manual');
  expect(judge(RULE, { fields: { 'person.integrity': unreadable() } }).outcome).toBe('incomplete');
});

test.each([
  ['2020年核查无弄虚作假行为', 'confirm'],
  ['2019年未发现弄虚作假', 'confirm'],
  ['二〇一八年申报弄虚作假', 'reject'],
  ['２０１８年申报弄虚作假', 'reject'],
  ['2015年造假，二〇一八年再次造假', 'reject'],
  ['2015年造假，18年再次造假', 'confirm'],
  ['2016年弄虚作假，取消资格至2019年', 'confirm'],
  ['2015年造假，2018年期满', 'confirm'],
  ['2014年造假，2020年核查已整改', 'confirm'],
  ['2014年造假，2016年核查已整改', 'pass'],
  ['2016年、2018年造假', 'reject'],
])('reads the years of %s and whether it denies: %s', (text, expected) => {
  expect(verdict(record(text))).toBe(expected);
});
