/** A year counted from the plan year: `plan-4` is −4, `plan` is 0; null for any other text. */
export function parseRelativeYear(text: string): number | null {
  const match = /^plan([+-]\d{1,2})?$/.exec(text);
  return match === null ? null : Number(match[1] ?? 0);
}

/** A day counted from the plan year: `year` is 0 in the plan year, 1 in the next. */
export interface RelativeDay {
  year: number;
  month: number;
  day: number;
}

/** A day of the plan year (`plan-11-05`) or of the next (`plan+1-01-15`), month 1–12; null for any other text. */
export function parseRelativeDay(text: string): RelativeDay | null {
  const match = /^plan(\+1)?-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const month = Number(match[2]);
  const day = Number(match[3]);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDay ? { year: match[1] === undefined ? 0 : 1, month, day } : null;
}

/** A year of a window: counted from the plan year, a calendar year, or the year of 聘任. */
export type WindowYear = { from: 'plan'; offset: number } | { from: 'calendar'; year: number } | { from: 'appointed' };

/** `plan-4`, `2024` or `appointed`; null for any other text. */
export function parseWindowYear(text: string): WindowYear | null {
  if (text === 'appointed') return { from: 'appointed' };
  if (/^20\d\d$/.test(text)) return { from: 'calendar', year: Number(text) };
  const offset = parseRelativeYear(text);
  return offset === null ? null : { from: 'plan', offset };
}
