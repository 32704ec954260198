const DIGITS = new Map([...'〇一二三四五六七八九'].map((char, value) => [char, value]));
DIGITS.set('零', 0).set('○', 0);

/** Four Chinese digits read one by one (二〇一八 → 2018), or null. */
export function chineseYear(text: string): number | null {
  const digits = [...text].map((char) => DIGITS.get(char));
  if (digits.length !== 4) return null;
  let year = 0;
  for (const digit of digits) {
    if (digit === undefined) return null;
    year = year * 10 + digit;
  }
  return year;
}

/** A Chinese number from 1 to 99 as it stands in months and days (十 → 10, 二十一 → 21), or null. */
export function chineseSmall(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return null;
  const [, before, ten, after] = match;
  const unit = (char: string | undefined) => (char === undefined ? 0 : (DIGITS.get(char) ?? 0));
  if (ten === undefined) return before !== undefined && after !== undefined ? null : unit(before) + unit(after);
  return (before === undefined ? 1 : unit(before)) * 10 + unit(after);
}
