import { describe, expect, test } from 'vitest';
import { assemble } from '@/lib/dossier/assemble';
import { collect } from '@/lib/dossier/collect';
import type { PageReading } from '@/lib/dossier/reading';
import { reading, table } from './make-reading';

const person = { 'person.name': '测试甲', 'unit.name': '虚构测绘院', 'person.id-number': '110105********002X' };
const remember = (...readings: PageReading[]) => readings.reduce<PageReading[]>(collect, []);
const urls = (memory: PageReading[]) => memory.map(({ url }) => url);

describe('collect', () => {
  test('keeps pages of one applicant, newest last', () => {
    const memory = remember(
      reading({ url: 'a', fields: person }),
      reading({ url: 'b', fields: { 'person.name': '测试甲' } }),
    );
    expect(urls(memory)).toEqual(['a', 'b']);
  });

  test.each([
    ['another name', { ...person, 'person.name': '测试乙' }],
    ['another ID number', { ...person, 'person.id-number': '330106********1234' }],
    ['the same name in another unit', { 'person.name': '测试甲', 'unit.name': '虚构地质院' }],
  ])('starts over for %s', (_, fields) => {
    expect(urls(remember(reading({ url: 'a', fields: person }), reading({ url: 'b', fields })))).toEqual(['b']);
  });

  test('starts over for another person at the same address', () => {
    const memory = remember(
      reading({ url: 'detail', fields: person, lists: { trainings: table(['year'], [['2018']]) } }),
      reading({ url: 'detail', fields: { 'person.name': '测试乙' } }),
    );
    expect(assemble(memory, null).lists.trainings.state).toBe('absent');
  });

  test('keeps a page without a name apart: it counts alone while shown, and for nobody later', () => {
    const nameless = reading({ url: 'b', fields: { 'education.school': '某大学' } });
    const shown = remember(reading({ url: 'a', fields: person }), nameless);
    expect(assemble(shown, null).fields).toMatchObject({
      'person.name': { state: 'absent' },
      'education.school': { state: 'read' },
    });
    const later = collect(shown, reading({ url: 'c', fields: person }));
    expect(assemble(later, null).fields['education.school'].state).toBe('absent');
  });

  test('a new reading of an address replaces the old one, time stamps aside', () => {
    const memory = remember(
      reading({ url: 'https://portal.example/a.jsp?id=1&t=1700000000001', settled: false, fields: person }),
      reading({ url: 'https://portal.example/a.jsp?id=1&t=1700000000002', fields: person }),
    );
    expect(memory.map(({ settled }) => settled)).toEqual([true]);
    expect(
      remember(...memory, reading({ url: 'https://portal.example/a.jsp?id=2&t=1700000000002', fields: person })),
    ).toHaveLength(2);
  });

  test('lists, login pages and other pages change nothing', () => {
    const memory = remember(reading({ url: 'a', fields: person }));
    for (const kind of ['list', 'login', 'other'] as const) {
      expect(collect(memory, reading({ url: 'b', kind, fields: { 'person.name': '测试乙' } }))).toEqual(memory);
    }
  });

  test('does not change what it was given', () => {
    const memory = remember(reading({ url: 'a', fields: person }));
    const before = JSON.stringify(memory);
    collect(memory, reading({ url: 'b', fields: person }));
    expect(JSON.stringify(memory)).toBe(before);
  });
});

describe('collect while one applicant takes the place of another', () => {
  const trainings = table<'trainings'>(['year'], [['2018']]);
  const other = { ...person, 'person.name': '测试乙', 'person.id-number': '330106********1234' };

  test('keeps nothing that was read before the page had settled', () => {
    const memory = remember(
      reading({ url: 'a', fields: person, lists: { trainings } }),
      reading({ url: 'a', fields: other, lists: { trainings }, settled: false }),
      reading({ url: 'a', fields: other }),
    );
    expect(assemble(memory, null).lists.trainings.state).toBe('absent');
  });

  test('keeps what a page of one applicant showed in passing', () => {
    const memory = remember(
      reading({ url: 'a', fields: person, lists: { trainings }, settled: false }),
      reading({ url: 'a', fields: person }),
    );
    expect(assemble(memory, null).lists.trainings.state).toBe('read');
  });

  test('starts over for another visit of the same name', () => {
    const named = { 'person.name': '测试甲' };
    const memory = remember(
      { ...reading({ url: 'a', fields: named, lists: { trainings } }), visit: 1 },
      { ...reading({ url: 'a', fields: named }), visit: 2 },
    );
    expect(assemble(memory, null).lists.trainings.state).toBe('absent');
  });
});

describe('collect of a list that is turned in place', () => {
  const page = (rows: string[][], total = 3) =>
    reading({
      url: 'a',
      fields: person,
      lists: { trainings: table(['year', 'total'], rows, { complete: false, total }) },
    });
  const list = (...pages: PageReading[]) => assemble(remember(...pages), null).lists.trainings;
  const [one, two, three] = [
    ['2016', '90'],
    ['2017', '90'],
    ['2018', '66'],
  ];

  test('puts its pages together, and turning back loses nothing', () => {
    expect(list(page([one, two]))).toMatchObject({ complete: false });
    expect(list(page([one, two]), page([three]))).toMatchObject({ rows: { length: 3 }, complete: true });
    expect(list(page([one, two]), page([three]), page([one, two]))).toMatchObject({
      rows: { length: 3 },
      complete: true,
    });
  });

  test('forgets the earlier page when rows changed in between', () => {
    expect(list(page([one, two]), page([one, ['2017', '12']]))).toMatchObject({ rows: { length: 2 }, complete: false });
  });

  test('forgets the earlier page when the count changed or would be exceeded', () => {
    expect(list(page([one, two]), page([three], 4))).toMatchObject({ rows: { length: 1 }, complete: false });
    expect(list(page([one, two], 2), page([three], 2))).toMatchObject({ rows: { length: 1 }, complete: false });
  });
});

describe('collect of a list whose rows are made while it is scrolled', () => {
  const sight = (years: string[], first: boolean, last: boolean) =>
    reading({
      url: 'a',
      fields: person,
      lists: {
        appraisals: table(
          ['year', 'grade'],
          years.map((year) => [year, '合格']),
          { complete: false, window: { first, last } },
        ),
      },
    });
  const list = (...readings: PageReading[]) => remember(...readings)[0]?.lists.appraisals;
  const yearsOf = (one: ReturnType<typeof list>) => one?.rows.map(({ cells }) => cells.year?.text).sort();

  test('adds up what overlaps, and is whole from the first row to the last', () => {
    const half = list(sight(['2019', '2018'], true, false), sight(['2018', '2017'], false, false));
    expect([yearsOf(half), half?.complete]).toEqual([['2017', '2018', '2019'], false]);
    const whole = list(
      sight(['2019', '2018'], true, false),
      sight(['2018', '2017'], false, false),
      sight(['2017', '2016'], false, true),
      sight(['2019', '2018'], true, false),
    );
    expect([yearsOf(whole), whole?.complete]).toEqual([['2016', '2017', '2018', '2019'], true]);
  });

  test('is not whole over a gap, nor when other rows stand among the known ones', () => {
    const gap = list(sight(['2019', '2018'], true, false), sight(['2016', '2015'], false, true));
    expect([yearsOf(gap), gap?.complete]).toEqual([['2015', '2016'], false]);
    const other = list(sight(['2019', '2018', '2017'], true, false), sight(['2019', '2014', '2017'], false, true));
    expect([yearsOf(other), other?.complete]).toEqual([['2014', '2017', '2019'], false]);
  });
});
