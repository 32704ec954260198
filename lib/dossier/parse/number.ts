import { chineseYear } from './chinese-number';
import { FIRST_YEAR, LAST_YEAR } from './date';
import { compact, plain } from './text';

/** The year in 2018, 2018年, 2018年度 or 二〇一八年度; null for anything else, also for two years. */
export function parseYear(text: string): number | null {
  const match = /^(.{4})(年度?)?$/.exec(compact(text));
  if (match === null) return null;
  const written = match[1] ?? '';
  const year = /^\d{4}$/.test(written) ? Number(written) : chineseYear(written);
  return year !== null && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/**
 * Hours in 学时 from 66, 66.5, 66学时, 66课时, 66学分 or 66分 (the portal's systems book one 学分 as one 学时).
 * Null for anything else, above all for what is not one exact number: 约66, 66/90, 66小时, —.
 */
export function parseHours(text: string): number | null {
  if (areSeveral(text)) return null;
  const match = /^(\d{1,4}(?:\.\d{1,2})?)(学时|课时|学分|分)?$/.exec(compact(text));
  return match === null ? null : Number(match[1]);
}

/** A whole number that counts something, with or without its unit (60, 60个月, 3篇); null for anything else. */
export function parseCount(text: string): number | null {
  if (areSeveral(text)) return null;
  const match = /^(\d{1,6})(个月|月|个|条|项|次|份|篇|人|页|张|部)?$/.exec(compact(text));
  return match === null ? null : Number(match[1]);
}

/** 95 70 are two numbers, even if the first was meant to be struck out. */
function areSeveral(text: string): boolean {
  return /\d \d/.test(plain(text));
}
