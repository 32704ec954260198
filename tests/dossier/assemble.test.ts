import { describe, expect, test } from 'vitest';
import { assemble, photoAddress } from '@/lib/dossier/assemble';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import { reading, shown, table } from './make-reading';

const person = { 'person.name': '测试甲', 'unit.name': '虚构测绘院' };
const facts: PhotoFacts = {
  url: 'https://portal.example/photo?id=1',
  bytes: 50_000,
  format: 'jpeg',
  width: 300,
  height: 400,
  orientation: 1,
  truncated: false,
  background: null,
  note: null,
};

describe('assemble fields', () => {
  test('gives every value with its text and place', () => {
    const { fields } = assemble(
      [
        reading({
          fields: {
            ...person,
            'person.id-number': '11010519491231002x',
            'person.sex': '女',
            'title.obtained': '2014年12月',
            'application.plan': '2020年度评审计划',
            statement: '本人 主持',
          },
        }),
      ],
      null,
    );
    expect(fields['person.name']).toMatchObject({ state: 'read', value: '测试甲', places: [{ quote: '测试甲' }] });
    expect(fields['person.id-number']).toMatchObject({ value: { text: '11010519491231002X', masked: false } });
    expect(fields['title.obtained']).toMatchObject({ value: { year: 2014, month: 12, day: null }, text: '2014年12月' });
    expect(fields['application.plan']).toMatchObject({ value: { year: 2020 } });
    expect(fields.statement).toMatchObject({ value: { characters: 4, cjk: 4 } });
    expect(fields['education.school']).toEqual({ state: 'absent' });
  });

  test('keeps a blank as empty and names a text that is no such value', () => {
    const { fields } = assemble(
      [reading({ fields: { ...person, 'education.proof': '', 'title.obtained': '约2014年' } })],
      null,
    );
    expect(fields['education.proof']).toMatchObject({ state: 'empty' });
    expect(fields['title.obtained']).toMatchObject({
      state: 'unreadable',
      text: '约2014年',
      reason: '资格取得时间“约2014年”不是可识别的日期',
    });
  });

  test('hands on why the page could not be read', () => {
    const field = { state: 'unreadable', text: '', places: [], reason: '有两个值' } as const;
    const { fields } = assemble([reading({ fields: { 'unit.kind': { ...field, places: [] } } })], null);
    expect(fields['unit.kind']).toMatchObject({ state: 'unreadable', reason: '有两个值' });
  });

  test('does not believe a blank while the page is loading', () => {
    const { fields } = assemble([reading({ settled: false, fields: { ...person, 'education.proof': '' } })], null);
    expect(fields['education.proof'].state).toBe('unreadable');
  });

  test('adds up what several pages of one applicant show', () => {
    const pages = [
      reading({ url: 'a', fields: { ...person, 'education.school': '某大学' } }),
      reading({ url: 'b', fields: { ...person, 'title.current': '高级工程师' } }),
    ];
    const { fields } = assemble(pages, null);
    expect([fields['education.school'].state, fields['title.current'].state]).toEqual(['read', 'read']);
  });

  test.each([
    ['测绘院', '地质院'],
    ['测绘院', ''],
    ['', '测绘院'],
  ])('does not choose between pages that show “%s” and “%s”', (first, second) => {
    const pages = [first, second].map((text, index) =>
      reading({ url: String(index), fields: { 'person.name': '测试甲', 'education.school': text } }),
    );
    expect(assemble(pages, null).fields['education.school']).toMatchObject({
      state: 'unreadable',
      places: { length: 2 },
    });
  });

  test('takes two notations of one value as one', () => {
    const pages = ['2014-12', '2014年12月'].map((text, index) =>
      reading({ url: String(index), fields: { ...person, 'title.obtained': text } }),
    );
    expect(assemble(pages, null).fields['title.obtained']).toMatchObject({ state: 'read', text: '2014年12月' });
  });

  test('prefers the full ID number to the masked one, whichever came last', () => {
    const numbers = ['11010519491231002X', '110105********002X'];
    for (const order of [numbers, [...numbers].reverse()]) {
      const pages = order.map((text, index) =>
        reading({ url: String(index), fields: { ...person, 'person.id-number': text } }),
      );
      expect(assemble(pages, null).fields['person.id-number']).toMatchObject({ value: { masked: false } });
    }
  });

  test('never mixes in a page of somebody else, nor one that does not say whose it is', () => {
    const strangers = [
      reading({ url: 'a', fields: { 'person.name': '测试乙', 'education.school': '某大学' } }),
      reading({ url: 'b', fields: { 'education.major': '测绘工程' } }),
    ];
    const { fields } = assemble([...strangers, reading({ url: 'c', fields: person })], null);
    expect([fields['education.school'].state, fields['education.major'].state]).toEqual(['absent', 'absent']);
  });

  test('nothing read is all absent', () => {
    const { fields, lists } = assemble([], null);
    expect(new Set([...Object.values(fields), ...Object.values(lists)].map((one) => one.state))).toEqual(
      new Set(['absent']),
    );
  });
});

