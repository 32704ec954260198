import { isWorkday } from 'chinese-days';
import { expect, test } from 'vitest';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { dayAfter } from '@/lib/policy/day';
import { isWorkingDay } from '@/lib/policy/working-days';
import { met, tried } from './met';

const calendars = builtinCalendars();

/** What is said of every day between these two: how many are counted, how many of a year that is not known, and those told otherwise than by the package. */
function compared(from: string, to: string) {
  const said = { counted: 0, unknown: 0, different: [] as string[] };
  for (let day = from; day <= to; day = dayAfter(day)) {
    const ours = isWorkingDay(day, calendars);
    if (!ours.known) said.unknown += 1;
    else said.counted += 1;
    if (ours.known && ours.value !== isWorkday(day)) said.different.push(day);
    // A year is known whole or not at all.
    expect(ours.known, day).toBe(calendars.has(Number(day.slice(0, 4))));
  }
  return said;
}

// West of Greenwich the package takes each day for the one before.
test.skipIf(new Date().getTimezoneOffset() > 0)(
  'every day since 2004 is as chinese-days has it, or of a year that is said to be unknown',
  () => {
    const { counted, unknown, different } = compared('2004-01-01', '2026-12-31');
    expect(different).toEqual([]);
    expect(counted + unknown).toBeGreaterThanOrEqual(tried('T30', 'days since 2004-01-01'));
    expect(counted, 'days of known years, or nothing was compared').toBeGreaterThan(2_900);
    met('T30', 'since 2004', `${counted} days alike, ${unknown} of years that are said to be unknown`);
  },
);

test('no day after the calendars is guessed, though the package would', () => {
  const { counted, unknown } = compared('2027-01-01', '2030-12-31');
  expect([counted, unknown]).toEqual([0, tried('T30', 'days from 2027 on')]);
  expect(isWorkday('2027-01-01'), 'the package guesses, which is why it is asked nothing here').toBe(true);
  met('T30', 'from 2027', `${unknown} days of years that are said to be unknown`);
});
