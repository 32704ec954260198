/** The years a window covers, ascending: `count` years up to the plan year plus `last` (−1 is the year before). */
export function windowYears(planYear: number, count: number, last: number): number[] {
  const end = planYear + last;
  return Array.from({ length: count }, (_, index) => end - count + 1 + index);
}

/** First and last year for a sentence: 2016–2019年, or 2019年. */
export function yearsText(years: readonly number[]): string {
  const first = years[0];
  const last = years.at(-1);
  return first === last ? `${first}年` : `${first}–${last}年`;
}