describe('assemble photo', () => {
  const pages = [reading({ fields: { ...person, photo: facts.url } })];

  test('joins the facts to the photo they belong to', () => {
    expect(assemble(pages, facts).fields.photo).toMatchObject({ state: 'read', value: facts });
    expect(photoAddress(pages)).toBe(facts.url);
  });

  test.each([
    ['not fetched yet', null],
    ['not to be had', { unread: '服务器没有应答' }],
    ['of another address', { ...facts, url: 'https://portal.example/photo?id=2' }],
  ])('is unreadable while the bytes are %s', (_, photo) => {
    expect(assemble(pages, photo).fields.photo.state).toBe('unreadable');
  });

  test('an empty photo cell is empty', () => {
    const none = [reading({ fields: { ...person, photo: shown('') } })];
    expect(assemble(none, null).fields.photo.state).toBe('empty');
    expect(photoAddress(none)).toBeNull();
  });
});

describe('assemble lists', () => {
  const trainings = (rows: string[][], more = {}) => table<'trainings'>(['year', 'total'], rows, more);
  const rowsOf = (...lists: ReturnType<typeof trainings>[]) =>
    assemble(
      lists.map((list, index) => reading({ url: String(index), fields: person, lists: { trainings: list } })),
      null,
    ).lists.trainings;

  test('reads cells by column and names the year and column of what it cannot read', () => {
    const list = rowsOf(
      trainings([
        ['2018', '约66'],
        ['2019年度', ''],
      ]),
    );
    expect(list).toMatchObject({
      state: 'read',
      complete: true,
      rows: [
        {
          year: { value: 2018 },
          total: { state: 'unreadable', reason: '2018年总学时“约66”不是数字' },
          name: { state: 'absent' },
        },
        { year: { value: 2019 }, total: { state: 'empty' } },
      ],
    });
  });

  test('a cell that its row has not is unreadable, not absent', () => {
    expect(rowsOf(trainings([['2018']]))).toMatchObject({ rows: [{ total: { state: 'unreadable' } }] });
  });

  test('takes 学时 as the total where there is no 总学时', () => {
    const list = table<'trainings'>(['year', 'category', 'hours'], [['2018', '专业科目', '66学时']]);
    const { trainings } = assemble([reading({ fields: person, lists: { trainings: list } })], null).lists;
    expect(trainings).toMatchObject({ rows: [{ total: { value: 66 }, category: { value: '专业科目' } }] });
  });

  test('puts the pages of one list together without doubling, and is complete when all rows are there', () => {
    const some = { complete: false, total: 3 };
    const first = trainings(
      [
        ['2016', '90'],
        ['2017', '90'],
      ],
      some,
    );
    const second = trainings(
      [
        ['2017', '90'],
        ['2018', '90'],
      ],
      some,
    );
    expect(rowsOf(first)).toMatchObject({ complete: false });
    expect(rowsOf(first, second)).toMatchObject({ rows: { length: 3 }, complete: true, total: 3 });
  });

  test('a row that stands twice on one page is two rows', () => {
    expect(
      rowsOf(
        trainings([
          ['2018', '45'],
          ['2018', '45'],
        ]),
      ),
    ).toMatchObject({ rows: { length: 2 } });
  });

  test('is not complete when the page counts more rows than it shows', () => {
    expect(rowsOf(trainings([['2018', '90']], { total: 4 }))).toMatchObject({ complete: false });
  });

  test('whole lists that differ are unreadable with both places', () => {
    expect(rowsOf(trainings([['2018', '66']]), trainings([['2018', '90']]))).toMatchObject({
      state: 'unreadable',
      places: { length: 2 },
    });
  });

  test('the same whole list on two pages is one list', () => {
    expect(rowsOf(trainings([['2018', '66']]), trainings([['2018', '66']]))).toMatchObject({
      rows: { length: 1 },
      complete: true,
    });
  });

  test('「没有记录」 beside rows is unreadable', () => {
    const none = trainings([], { state: 'empty' });
    expect(rowsOf(none)).toMatchObject({ state: 'empty' });
    expect(rowsOf(trainings([['2018', '66']]), none).state).toBe('unreadable');
  });

  test('while the page is loading a list is incomplete and 「没有记录」 is not believed', () => {
    const loading = (list: ReturnType<typeof trainings>) =>
      assemble([reading({ settled: false, fields: person, lists: { trainings: list } })], null).lists.trainings;
    expect(loading(trainings([['2018', '66']]))).toMatchObject({ state: 'read', complete: false });
    expect(loading(trainings([], { state: 'empty' })).state).toBe('unreadable');
  });

  test('… but for a list with as many rows as the portal counts', () => {
    const counted = (total: number) =>
      assemble(
        [reading({ settled: false, fields: person, lists: { trainings: trainings([['2018', '66']], { total }) } })],
        null,
      );
    expect(counted(1).lists.trainings).toMatchObject({ state: 'read', complete: true });
    expect(counted(2).lists.trainings).toMatchObject({ state: 'read', complete: false });
  });
});

