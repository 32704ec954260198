import { isWorkday } from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { builtinCalendars, calendarsWith } from '@/lib/policy/builtin-calendars';
import type { YearCalendar } from '@/lib/policy/calendar';
import { dayAfter, plusDays } from '@/lib/policy/day';
import {
  isWorkingDay,
  latestPublicityStart,
  publicityEnd,
  workingDayAfter,
  workingDaysAfter,
} from '@/lib/policy/working-days';

const calendars = builtinCalendars();

test('the built-in years have no hole', () => {
  expect([...calendars.keys()]).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
});

// West of Greenwich the package takes each day for the one before.
test.skipIf(new Date().getTimezoneOffset() > 0)('every day of 2019–2026 is as chinese-days has it', () => {
  const different: string[] = [];
  for (let day = '2019-01-01'; day <= '2026-12-31'; day = dayAfter(day)) {
    const ours = isWorkingDay(day, calendars);
    if (!ours.known || ours.value !== isWorkday(day)) different.push(day);
  }
  expect(different).toEqual([]);
});

describe('days that State-Council notices name', () => {
  test.each([
    ['2019-05-03', false, '劳动节 as changed in March 2019'],
    ['2019-05-05', true, 'a Sunday worked for it'],
    ['2020-01-31', false, '春节 as prolonged in 2020'],
    ['2020-02-01', false, 'a Saturday that would have been worked'],
    ['2020-02-03', true, 'the Monday after'],
    ['2020-09-27', true, 'a Sunday worked for 国庆节'],
    ['2020-10-08', false, '国庆节、中秋节'],
    ['2020-10-10', true, 'a Saturday worked for 国庆节'],
    ['2022-12-31', false, '元旦 of 2023'],
    ['2026-02-14', true, 'a Saturday worked for 春节'],
  ])('%s is worked: %s (%s)', (day, worked) => {
    expect(isWorkingDay(day, calendars)).toEqual({ known: true, value: worked });
  });
});

/** background.md §4.5. */
describe('a publicity of five working days', () => {
  test.each([
    ['2020-09-28', ['2020-09-29', '2020-09-30', '2020-10-09', '2020-10-10', '2020-10-12'], '2020-10-13'],
    ['2020-09-30', ['2020-10-09', '2020-10-10', '2020-10-12', '2020-10-13', '2020-10-14'], '2020-10-15'],
    ['2020-10-29', ['2020-10-30', '2020-11-02', '2020-11-03', '2020-11-04', '2020-11-05'], '2020-11-06'],
    ['2020-10-28', ['2020-10-29', '2020-10-30', '2020-11-02', '2020-11-03', '2020-11-04'], '2020-11-05'],
  ])('that starts on %s', (start, days, reportFrom) => {
    const lastDay = days[4] ?? '';
    expect(workingDaysAfter(start, lastDay, calendars)).toEqual({ known: true, value: days });
    expect(publicityEnd(start, 5, calendars)).toEqual({ known: true, value: { lastDay, reportFrom } });
  });

  test('started on 2020-09-28 and ended on 10-10 has four days', () => {
    const days = workingDaysAfter('2020-09-28', '2020-10-10', calendars);
    expect(days.known && days.value.length).toBe(4);
  });

  test('has to start on 2020-10-28 at the latest to be reported on 11-05', () => {
    expect(latestPublicityStart('2020-11-05', 5, calendars)).toEqual({ known: true, value: '2020-10-28' });
  });

  test('the latest start and the end agree for every day of a year', () => {
    for (let day = '2020-02-01'; day <= '2020-12-31'; day = dayAfter(day)) {
      const latest = latestPublicityStart(day, 5, calendars);
      if (!latest.known) throw new Error(`${day} is known`);
      const inTime = publicityEnd(latest.value, 5, calendars);
      const late = publicityEnd(plusDays(latest.value, 1), 5, calendars);
      expect(inTime.known && inTime.value.reportFrom <= day, day).toBe(true);
      expect(!late.known || late.value.reportFrom > day, day).toBe(true);
    }
  });
});

describe('a year without a calendar', () => {
  test('is named, never counted as if it had no holidays', () => {
    expect(isWorkingDay('2027-03-01', calendars)).toEqual({ known: false, year: 2027 });
    expect(workingDayAfter('2026-12-30', 5, calendars)).toEqual({ known: false, year: 2027 });
    expect(publicityEnd('2018-12-27', 5, calendars)).toEqual({ known: false, year: 2018 });
    expect(latestPublicityStart('2019-01-03', 5, calendars)).toEqual({ known: false, year: 2018 });
    expect(workingDaysAfter('2026-12-31', '2027-01-08', calendars)).toEqual({ known: false, year: 2027 });
  });

  test('does not matter to a count that does not reach it', () => {
    expect(workingDayAfter('2026-12-30', 1, calendars)).toEqual({ known: true, value: '2026-12-31' });
  });

  test('is counted as soon as the office adds it', () => {
    const added: YearCalendar = {
      format: 'calendar/1',
      year: 2027,
      sources: [{ docNo: '国办发明电〔2026〕1号', issued: '2026-11-01' }],
      off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
      work: [],
      note: '',
      checked: '2026-11-25',
    };
    expect(workingDayAfter('2026-12-30', 2, calendarsWith([added]))).toEqual({ known: true, value: '2027-01-04' });
    expect(isWorkingDay('2020-10-10', calendarsWith([added]))).toEqual({ known: true, value: true });
  });
});

test('counts from no day in between', () => {
  expect(workingDaysAfter('2020-10-10', '2020-10-10', calendars)).toEqual({ known: true, value: [] });
  expect(() => workingDayAfter('2020-10-10', 0, calendars)).toThrow(RangeError);
});
