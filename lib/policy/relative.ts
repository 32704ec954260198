/** A year counted from the plan year: `plan-4` is −4, `plan` is 0; null for any other text. */
export function parseRelativeYear(text: string): number | null {
  const match = /^plan([+-]\d{1,2})?$/.exec(text);
  return match === null ? null : Number(match[1] ?? 0);
}

/** A day counted from the plan year: `year` is 0 in the plan year, 1 in the next, −1 in the one before. */
export interface RelativeDay {
  year: number;
  month: number;
  day: number;
}

/** A day of the plan year (`plan-11-05`), of the next (`plan+1-01-15`) or of an earlier one (`plan-1-12-31`); null for any other text. */
export function parseRelativeDay(text: string): RelativeDay | null {
  const match = /^plan(\+1|-\d{1,2})?-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const month = Number(match[2]);
  const day = Number(match[3]);
  // 2000 was a leap year: 02-29 is a day, 02-30 and 06-31 are none.
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000, month, 0)).getUTCDate();
  return isDay ? { year: Number(match[1] ?? 0), month, day } : null;
}

/** A year of a window: counted from the plan year, a calendar year, or the year of 聘任 or the one after it. */
export type WindowYear =
  | { from: 'plan'; offset: number }
  | { from: 'calendar'; year: number }
  | { from: 'appointed'; offset: 0 | 1 };

/** `plan-4`, `2024`, `appointed` or `appointed+1`; null for any other text. */
export function parseWindowYear(text: string): WindowYear | null {
  if (text === 'appointed') return { from: 'appointed', offset: 0 };
  if (text === 'appointed+1') return { from: 'appointed', offset: 1 };
  if (/^20\d\d$/.test(text)) return { from: 'calendar', year: Number(text) };
  const offset = parseRelativeYear(text);
  return offset === null ? null : { from: 'plan', offset };
}