describe('assemble social security', () => {
  const first = (list: ReturnType<typeof table<'social-security'>>) => {
    const result = assemble([reading({ fields: person, lists: { 'social-security': list } })], null).lists[
      'social-security'
    ];
    return result.state === 'read' ? result.rows[0] : undefined;
  };

  test('reads a period in one column', () => {
    const row = first(table(['payer', 'period', 'months'], [['虚构测绘院', '201511-202010', '60']]));
    expect(row).toMatchObject({
      from: { value: { year: 2015, month: 11 } },
      to: { value: { year: 2020, month: 10 } },
      months: { value: 60 },
    });
  });

  test('reads start and end in two columns, the end open', () => {
    const row = first(table(['start', 'end'], [['2015-11', '至今']]));
    expect(row).toMatchObject({ from: { value: { year: 2015 } }, to: { value: 'present' } });
  });

  test('reads one row per month', () => {
    const row = first(table(['payer', 'period'], [['虚构测绘院', '2018-07']]));
    expect(row).toMatchObject({ from: { value: { month: 7 } }, to: { value: { month: 7 } } });
  });

  test('does not stretch a single month to the number of months beside it', () => {
    const row = first(table(['start', 'months'], [['2018-07', '12个月']]));
    expect([row?.from.state, row?.to.state]).toEqual(['unreadable', 'unreadable']);
  });

  test('a year without months cannot be read as a period', () => {
    expect(first(table(['period'], [['2018年']]))?.from.state).toBe('unreadable');
  });
});
