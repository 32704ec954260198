/** A year counted from the plan year: `plan-4` is −4, `plan` is 0; null for any other text. */
export function parseRelativeYear(text: string): number | null {
  const match = /^plan([+-]\d{1,2})?$/.exec(text);
  return match === null ? null : Number(match[1] ?? 0);
}

/** A day of the plan year as month (1–12) and day: `plan-11-05`; null for any other text. */
export function parseRelativeDay(text: string): { month: number; day: number } | null {
  const match = /^plan-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const month = Number(match[1]);
  const day = Number(match[2]);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { month, day } : null;
}
