import { expect, test } from 'vitest';
import type { List, Training } from '@/lib/dossier/dossier';
import { flagged, judge, judgeAs } from './judge';
import { absent, date, empty, list, read, training, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'training-hours';

test('fails when one year is below the minimum, showing year and hours', () => {
  const rows = [
    training(2016, 72, 12, 12, 96),
    training(2017, 48, 6, 12, 66),
    training(2018, 72, 12, 12, 96),
    training(2019, 72, 12, 12, 96),
  ];
  const finding = judge(RULE, { lists: { trainings: list(rows) } });
  expect(finding).toMatchObject({
    outcome: 'fail',
    disposition: 'return',
    says: '2017年66学时，每年总学时应不少于90学时。',
  });
  expect(flagged(finding)).toEqual(['2017年 总学时：66 学时']);
  expect(finding.citations.map(({ clause }) => clause)).toEqual(['五(二)']);
  expect(finding.wording?.long).toContain('2017年66学时');
});

test('fails when a year has no record in a list read to its end', () => {
  const rows = [2016, 2017, 2019].map((year) => training(year, 72, 12, 12, 96));
  const finding = judge(RULE, { lists: { trainings: list(rows) } });
  expect(finding.outcome).toBe('fail');
  expect(flagged(finding)).toEqual(['2018年：无记录']);
});

test('fails for every year when the list says that it is empty', () => {
  const finding = judge(RULE, { lists: { trainings: { state: 'empty', places: [] } } });
  expect(finding.outcome).toBe('fail');
  expect(flagged(finding)).toHaveLength(4);
});

test('passes at exactly the minimum, showing every year', () => {
  const rows = [2016, 2017, 2018, 2019].map((year) => training(year, 60, 18, 12, 90));
  const finding = judge(RULE, { lists: { trainings: list(rows) } });
  expect(finding.outcome).toBe('pass');
  expect(finding.evidence.map(({ label, found }) => `${label} ${found}`)).toEqual([
    '2016年 总学时 90 学时',
    '2017年 总学时 90 学时',
    '2018年 总学时 90 学时',
    '2019年 总学时 90 学时',
  ]);
});

test('fails half an hour below the minimum', () => {
  const rows = [2016, 2017, 2018, 2019].map((year) => training(year, 60, 18, 11.5, year === 2019 ? 89.5 : 90));
  expect(judge(RULE, { lists: { trainings: list(rows) } }).says).toContain('2019年89.5学时');
});

test('is incomplete when a year cannot be read or is not filled in', () => {
  for (const hours of [unreadable<number>('总学时“约90”不是数字'), empty<number>()]) {
    const rows = [2016, 2017, 2018, 2019].map((year) => training(year, 72, 12, 12, year === 2018 ? hours : 96));
    const finding = judge(RULE, { lists: { trainings: list(rows) } });
    expect(finding).toMatchObject({ outcome: 'incomplete', missing: ['trainings'] });
    expect(flagged(finding)[0]).toMatch(/^2018年 总学时/);
  }
});

test('fails on a year that was read even when another could not be, and flags both', () => {
  const rows = [
    training(2016, 72, 12, 12, 96),
    training(2017, 72, 12, 12, unreadable<number>()),
    training(2018, 48, 6, 12, 66),
    training(2019, 72, 12, 12, 96),
  ];
  const finding = judge(RULE, { lists: { trainings: list(rows) } });
  expect(finding.outcome).toBe('fail');
  expect(flagged(finding)).toEqual(['2017年 总学时：未能可靠读取（有两个不同的值）', '2018年 总学时：66 学时']);
  expect(finding.wording?.long).not.toContain('2017');
});

test('is incomplete, not failing, when a year is missing from a list that was not read to its end', () => {
  const rows = [2017, 2018, 2019].map((year) => training(year, 72, 12, 12, 96));
  const finding = judge(RULE, { lists: { trainings: list(rows, false) } });
  expect(finding.outcome).toBe('incomplete');
  expect(flagged(finding)).toEqual(['2016年：未见记录（列表未读全）']);
});

test('is incomplete when a row without a readable year may be the missing one', () => {
  const rows = [2017, 2018, 2019].map((year) => training(year, 72, 12, 12, 96));
  const unclear = { ...training(2016, 72, 12, 12, 96), year: unreadable<number>() };
  expect(judge(RULE, { lists: { trainings: list([...rows, unclear]) } }).outcome).toBe('incomplete');
});

test('is incomplete when the page shows no training at all', () => {
  const finding = judge(RULE, { lists: { trainings: absent } });
  expect(finding).toMatchObject({ outcome: 'incomplete', missing: ['trainings'] });
  expect(finding.says).toBe('页面未见“继续教育”，请打开“继续教育”一栏后重新读取。');
});

test('does not look at years outside the window', () => {
  const rows = [
    training(2015, 1, 1, 1, 3),
    ...[2016, 2017, 2018, 2019].map((year) => training(year, 72, 12, 12, 96)),
    training(2020, 0, 0, 0, 0),
  ];
  expect(judge(RULE, { lists: { trainings: list(rows) } }).outcome).toBe('pass');
});

test('counts the window from the plan the applicant chose, and says so when it is not the pack’s', () => {
  const rows = [2017, 2018, 2019, 2020].map((year) => training(year, 72, 12, 12, 96));
  const fields = { 'application.plan': read({ text: '2021年度计划', year: 2021 }) };
  const finding = judge(RULE, { fields, lists: { trainings: list(rows) } });
  expect(finding.outcome).toBe('pass');
  expect(finding.note).toContain('按2021年度核对');
});

test('counts from the pack’s year when no plan was read, and says so', () => {
  const finding = judge(RULE, { fields: { 'application.plan': absent } });
  expect(finding.outcome).toBe('pass');
  expect(finding.note).toContain('未读到申报计划，按2020年度核对');
});

test('is incomplete when the plan cannot be read', () => {
  const finding = judge(RULE, { fields: { 'application.plan': unreadable() } });
  expect(finding).toMatchObject({ outcome: 'incomplete', missing: ['application.plan'] });
});

test.each([
  ['appointed', 'fail'],
  ['appointed+1', 'pass'],
])('the year of 聘任 itself counts from %s on: %s', (from, outcome) => {
  const own = smallPack({
    rules: [RULE],
    parameters: { 'training.lines': [{ of: 'total', scope: 'each', from, to: 'plan-1', least: 90 }] },
  });
  const finding = judge(
    RULE,
    {
      fields: { 'title.appointed': date('2018-12') },
      lists: { trainings: list([training(2018, 0, 0, 0, 10), training(2019, 60, 10, 20, 90)]) },
    },
    own,
  );
  expect(finding.outcome).toBe(outcome);
  const unread = judge(RULE, { fields: { 'title.appointed': absent } }, own);
  expect(unread).toMatchObject({ outcome: 'incomplete' });
});

test('names of several demands only that which is not met', () => {
  const pack = smallPack({
    rules: [RULE],
    parameters: {
      'training.lines': [
        { of: 'total', scope: 'each', from: '2018', to: '2019', least: 90 },
        { of: 'total', scope: 'each', from: 'plan', to: 'plan', least: 30 },
      ],
    },
  });
  const rows = [training(2018, 72, 12, 12, 96), training(2019, 72, 12, 12, 96), training(2020, 20, 9, 0, 29)];
  expect(judge(RULE, { lists: { trainings: list(rows) } }, pack).says).toBe('2020年29学时，每年总学时应不少于30学时。');
});

test('says of no sum that it falls short while the list was not read to its end', () => {
  const parameters = { 'training.lines': [{ of: 'total', scope: 'sum', from: '2018', to: '2019', least: 180 }] };
  const rows = [training(2018, 72, 12, 6, 90), training(2019, 72, 12, 5, 89)];
  const asked = (lists: List<Training>) =>
    judgeAs('employer', RULE, { lists: { trainings: lists } }, { pack: smallPack({ rules: [RULE], parameters }) });
  expect(asked(list(rows)).outcome).toBe('fail');
  expect(asked(list(rows, false))).toMatchObject({ outcome: 'incomplete', missing: ['trainings'] });
  expect(asked(list(rows, false)).says).toBe('2018–2019年已读到的累计179学时，列表未读全，不能判断。');
});

test('says of no year that it falls short while more of it may stand further down', () => {
  const parameters = { 'training.lines': [{ of: 'total', scope: 'each', from: '2018', to: '2019', least: 90 }] };
  const rows = [training(2018, 72, 12, 6, 90), training(2019, 72, 12, 5, 89)];
  const asked = (lists: List<Training>) =>
    judgeAs('employer', RULE, { lists: { trainings: lists } }, { pack: smallPack({ rules: [RULE], parameters }) });
  expect(asked(list(rows)).says).toBe('2019年89学时，每年总学时应不少于90学时。');
  expect(asked(list(rows, false))).toMatchObject({ outcome: 'incomplete', missing: ['trainings'] });
  expect(asked(list(rows, false)).says).toBe('已读到2019年89学时，列表未读全，不能判断。');
});

test('whom no condition is for is told so, though other hours are asked of everybody', () => {
  const line = (of: string, when?: object) => ({
    of,
    scope: 'each',
    from: 'plan-1',
    to: 'plan-1',
    least: 18,
    ...(when === undefined ? {} : { when }),
  });
  const of = (lines: object[]) =>
    smallPack({
      rules: [RULE, 'training-public-hours', 'training-professional-hours'],
      parameters: { 'training.lines': [...lines, line('professional', { 申报级别: ['初级'] })] },
    });
  const judged = (level: string, lines: object[]) =>
    judge(RULE, { fields: { 'application.level': read(level) } }, of(lines));
  const some = [line('public'), line('total', { 申报级别: ['中级'] })];
  expect(judged('中级', some).outcome).toBe('pass');
  expect(judged('正高级', some)).toMatchObject({
    outcome: 'incomplete',
    missing: ['application.level'],
    says: '申报级别不符合通知学时要求中的任何一种情形，不能判断按哪一种要求核对。',
  });
  // Of those of another condition other hours are asked.
  expect(judged('初级', some).outcome).toBe('inapplicable');
});
