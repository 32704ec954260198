import type { PartialDate, Period } from '@/lib/dossier/dossier';
import { isPossible } from './date';
import { parsePeriod } from './period';
import { plain } from './text';

const WEEKDAY = '(?: ?\\((?:周|星期)[一二三四五六日天]\\))?';
const TIME = '(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?';
const DAY = `(\\d{1,2}) ?[日号]?${WEEKDAY}${TIME}`;
const START = `(?<!\\d)(?:(\\d{4}) ?[年./-] ?)?(\\d{1,2}) ?[月./-] ?${DAY}`;
const TO = ' ?起? ?(?:——|--|[-~—–―至到〜∼]) ?';
const END = `(?:(?:(\\d{4}) ?[年./-] ?)?(\\d{1,2}) ?[月./-] ?)?${DAY}(?!\\d)`;
const DAYS = new RegExp(`${START}${TO}${END}`, 'g');

/**
 * First and last day of a publicity that is the whole text, or null. What the end leaves out is as at the start
 * (2020年10月9日至15日); anything `parsePeriod` reads is read too.
 */
export function parseDays(text: string): Period | null {
  const shown = plain(text)
    .replace(/^[自从]/, '')
    .replace(/止$/, '');
  const whole = parsePeriod(shown);
  if (whole !== null) return whole;
  const [only] = [...shown.matchAll(DAYS)];
  return only !== undefined && only[0] === shown && only[1] !== undefined ? periodOf(only, Number.NaN) : null;
}

/** Every such run of days in a longer text, in order; dates without a year are in `year`. */
export function findDays(text: string, year: number): Period[] {
  return [...plain(text).matchAll(DAYS)].map((match) => periodOf(match, year)).filter((period) => period !== null);
}

function periodOf(match: RegExpExecArray, year: number): Period | null {
  const [shown, startYear, startMonth, startDay, endYear, endMonth, endDay] = match;
  const from = dateOf(shown, Number(startYear ?? year), Number(startMonth), Number(startDay));
  const month = Number(endMonth ?? startMonth);
  const turns = endYear === undefined && from !== null && month < Number(startMonth) ? 1 : 0;
  const to = from && dateOf(shown, Number(endYear ?? from.year + turns), month, Number(endDay));
  return from === null || to === null ? null : { from, to };
}

function dateOf(text: string, year: number, month: number, day: number): PartialDate | null {
  return isPossible(year, month, day) ? { year, month, day, text } : null;
}
