import { describe, expect, test } from 'vitest';
import { judge, packWith, verdict } from './judge';
import { absent, appraisal, date, empty, list, read, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'title-seniority';
const pack = packWith({
  'title.years': [
    { levels: ['博士'], years: 2 },
    { levels: ['硕士', '研究生', '本科', '大学'], years: 5 },
    { levels: ['大专'], years: null },
  ],
});
const since = (appointed: string, more = {}, of = pack) =>
  judge(RULE, { fields: { 'title.appointed': date(appointed), ...more } }, of);

test('counts the years and names the document whose number is not entered yet', () => {
  const finding = judge(RULE);
  expect(finding.outcome).toBe('incomplete');
  expect(finding.says).toContain('自2013-01聘任，算至2020-12-31满7年');
  expect(finding.says).toContain('浙自然资发〔2019〕36号');
});

test.each([
  ['2015-12-31', 'pass', '满5年'],
  ['2015-12', 'pass', '满5年'],
  ['2016-01-01', 'reject', '满4年'],
  ['2016', 'reject', '满4年'],
  ['2013.01', 'pass', '满7年'],
])('appointed %s is %s', (appointed, expected, counted) => {
  const finding = since(appointed);
  expect(verdict(finding)).toBe(expected);
  expect(finding.evidence.map(({ found }) => found)).toContain(counted);
});

test('counts from 聘任, not from 取得, and shows both', () => {
  const finding = since('2017-03', { 'title.obtained': date('2014-12') });
  expect(finding.outcome).toBe('fail');
  expect(finding.evidence.map(({ label, found }) => `${label}${found}`)).toEqual(
    expect.arrayContaining(['聘任时间2017-03', '资格取得时间2014-12']),
  );
});

test('asks for the years of the degree', () => {
  expect(since('2018-06', { 'education.level': read('博士研究生') }).outcome).toBe('pass');
  expect(since('2018-06', { 'education.level': read('大学本科') }).outcome).toBe('fail');
  expect(since('2010-06', { 'education.level': read('大专') }).outcome).toBe('incomplete');
  expect(since('2010-06', { 'education.level': unreadable() })).toMatchObject({ missing: ['education.level'] });
});

test('is open when only the missing month could tell', () => {
  const midyear = packWith({ 'title.years': [{ levels: ['硕士'], years: 5 }], 'title.cutoff': 'plan-06-30' });
  const judged = (appointed: string) => judge(RULE, { fields: { 'title.appointed': date(appointed) } }, midyear);
  expect(judged('2015').outcome).toBe('incomplete');
  expect(judged('2015-06').outcome).toBe('pass');
  expect(judged('2015-07').outcome).toBe('fail');
});

test('is incomplete without 聘任时间, and does not concern a direct application', () => {
  for (const appointed of [absent, empty<never>(), unreadable<never>()])
    expect(judge(RULE, { fields: { 'title.appointed': appointed } }, pack).outcome).toBe('incomplete');
  expect(since('2019-01', { 'application.route': read('直接申报') }).outcome).toBe('inapplicable');
});

test('a degree of 大学专科 is not taken for one of 大学', () => {
  const pack = packWith({
    'title.years': [
      { levels: ['本科', '大学'], years: 4 },
      { levels: ['大专', '专科'], years: 7 },
    ],
  });
  const of = (level: string) =>
    verdict(judge(RULE, { fields: { 'education.level': read(level), 'title.appointed': date('2015-01') } }, pack));
  expect(of('大学本科')).toBe('pass');
  expect(of('大学专科')).toBe('reject');
});

test('counts from 资格取得 where the pack says so', () => {
  const fields = { 'title.obtained': date('2015-11'), 'title.appointed': date('2016-03') };
  const own = { 'title.years': [{ levels: ['硕士'], years: 5 }] };
  expect(verdict(judge(RULE, { fields }, packWith(own)))).toBe('reject');
  const finding = judge(RULE, { fields }, packWith({ ...own, 'title.from': 'obtained' }));
  expect(verdict(finding)).toBe('pass');
  expect(finding.says).toContain('自2015-11取得资格');
});

test('asks for fewer years in one way of applying, and leaves it open when that was not read', () => {
  const years = [
    { levels: ['硕士'], years: 1, when: { 申报方式: ['转评'] } },
    { levels: ['硕士'], years: 5 },
  ];
  const own = packWith({ 'title.years': years });
  const of = (route: string | null) =>
    verdict(
      judge(
        RULE,
        { fields: { 'title.appointed': date('2018-01'), 'application.route': route === null ? absent : read(route) } },
        own,
      ),
    );
  expect(of('转评')).toBe('pass');
  expect(of('正常申报')).toBe('reject');
  expect(of(null)).toBe('incomplete');
});

test.each([
  ['大专（本科在读）', 'reject'],
  ['大专（自考本科未毕业）', 'reject'],
  ['硕士研究生（博士在读）', 'pass'],
  ['博士研究生（在读）', 'incomplete'],
  ['本科肄业', 'incomplete'],
])('a degree that is not completed counts for nothing: %s is %s', (level, expected) => {
  const own = packWith({
    'title.years': [
      { levels: ['博士'], years: 1 },
      { levels: ['硕士', '研究生', '本科'], years: 4 },
      { levels: ['大专', '专科'], years: 7 },
    ],
  });
  const finding = judge(RULE, { fields: { 'education.level': read(level), 'title.appointed': date('2015-01') } }, own);
  expect(finding.outcome === 'incomplete' ? 'incomplete' : verdict(finding)).toBe(expected);
});

test.each(['正常申报（非破格）', '不破格', '正常申报'])('years are asked of who writes %s', (route) => {
  expect(since('2019-01', { 'application.route': read(route) }).outcome).not.toBe('inapplicable');
});

test('says with the degree what else no row is for', () => {
  const own = packWith({ 'title.years': [{ levels: ['硕士'], years: 5, when: { 申报级别: ['副高'] } }] });
  const finding = judge(RULE, { fields: { 'application.level': read('高级') } }, own);
  expect(finding.outcome).toBe('incomplete');
  expect(finding.says).toContain('学历“硕士研究生”和所填的申报级别没有对应的年限');
});

test.each([
  ['2020-02-29', 'plan+1-02-28', 'fail'],
  ['2017-02-28', 'plan+1-02-28', 'fail'],
  ['2016-02-29', 'plan+1-02-28', 'pass'],
  ['2016-02', 'plan+1-02-28', 'pass'],
  ['2016-03-01', 'plan+1-02-28', 'fail'],
])('years from a leap day are full on the last of February: %s to %s', (appointed, cutoff, expected) => {
  const years = { 'title.years': [{ levels: ['硕士'], years: 5 }], 'title.cutoff': cutoff };
  expect(judge(RULE, { fields: { 'title.appointed': date(appointed) } }, packWith(years)).outcome).toBe(expected);
});

test.each([
  ['硕士研究生，在读博士', '2018-12-31', 'fail'],
  ['硕士研究生（博士研究生预计2021年毕业）', '2018-12-31', 'fail'],
  ['博士（同等学力）', '2018-12-31', 'incomplete'],
  ['大学本科（函授在读）', '2010-12-31', 'incomplete'],
])('takes no degree that is not completed: %s', (level, appointed, expected) => {
  expect(since(appointed, { 'education.level': read(level) }).outcome).toBe(expected);
});

test('leaves the years open where the route may be one without years', () => {
  const finding = since('2019-12-31', { 'application.route': read('正常申报（不含转评、破格）') });
  expect(finding.outcome).toBe('incomplete');
  expect(finding.says).toContain('不能确定是否要求任职年限');
});

test('asks nobody for a title of whom no years are asked', () => {
  const first = packWith({
    'title.years': [
      { levels: ['博士'], years: 0 },
      { levels: ['硕士'], years: 2 },
    ],
  });
  const of = (level: string) =>
    judge(RULE, { fields: { 'education.level': read(level), 'title.appointed': empty<never>() } }, first);
  expect(of('博士研究生')).toMatchObject({ outcome: 'pass', says: '博士研究生不作年限要求。' });
  expect(of('硕士研究生').outcome).toBe('incomplete');
});

test.each([
  ['博士研究生', 'pass'],
  ['研究生学历、博士学位', 'pass'],
  ['硕士研究生', 'reject'],
  ['大学本科学历、硕士学位', 'reject'],
])('the highest degree that is there decides, in whatever order the rows stand: %s', (level, expected) => {
  const rows = [
    { levels: ['本科', '大学', '学士'], years: 5 },
    { levels: ['硕士', '研究生'], years: 4 },
    { levels: ['博士'], years: 2 },
  ];
  for (const years of [rows, rows.toReversed()]) {
    const finding = since('2017-12-31', { 'education.level': read(level) }, packWith({ 'title.years': years }));
    expect(verdict(finding)).toBe(expected);
    if (expected === 'reject') expect(finding.says).toContain('应满4年');
  }
});

describe('good grades that shorten', () => {
  const shortening = smallPack({
    rules: [RULE],
    parameters: {
      'title.years': [{ levels: ['硕士'], years: 5 }],
      'title.cutoff': 'plan-12-31',
      'appraisal.effects': [{ grades: ['优秀'], effect: 'shorten', times: 2 }],
    },
  });
  const graded = (appointed: string, grades: Record<number, string>, complete = true) => {
    const appraisals = list(
      Object.entries(grades).map(([year, grade]) => appraisal(Number(year), grade)),
      complete,
    );
    return judge(RULE, { fields: { 'title.appointed': date(appointed) }, lists: { appraisals } }, shortening);
  };
  const twice = { 2017: '优秀', 2018: '合格', 2019: '优秀' };

  test.each([
    ['2016-12-31', twice, 'pass'],
    ['2017-01-01', twice, 'reject'],
    ['2016-12-31', { ...twice, 2019: '合格' }, 'reject'],
    // Before the present title, and twice in one year.
    ['2016-12-31', { 2015: '优秀', 2017: '优秀', 2018: '合格' }, 'reject'],
    ['2015-12-31', { 2017: '合格' }, 'pass'],
  ])('appointed %s, %o: %s', (appointed, grades, expected) => {
    expect(verdict(graded(appointed, grades))).toBe(expected);
  });

  test('is open where more of them may stand, and says so', () => {
    const finding = graded('2016-12-31', { 2019: '优秀' }, false);
    expect(finding).toMatchObject({ outcome: 'incomplete', missing: ['appraisals'] });
    expect(finding.says).toContain('不知道年限是否可以缩短');
    expect(graded('2018-06', { 2019: '优秀' }, false).outcome).toBe('fail');
  });

  test('says by how much', () => {
    expect(graded('2016-12-31', twice).says).toContain('达到满4年（硕士研究生，已缩短1年）的要求');
  });

  test('two grades of one year are no sure one', () => {
    const appraisals = list([appraisal(2018, '优秀'), appraisal(2019, '优秀'), appraisal(2019, '合格')]);
    const given = { fields: { 'title.appointed': date('2016-12-31') }, lists: { appraisals } };
    expect(judge(RULE, given, shortening).outcome).toBe('incomplete');
  });
});

/** 每有一年优秀缩短半年，最多1年 */
describe('good grades that shorten again and again', () => {
  const pack = (more: object) =>
    smallPack({
      rules: [RULE],
      parameters: {
        'title.years': [{ levels: ['硕士'], years: 5 }],
        'title.cutoff': 'plan-12-31',
        'appraisal.effects': [{ grades: ['优秀'], effect: 'shorten', again: true, ...more }],
      },
    });
  const graded = (appointed: string, good: number, more: object, complete = true) => {
    const rows = [2019, 2018, 2017, 2016].map((year, nth) => appraisal(year, nth < good ? '优秀' : '合格'));
    const given = { fields: { 'title.appointed': date(appointed) }, lists: { appraisals: list(rows, complete) } };
    return judge(RULE, given, pack(more));
  };

  test.each([
    ['2016-06-30', 1, { years: 0.5 }, 'pass'],
    ['2016-07-01', 1, { years: 0.5 }, 'reject'],
    ['2016-12-31', 2, { years: 0.5 }, 'pass'],
    ['2017-06-30', 3, { years: 0.5 }, 'pass'],
    ['2017-06-30', 4, { years: 0.5, most: 1 }, 'reject'],
    ['2016-12-31', 4, { years: 0.5, most: 1 }, 'pass'],
    ['2017-12-31', 3, {}, 'pass'],
    ['2017-12-31', 1, {}, 'reject'],
    // Good years before the title do not count.
    ['2018-12-31', 4, {}, 'reject'],
    ['2016-12-31', 2, { times: 2 }, 'pass'],
    ['2016-12-31', 1, { times: 2 }, 'reject'],
    ['2017-12-31', 3, { times: 2 }, 'reject'],
  ])('appointed %s with %i good years, %o: %s', (appointed, good, more, expected) => {
    expect(verdict(graded(appointed, good, more))).toBe(expected);
  });

  test('says by how much, and is open where more good years may stand', () => {
    expect(graded('2016-06-30', 1, { years: 0.5 }).says).toContain('达到满4.5年（硕士研究生，已缩短0.5年）的要求');
    expect(graded('2017-06-30', 1, { years: 0.5 }, false)).toMatchObject({ outcome: 'incomplete' });
    expect(graded('2017-06-30', 1, { years: 0.5, most: 1 }, false).outcome).toBe('fail');
    // A day that is not there may tell either way.
    expect(graded('2016-06', 1, { years: 0.5 }).outcome).toBe('pass');
    expect(graded('2016', 1, { years: 0.5 })).toMatchObject({ outcome: 'incomplete' });
  });
});

test('half years are counted where the notice asks for them', () => {
  const pack = smallPack({
    rules: [RULE],
    parameters: { 'title.years': [{ levels: ['硕士'], years: 2.5 }], 'title.cutoff': 'plan-12-31' },
  });
  const said = (day: string) => verdict(judge(RULE, { fields: { 'title.appointed': date(day) } }, pack));
  expect(['2018-06-30', '2018-07-01', '2017-12-31'].map(said)).toEqual(['pass', 'reject', 'pass']);
});
