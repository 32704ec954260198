const DAY = 24 * 60 * 60 * 1000;
/** China's time is eight hours ahead all year. */
const AHEAD = DAY / 3;

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** The day in China so many days from now. */
export function chinaDay(after: number): Day {
  const [year, month, day] = chinaDate(after).split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

/** The same as `2026-11-05`. */
export function chinaDate(after: number): string {
  return new Date(Date.now() + AHEAD + after * DAY).toISOString().slice(0, 10);
}
