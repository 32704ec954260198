import { describe, expect, test } from 'vitest';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { planPublicity, stageLeft } from '@/lib/review/publicity-plan';

const calendars = builtinCalendars();
const DEADLINE = '2020-11-05';

describe('a publicity of five working days before 2020-11-05', () => {
  test('passes over the National Day holidays and counts the make-up Saturday', () => {
    const plan = planPublicity('2020-09-30', 5, DEADLINE, calendars);
    expect(plan).toEqual({
      known: true,
      value: {
        start: '2020-09-30',
        counted: ['2020-10-09', '2020-10-10', '2020-10-12', '2020-10-13', '2020-10-14'],
        reportFrom: '2020-10-15',
        fits: true,
        latestStart: '2020-10-28',
      },
    });
  });

  test('fits when it starts on the latest day, and no longer a day later', () => {
    const on = planPublicity('2020-10-28', 5, DEADLINE, calendars);
    const after = planPublicity('2020-10-29', 5, DEADLINE, calendars);
    expect(on.known && [on.value.reportFrom, on.value.fits]).toEqual(['2020-11-05', true]);
    expect(after.known && [after.value.reportFrom, after.value.fits]).toEqual(['2020-11-06', false]);
  });

  test('is no answer, naming the year, where a calendar is wanting', () => {
    expect(planPublicity('2031-10-28', 5, '2031-11-05', calendars)).toEqual({ known: false, year: 2031 });
  });
});

describe('what is left of a stage', () => {
  test.each([
    ['2020-11-06', { is: 'over' }],
    ['2020-11-05', { is: 'last-day' }],
    ['2020-11-04', { is: 'open', days: 1 }],
    ['2020-10-30', { is: 'open', days: 4 }],
  ])('on %s', (today, value) => {
    expect(stageLeft(today, DEADLINE, calendars)).toEqual({ known: true, value });
  });

  test('is unknown without the calendar of every year between', () => {
    expect(stageLeft('2026-12-31', '2027-01-04', calendars)).toEqual({ known: false, year: 2027 });
  });
});
