import { describe, expect, test } from 'vitest';
import type { Field, List, Training } from '@/lib/dossier/dossier';
import { trainingYears } from '@/lib/dossier/training-years';
import { absent, place, read, training } from './make-reading';

const list = (rows: Training[], complete = true): List<Training> => ({
  state: 'read',
  rows,
  complete,
  total: null,
  places: [place('继续教育')],
});
const unread: Field<number> = { state: 'unreadable', text: '约66', places: [place('约66')], reason: '“约66”不是数字' };
const value = (field: Field<number> | undefined) => (field?.state === 'read' ? field.value : field?.state);
const course = (year: number, category: string, hours: number | Field<number>) =>
  training({
    year: read(year),
    name: read('课程'),
    category: read(category),
    total: typeof hours === 'number' ? read(hours) : hours,
  });

describe('trainingYears from yearly rows', () => {
  test('gives each year once, in order, with 公需 added up from its two parts', () => {
    const rows = [2019, 2018].map((year) =>
      training({
        year: read(year),
        total: read(90),
        professional: read(66),
        tradePublic: read(12),
        generalPublic: read(6.5),
      }),
    );
    const { years, unread: bad } = trainingYears(list(rows));
    expect(years.map((year) => year.year)).toEqual([2018, 2019]);
    expect(value(years[0]?.total)).toBe(90);
    expect(value(years[0]?.public)).toBe(18.5);
    expect(bad).toEqual([]);
  });

  test('takes the one column 公需 where the page does not split it', () => {
    const { years } = trainingYears(list([training({ year: read(2018), total: read(90), public: read(18) })]));
    expect(value(years[0]?.public)).toBe(18);
    expect(years[0]?.tradePublic.state).toBe('absent');
  });

  test('does not choose between 公需 and a different sum of its parts', () => {
    const row = training({ year: read(2018), public: read(18), tradePublic: read(6), generalPublic: read(6) });
    const [year] = trainingYears(list([row])).years;
    expect(year?.public).toMatchObject({ state: 'unreadable', places: { length: 3 } });
  });

  test.each<[string, Field<number>]>([
    ['unreadable', unread],
    ['empty', { state: 'empty', places: [place('空')] }],
    ['absent', absent],
  ])('does not add up 公需 when one part is %s', (_, part) => {
    const row = training({ year: read(2018), tradePublic: read(18), generalPublic: part });
    expect(trainingYears(list([row])).years[0]?.public.state).toBe('unreadable');
  });

  test('has no hours for a year that stands twice, and shows both places', () => {
    const rows = [66, 90].map((hours) => training({ year: read(2018), total: read(hours), place: place(`${hours}`) }));
    const [year] = trainingYears(list(rows)).years;
    expect(year?.total).toMatchObject({ state: 'unreadable', places: [{ label: '66' }, { label: '90' }] });
  });

  test('reports rows whose year cannot be read', () => {
    const { years, unread: bad } = trainingYears(list([training({ year: unread, total: read(90) })]));
    expect(years).toEqual([]);
    expect(bad).toHaveLength(1);
  });

  test('an incomplete list does not spoil a yearly row', () => {
    const { years } = trainingYears(list([training({ year: read(2018), total: read(90) })], false));
    expect(value(years[0]?.total)).toBe(90);
  });

  test('knows nothing of a list that was not read', () => {
    expect(trainingYears({ state: 'absent' })).toEqual({ years: [], unread: [] });
  });
});

describe('trainingYears from course rows', () => {
  test('adds up by category', () => {
    const rows = [
      course(2018, '专业科目', 40),
      course(2018, '专业课程', 20.5),
      course(2018, '行业公需', 12),
      course(2018, '一般公需', 6),
      course(2018, '其他', 5),
      course(2019, '公需科目', 18),
    ];
    const [first, second] = trainingYears(list(rows)).years;
    expect(
      [first?.total, first?.professional, first?.tradePublic, first?.generalPublic, first?.public].map(value),
    ).toEqual([83.5, 60.5, 12, 6, 18]);
    expect([second?.total, second?.professional, second?.public].map(value)).toEqual([18, 0, 18]);
    expect(second?.tradePublic.state).toBe('unreadable');
  });

  test('a course without readable hours makes only its sums unreadable and says what was read so far', () => {
    const rows = [course(2018, '专业科目', 66), course(2018, '专业科目', unread), course(2018, '公需科目', 18)];
    const [year] = trainingYears(list(rows)).years;
    expect(year?.total).toMatchObject({ state: 'unreadable', reason: expect.stringContaining('84学时') });
    expect(year?.professional).toMatchObject({ state: 'unreadable', reason: expect.stringContaining('66学时') });
    expect(value(year?.public)).toBe(18);
  });

  test('an unknown category leaves the total and nothing else', () => {
    const [year] = trainingYears(list([course(2018, '专业科目', 66), course(2018, '必修', 24)])).years;
    expect(value(year?.total)).toBe(90);
    expect([year?.professional, year?.public].map(value)).toEqual(['unreadable', 'unreadable']);
  });

  test('an incomplete list, or a course of unknown year, makes every sum unreadable', () => {
    const rows = [course(2018, '专业科目', 90)];
    expect(trainingYears(list(rows, false)).years[0]?.total.state).toBe('unreadable');
    const lost = training({ year: unread, name: read('课程'), category: read('专业科目'), total: read(10) });
    expect(trainingYears(list([...rows, lost])).years[0]?.total.state).toBe('unreadable');
  });

  test('courses without a category column give a total only', () => {
    const rows = [30, 60].map((hours) => training({ year: read(2018), name: read('课程'), total: read(hours) }));
    const [year] = trainingYears(list(rows)).years;
    expect(value(year?.total)).toBe(90);
    expect(year?.professional.state).toBe('absent');
  });

  test('does not mix a yearly row with courses of the same year', () => {
    const rows = [
      training({ year: read(2018), total: read(90), professional: read(60) }),
      course(2018, '专业科目', 60),
    ];
    expect(trainingYears(list(rows)).years[0]?.total.state).toBe('unreadable');
  });
});
