import type { Field, PartialDate } from '@/lib/dossier/dossier';
import type { ParameterValues } from '@/lib/policy/parameters';

/** The years a window covers, ascending: `count` years up to the plan year plus `last` (−1 is the year before). */
export function windowYears(planYear: number, count: number, last: number): number[] {
  const years: number[] = [];
  for (let year = planYear + last - count + 1; year <= planYear + last; year += 1) years.push(year);
  return years;
}

/** First and last year for a sentence: 2016–2019年, or 2019年. */
export function yearsText(years: readonly number[]): string {
  if (years.length === 0) return '';
  const first = years[0];
  const last = years.at(-1);
  return first === last ? `${first}年` : `${first}–${last}年`;
}

/** The years of appraisals that a notice asks for: the last n, or those since the year after 聘任; null when that is not read. */
export function appraisedYears(
  parameters: Pick<ParameterValues, 'appraisal.years' | 'appraisal.last-year'>,
  planYear: number,
  appointed: Field<PartialDate>,
): number[] | null {
  const [count, last] = [parameters['appraisal.years'], parameters['appraisal.last-year']];
  if (count !== 'tenure') return windowYears(planYear, count, last);
  return appointed.state === 'read' ? windowYears(planYear, planYear + last - appointed.value.year, last) : null;
}

/** Why there is nothing to look at: 聘任 in the last year of the window or later. */
export const NO_YEARS_YET = '自聘任次年起尚无应有年度考核的年度。';

/** Why the years of the whole tenure are not known. */
export const NO_TENURE = '未读到聘任时间，不知道任现职以来是哪些年度，不能判断。';
