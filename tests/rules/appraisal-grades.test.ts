import { expect, test } from 'vitest';
import { flagged, judge, verdict } from './judge';
import { appraisal, empty, list, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'appraisal-grades';
const graded = (grade: string) =>
  list([2019, 2018, 2017, 2016].map((year) => appraisal(year, year === 2018 ? grade : '合格')));

test.each(['基本合格', '基本称职', '不确定等次', '不定等次', '未参加考核', '不合格', '不称职'])(
  'asks the reviewer to confirm %s',
  (grade) => {
    const finding = judge(RULE, { lists: { appraisals: graded(grade) } });
    expect(finding).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
    expect(flagged(finding)).toEqual([`2018年 考核等次：${grade}`]);
    expect(finding.note).toContain('通知未写明');
  },
);

test.each(['优秀', '良好', '合格', '称职', '合格等次', '考核合格', '合 格'])('passes %s', (grade) => {
  const finding = judge(RULE, { lists: { appraisals: graded(grade) } });
  expect(finding.outcome).toBe('pass');
  expect(finding.evidence.map(({ found }) => found)).toContain(grade);
});

test('is incomplete on a word it does not know', () => {
  const finding = judge(RULE, { lists: { appraisals: graded('B+') } });
  expect(finding.outcome).toBe('incomplete');
  expect(finding.says).toContain('“B+”不是已知的等次');
});

test('is incomplete when a grade cannot be read, and fails when another year was', () => {
  const rows = [appraisal(2016, unreadable<string>()), ...[2017, 2018, 2019].map((year) => appraisal(year, '合格'))];
  expect(judge(RULE, { lists: { appraisals: list(rows) } }).outcome).toBe('incomplete');
  rows[1] = appraisal(2017, '不合格');
  expect(judge(RULE, { lists: { appraisals: list(rows) } }).outcome).toBe('fail');
});

test('returns a record whose grade is left blank', () => {
  const rows = [appraisal(2016, empty<string>()), ...[2017, 2018, 2019].map((year) => appraisal(year, '合格'))];
  expect(judge(RULE, { lists: { appraisals: list(rows) } })).toMatchObject({ outcome: 'fail', disposition: 'return' });
});

test('does not look at years outside the window', () => {
  const rows = [
    appraisal(2015, '不合格'),
    ...[2016, 2017, 2018, 2019].map((year) => appraisal(year, '合格')),
    appraisal(2020, '不合格'),
  ];
  expect(judge(RULE, { lists: { appraisals: list(rows) } }).outcome).toBe('pass');
});

test('judges the years that are there when one is missing, and shows that it is', () => {
  const rows = [2016, 2017, 2019].map((year) => appraisal(year, '合格'));
  const finding = judge(RULE, { lists: { appraisals: list(rows) } });
  expect(finding.outcome).toBe('pass');
  expect(finding.says).toBe('2016、2017、2019年考核等次均为合格（称职）及以上。');
  expect(finding.evidence[2]).toMatchObject({ label: '2018年 考核等次', found: '无记录' });
});

test('is incomplete when no year of the window is there', () => {
  expect(judge(RULE, { lists: { appraisals: list([appraisal(2012, '合格')]) } }).outcome).toBe('incomplete');
  expect(judge(RULE, { lists: { appraisals: { state: 'empty', places: [] } } }).outcome).toBe('incomplete');
});

test('is incomplete when the list was not read to its end', () => {
  const rows = [2017, 2018, 2019].map((year) => appraisal(year, '合格'));
  expect(judge(RULE, { lists: { appraisals: list(rows, false) } }).outcome).toBe('incomplete');
});

test('one grade bars, puts off or is asked about, as the notice says of it', () => {
  const pack = smallPack({
    rules: [RULE, 'title-seniority'],
    parameters: {
      'appraisal.years': 4,
      'appraisal.last-year': 'plan-1',
      'appraisal.effects': [
        { grades: ['不合格'], effect: 'bar' },
        { grades: ['基本合格'], effect: 'delay' },
        { grades: ['不确定等次'], effect: 'ask' },
      ],
      'title.years': [{ levels: ['硕士'], years: 5 }],
      'title.cutoff': 'plan-12-31',
    },
  });
  const outcome = (grade: string) => verdict(judge(RULE, { lists: { appraisals: graded(grade) } }, pack));
  expect(['合格', '不合格', '基本合格', '不确定等次'].map(outcome)).toEqual(['pass', 'reject', 'pass', 'confirm']);
});

test('a year with two grades bars nobody: which of them holds is asked', () => {
  const barring = smallPack({
    rules: [RULE],
    parameters: {
      'appraisal.years': 2,
      'appraisal.last-year': 'plan-1',
      'appraisal.effects': [{ grades: ['不合格'], effect: 'bar' }],
    },
  });
  const of = (...grades: string[]) => {
    const rows = [appraisal(2018, '合格'), ...grades.map((grade) => appraisal(2019, grade))];
    return verdict(judge(RULE, { lists: { appraisals: list(rows) } }, barring));
  };
  expect(of('不合格')).toBe('reject');
  expect(of('不合格', '不合格等次')).toBe('reject');
  expect(of('合格', '不合格')).toBe('confirm');
});
