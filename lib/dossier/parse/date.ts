import type { PartialDate } from '@/lib/dossier/dossier';
import { chineseSmall, chineseYear } from './chinese-number';
import { plain } from './text';

/** Years that can occur in an application; anything else is a slip of the pen, not a date. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

const HYPHENS = /[\u2010\u2011\u2212]/g;
const TIME = /^(.*\d|.*日)[ T]([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/;

/**
 * One date with the precision it is written with, or null when the text is anything but exactly one possible date.
 *
 * Reads 2018年7月, 2018.07, 2018-7, 2018/7/1, 2018-07-00, 201807, 20180701, 二〇一八年七月, 2018年, 2018 and a date with a time of day
 * (without time zone: a zone could move the day). En and em dashes are no date separators: 2011—12 may be two years.
 */
export function parseDate(text: string): PartialDate | null {
  const shown = plain(text).replace(HYPHENS, '-');
  const timed = TIME.exec(shown);
  const parts = readParts((timed?.[1] ?? shown).trim());
  if (parts === null || (timed !== null && parts[2] === null)) return null;
  const [year, month, day] = parts;
  return isPossible(year, month, day) ? { year, month, day, text: text.trim() } : null;
}

/** Whether such a day, month or year is on the calendar, within the years an application can name. */
export function isPossible(year: number, month: number | null, day: number | null): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  if (month === null) return day === null;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

type Parts = [year: number, month: number | null, day: number | null];

function readParts(text: string): Parts | null {
  const separated = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  // Databases keep a month as a day 00.
  if (separated !== null) return toParts(separated[1], separated[3], separated[4] === '00' ? undefined : separated[4]);
  const run = /^(\d{4})(?:(\d{2})(\d{2})?)?$/.exec(text);
  if (run !== null) return toParts(run[1], run[2], run[3]);
  const named = /^(\d{4}) ?年(?: ?(\d{1,2}) ?月份?(?: ?(\d{1,2}) ?[日号])?)?$/.exec(text);
  if (named !== null) return toParts(named[1], named[2], named[3]);
  return readChinese(text);
}

function toParts(year: string | undefined, month: string | undefined, day: string | undefined): Parts {
  return [Number(year), month === undefined ? null : Number(month), day === undefined ? null : Number(day)];
}

function readChinese(text: string): Parts | null {
  const match = /^([^年月日 ]{4}) ?年(?: ?([^年月日 ]{1,2}) ?月份?(?: ?([^年月日 ]{1,3}) ?日)?)?$/.exec(text);
  if (match === null) return null;
  const year = chineseYear(match[1] ?? '');
  const month = match[2] === undefined ? null : match[2] === '元' ? 1 : (chineseSmall(match[2]) ?? 0);
  const day = match[3] === undefined ? null : (chineseSmall(match[3]) ?? 0);
  return year === null ? null : [year, month, day];
}
