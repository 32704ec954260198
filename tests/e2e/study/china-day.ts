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

/** Does work about today and the days around it, again where midnight came in its midst. */
export async function withinOneDay(work: () => Promise<void>): Promise<void> {
  for (let began = ''; began !== chinaDate(0); ) {
    began = chinaDate(0);
    await work().catch((error: unknown) => {
      if (began === chinaDate(0)) throw error;
    });
  }
}

/** The same as `2026-11-05`. */
export function chinaDate(after: number): string {
  return new Date(Date.now() + AHEAD + after * DAY).toISOString().slice(0, 10);
}
