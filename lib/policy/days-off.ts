import { dayAfter } from './day';

/** Every day of these holidays (first and last day included), also those that fall on weekends. */
export function daysOff({ off }: { off: readonly { from: string; to: string }[] }): string[] {
  return off.flatMap(({ from, to }) => {
    const days: string[] = [];
    for (let one = from; one <= to; one = dayAfter(one)) days.push(one);
    return days;
  });
}
