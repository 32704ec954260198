import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { absent, achievement, date, empty, list, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'achievement-date';
const done = (text: string, more = {}) =>
  judge(RULE, { lists: { achievements: list([achievement('虚构项目', '主持', text, '1/3', more)]) } });

test.each(['2017-11', '2017年11月', '2011-03至2014-06', '2014.03-2016.12', '2019-01至今', '2013'])(
  'takes or asks about %s',
  (text) => {
    expect(['pass', 'confirm']).toContain(verdict(done(text)));
  },
);

test('counts a project by its end', () => {
  expect(done('2011-03至2014-06').outcome).toBe('pass');
  expect(verdict(done('2009-03至2012-06'))).toBe('return');
  expect(verdict(done('2012-12'))).toBe('confirm');
  expect(done('2013-01').outcome).toBe('pass');
});

test('returns a blank, and is incomplete on a date it cannot read', () => {
  expect(verdict(done('2017', { date: empty() }))).toBe('return');
  expect(done('近年').outcome).toBe('incomplete');
  expect(done('2017', { date: unreadable() }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { 'title.obtained': absent, 'title.appointed': absent } }).outcome).toBe('incomplete');
});

test('does not concern a list without achievements', () => {
  expect(judge(RULE, { lists: { achievements: { state: 'empty', places: [] } } }).outcome).toBe('inapplicable');
});

test('counts the last years, or since the title, as the pack says', () => {
  const of = (done: string, since: { title: boolean; years?: number }) =>
    verdict(
      judge(
        RULE,
        { lists: { achievements: list([achievement('虚构项目', '主持', done, '1/3')]) } },
        smallPack({
          rules: [RULE],
          parameters: { 'achievement.since': since, 'achievement.cutoff': 'plan-06-30' },
        }),
      ),
    );
  // The title is of 2013-01; the last three years begin 2017-06-30.
  expect(of('2016-05', { title: false, years: 3 })).toBe('return');
  expect(of('2017-07', { title: false, years: 3 })).toBe('pass');
  expect(of('2016-05', { title: true, years: 3 })).toBe('pass');
  expect(of('2012-05', { title: true, years: 10 })).toBe('pass');
  expect(of('2020-07', { title: true })).toBe('confirm');
});

test('from a day on: that day, all of its month, and not the day before', () => {
  const judged = (done: string, title: { 'title.obtained': string; 'title.appointed': string }, byTitle: boolean) => {
    const fields = {
      'title.obtained': date(title['title.obtained']),
      'title.appointed': date(title['title.appointed']),
    };
    const lists = { achievements: list([achievement('虚构项目', '主持', done, '1/3')]) };
    const since = { title: byTitle, since: 'plan-5-07-01' };
    return judge(RULE, { fields, lists }, smallPack({ rules: [RULE], parameters: { 'achievement.since': since } }));
  };
  const old = { 'title.obtained': '2012-11', 'title.appointed': '2013-01' };
  const recent = { 'title.obtained': '2014-06', 'title.appointed': '2017-01' };
  expect(
    ['2015-06-30', '2015-07-01', '2015-07-15', '2015-07'].map((done) => verdict(judged(done, old, false))),
  ).toEqual(['return', 'pass', 'pass', 'pass']);
  expect(judged('2015-07-01', old, false).says).toContain('均为2015-07-01以来取得');
  expect(verdict(judged('2013-02', old, true))).toBe('pass');
  // From 取得 on or not: the title alone would leave it to a person, and so does the title beside a day.
  expect(verdict(judged('2014-08', recent, true))).toBe('confirm');
  expect(verdict(judged('2014-05', recent, true))).toBe('return');
});
