/** The years a window covers, ascending: `count` years up to the plan year plus `last` (−1 is the year before). */
export function windowYears(planYear: number, count: number, last: number): number[] {
  const years: number[] = [];
  for (let year = planYear + last - count + 1; year <= planYear + last; year += 1) years.push(year);
  return years;
}

/** First and last year for a sentence: 2016–2019年, or 2019年. */
export function yearsText(years: readonly number[]): string {
  const first = years[0];
  const last = years.at(-1);
  return first === last ? `${first}年` : `${first}–${last}年`;
}
