import { expect, test } from 'vitest';
import { flagged, judge, verdict } from './judge';
import { absent, date, empty, list, paper, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'paper-date';
/** The present title was obtained 2012-11 and appointed to 2013-01. */
const published = (text: string) =>
  judge(RULE, { lists: { papers: list([paper('虚构的论文', text, '甲虚构', '1/1')]) } });

test.each(['2013-01', '2013年2月', '2016', '2020-10-01', '2020.11'])('takes %s', (text) => {
  expect(published(text).outcome).toBe('pass');
});

test('returns a paper older than the present title', () => {
  const finding = published('2012-10');
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(flagged(finding)).toEqual(['《虚构的论文》：2012-10']);
  expect(finding.says).toContain('资格取得2012-11、聘任2013-01');
});

test.each(['2012-11', '2012-12', '2013', '2012', '2021-02'])('asks about %s', (text) => {
  expect(verdict(published(text))).toBe('confirm');
});

test('returns a paper without a date, and is incomplete on one it cannot read', () => {
  const dated = (field: ReturnType<typeof empty<never>> | ReturnType<typeof unreadable<never>> | typeof absent) =>
    judge(RULE, { lists: { papers: list([paper('虚构的论文', '2016', '甲虚构', '1/1', { date: field })]) } });
  expect(verdict(dated(empty()))).toBe('return');
  expect(dated(unreadable()).outcome).toBe('incomplete');
  expect(dated(absent).outcome).toBe('incomplete');
});

test('fails by the one date of the title that was read, and passes by both alone', () => {
  const papers = list([paper('虚构的论文', '2012-12', '甲虚构', '1/1')]);
  const unappointed = judge(RULE, { fields: { 'title.appointed': absent }, lists: { papers } });
  expect(unappointed).toMatchObject({ outcome: 'incomplete', missing: ['title.appointed'] });
  expect(unappointed.says).toContain('未读到聘任时间');
  expect(verdict(judge(RULE, { fields: { 'title.obtained': absent }, lists: { papers } }))).toBe('return');
  expect(judge(RULE, { fields: { 'title.obtained': absent, 'title.appointed': absent } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { 'title.obtained': date('2013-01') } }).outcome).toBe('pass');
});

test('is incomplete when a further paper may not have been read', () => {
  expect(judge(RULE, { lists: { papers: list([paper('一', '2016', '甲虚构', '1/1')], false) } }).outcome).toBe(
    'incomplete',
  );
});

test('a year alone does not tell whether a paper came before a day that the notice names', () => {
  const early = smallPack({ rules: [RULE], parameters: { 'achievement.cutoff': 'plan-06-30' } });
  const of = (day: string) => judge(RULE, { lists: { papers: list([paper('甲', day, '甲虚构', '1/1')]) } }, early);
  expect(of('2020-06').outcome).toBe('pass');
  expect(of('2019').outcome).toBe('pass');
  expect(of('2020')).toMatchObject({ outcome: 'incomplete' });
  expect(of('2020').says).toContain('《甲》为2020，不能确定是否在2020-06-30以前');
  expect(verdict(of('2020-07'))).toBe('confirm');
  const unnamed = smallPack({ rules: [RULE] });
  expect(judge(RULE, { lists: { papers: list([paper('甲', '2020', '甲虚构', '1/1')]) } }, unnamed).outcome).toBe(
    'pass',
  );
});

test.each([
  ['2019-02-28', 'pass'],
  ['2019-02-27', 'return'],
])('the last year up to a leap day begins on the last of February: %s', (day, expected) => {
  const parameters = { 'achievement.since': { title: false, years: 1 }, 'achievement.cutoff': 'plan-02-29' };
  const lists = { papers: list([paper('虚构的论文', day, '甲虚构', '1/1')]) };
  const finding = judge(RULE, { lists }, smallPack({ rules: [RULE], parameters }));
  expect(verdict(finding)).toBe(expected);
});

test('papers have a beginning and a last day of their own where the notice says so', () => {
  const achievements = { 'achievement.since': { title: false, years: 2 }, 'achievement.cutoff': 'plan-06-30' };
  const own = { 'paper.since': { title: true }, 'paper.cutoff': 'plan-08-31' };
  const of = (day: string, parameters: object) =>
    judge(
      RULE,
      { lists: { papers: list([paper('甲', day, '甲虚构', '1/1')]) } },
      smallPack({ rules: [RULE], parameters: { ...achievements, ...parameters } }),
    );
  expect(['2014-05', '2020-07'].map((day) => verdict(of(day, {})))).toEqual(['return', 'confirm']);
  expect(['2014-05', '2020-07', '2020-09', '2012-05'].map((day) => verdict(of(day, own)))).toEqual([
    'pass',
    'pass',
    'confirm',
    'return',
  ]);
  expect(of('2020-09', own).says).toBe(
    '《甲》为2020-09，应为任现职以来（资格取得2012-11、聘任2013-01）、不晚于2020-08-31。',
  );
});

test('counts from 资格取得 or from 聘任 alone where the pack says which', () => {
  const since = (from: string) =>
    smallPack({
      rules: [RULE],
      parameters: { 'paper.since': { title: true, from }, 'deadline.employer': 'plan-11-05' },
    });
  const of = (from: string, day: string, fields = {}) =>
    judge(RULE, { fields, lists: { papers: list([paper('虚构的论文', day, '甲虚构', '1/1')]) } }, since(from));
  expect(verdict(of('obtained', '2012-12'))).toBe('pass');
  expect(verdict(of('obtained', '2012-10'))).toBe('return');
  expect(verdict(of('appointed', '2012-12'))).toBe('return');
  expect(verdict(of('appointed', '2013-01'))).toBe('pass');
  // The other day is not needed.
  expect(verdict(of('obtained', '2012-12', { 'title.appointed': empty<never>() }))).toBe('pass');
  expect(of('obtained', '2012-12', { 'title.obtained': absent })).toMatchObject({
    outcome: 'incomplete',
    missing: ['title.obtained'],
    says: '未读到资格取得时间，不能判断论文、著作是否任现职以来发表。',
  });
});
