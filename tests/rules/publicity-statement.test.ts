import { expect, test } from 'vitest';
import { judgeAs, verdict } from './judge';
import { date, empty, read, unreadable } from './make-dossier';

const RULE = 'publicity-statement';
const said = (text: string, more = {}) =>
  judgeAs('department', RULE, { fields: { 'opinion.employer': read(text), ...more } });

test.each([
  '已于2020年10月9日至10月16日在本单位公示，无异议，同意推荐。',
  '经2020.10.09-2020.10.16公示，公示期间未收到任何异议。',
  '2020-10-09至2020-10-16公示，没有异议',
])('takes %s', (text) => {
  expect(said(text).outcome).toBe('pass');
});

test.each([
  ['已在本单位公示，无异议，同意推荐。', '未写明公示起止日期'],
  ['已于2020年10月9日至10月16日公示，同意推荐。', '未写明公示结果'],
  ['2020年10月9日至10月16日公示，期间有异议，正在调查。', '公示有异议'],
])('asks about %s', (text, why) => {
  const finding = said(text);
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  expect(finding.says).toContain(why);
});

test('takes dates and result from fields of their own', () => {
  const fields = {
    'publicity.start': date('2020-10-09'),
    'publicity.end': date('2020-10-16'),
    'publicity.result': read('无异议'),
  };
  expect(judgeAs('department', RULE, { fields }).outcome).toBe('pass');
});

test('asks about a blank, has a person look where nothing is shown, and is incomplete on what it cannot read', () => {
  expect(verdict(judgeAs('department', RULE, { fields: { 'opinion.employer': empty() } }))).toBe('confirm');
  expect(judgeAs('department', RULE).outcome).toBe('manual');
  expect(judgeAs('department', RULE, { fields: { 'opinion.employer': unreadable() } }).outcome).toBe('incomplete');
});

test('looks at the employer’s own opinion once it speaks of a publicity', () => {
  const typed = (opinion: string) => judgeAs('employer', RULE, {}, { opinion }).outcome;
  expect(typed('')).toBe('inapplicable');
  expect(typed('请补正后重新提交')).toBe('inapplicable');
  expect(typed('已公示，无异议，同意推荐')).toBe('fail');
  expect(typed('已于2020-10-09至2020-10-16公示，无异议，同意推荐')).toBe('pass');
});
