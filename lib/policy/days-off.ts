import type { YearCalendar } from './calendar';
import { dayAfter } from './day';

/** Every day off of the year, also those that fall on weekends. */
export function daysOff({ off }: Pick<YearCalendar, 'off'>): string[] {
  return off.flatMap(({ from, to }) => {
    const days: string[] = [];
    for (let one = from; one <= to; one = dayAfter(one)) days.push(one);
    return days;
  });
}
