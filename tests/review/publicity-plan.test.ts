import { describe, expect, test } from 'vitest';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { planPublicity, stageLeft } from '@/lib/review/publicity-plan';

const calendars = builtinCalendars();
const FIVE = { least: 5, unit: '个工作日', startCounts: false } as const;
const DEADLINE = '2020-11-05';

describe('a publicity of five working days before 2020-11-05', () => {
  test('passes over the National Day holidays and counts the make-up Saturday', () => {
    const plan = planPublicity('2020-09-30', FIVE, DEADLINE, calendars);
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
    const on = planPublicity('2020-10-28', FIVE, DEADLINE, calendars);
    const after = planPublicity('2020-10-29', FIVE, DEADLINE, calendars);
    expect(on.known && [on.value.reportFrom, on.value.fits]).toEqual(['2020-11-05', true]);
    expect(after.known && [after.value.reportFrom, after.value.fits]).toEqual(['2020-11-06', false]);
  });

  test('is no answer, naming the year, where a calendar is wanting', () => {
    expect(planPublicity('2031-10-28', FIVE, '2031-11-05', calendars)).toEqual({ known: false, year: 2031 });
  });
});

describe('a publicity of seven calendar days', () => {
  const seven = { least: 7, unit: '天', startCounts: false } as const;

  test('counts holidays too, and needs no calendar of the year', () => {
    const plan = planPublicity('2020-09-30', seven, DEADLINE, calendars);
    expect(plan.known && [plan.value.counted.length, plan.value.counted.at(-1), plan.value.reportFrom]).toEqual([
      7,
      '2020-10-07',
      '2020-10-08',
    ]);
    expect(planPublicity('2031-10-28', seven, '2031-11-05', calendars).known).toBe(true);
  });

  test('fits from its latest start and not a day later; the first day shortens it where it counts', () => {
    const fits = (start: string, asked: Parameters<typeof planPublicity>[1]) => {
      const plan = planPublicity(start, asked, DEADLINE, calendars);
      return plan.known && [plan.value.latestStart, plan.value.fits];
    };
    expect(fits('2020-10-28', seven)).toEqual(['2020-10-28', true]);
    expect(fits('2020-10-29', seven)).toEqual(['2020-10-28', false]);
    expect(fits('2020-10-29', { ...seven, startCounts: true })).toEqual(['2020-10-29', true]);
    expect(fits('2020-10-29', { ...FIVE, startCounts: true })).toEqual(['2020-10-29', true]);
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
