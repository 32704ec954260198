/** A day `2020-10-09` as opinions write it: 2020年10月9日. */
export function spellDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The day behind 2020年10月9日 as `2020-10-09`; null for any other text. */
export function parsePlainDay(text: string): string | null {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text.trim());
  if (match === null) return null;
  const [, year = '', month = '', date = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
