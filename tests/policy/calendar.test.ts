import { describe, expect, test } from 'vitest';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { loadCalendar, type YearCalendar } from '@/lib/policy/calendar';

/** The calendar of 2020 with one change, and what the loader says to it. */
function errorsAfter(change: Partial<Record<keyof YearCalendar | 'remark', unknown>>): string[] {
  const loaded = loadCalendar({ ...builtinCalendars().get(2020), ...change });
  return loaded.ok ? [] : loaded.errors;
}

test('takes a built-in year as it stands', () => {
  expect(errorsAfter({})).toEqual([]);
});

test('every built-in year names its notices and three holidays at least', () => {
  for (const { sources, off, year } of builtinCalendars().values()) {
    for (const { docNo } of sources) expect(docNo).toMatch(/^国办发明电〔20\d\d〕\d+号$/);
    for (const name of ['春节', '劳动节', '国庆节'])
      expect(
        off.some((one) => one.name.includes(name)),
        `${year}${name}`,
      ).toBe(true);
  }
});

describe('refuses in words', () => {
  test.each<[string, Parameters<typeof errorsAfter>[0], string]>([
    ['an unknown key', { remark: 1 }, '整个文件：不认识的项目 remark，请删除或改正拼写'],
    ['a year without a source', { sources: [] }, 'sources：不能为空'],
    ['a date that is none', { work: ['2020-02-30'] }, 'work第1项：应为日期，写作 2020-09-23'],
    ['a day of another year', { work: ['2021-01-02'] }, '2021-01-02：不在2020年内'],
    [
      'a holiday that runs backwards',
      { off: [{ name: '元旦', from: '2020-01-02', to: '2020-01-01' }] },
      '元旦：结束日期早于开始日期',
    ],
    ['a worked Monday', { work: ['2020-09-28'] }, '2020-09-28：不是周六、周日，不必列为调休上班'],
    ['a day both off and worked', { work: ['2020-10-03'] }, '2020-10-03：既列为放假又列为上班'],
    [
      'a day off twice',
      {
        off: [
          { name: '元旦', from: '2020-01-01', to: '2020-01-01' },
          { name: '元旦', from: '2020-01-01', to: '2020-01-03' },
        ],
      },
      '2020-01-01：放假日期有重复',
    ],
    ['a pack', { format: 'policy-pack/1' }, 'format：只能是 calendar/1'],
  ])('%s', (_, change, message) => {
    expect(errorsAfter(change)).toContain(message);
  });

  test('what is no object', () => {
    expect(loadCalendar([1])).toEqual({ ok: false, errors: ['整个文件：应为对象'] });
  });
});
