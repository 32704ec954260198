import type { PartialDate } from '@/lib/dossier/dossier';
import { parseDate } from './date';
import { plain } from './text';

/** 第3期, 3期, 第36卷第3期, 36(3), (3): which issue of a journal, in the notations of references. A number in it is not a month. */
const ISSUE =
  /[,.、 ]*(?:第? ?\d{1,3} ?卷[, ]*)?(?:第? ?\d{1,3}(?:[-/、]\d{1,3})? ?期|(?:(?<!\d)\d{1,3} ?)?\(\d{1,3}(?:[-/]\d{1,3})?\)) ?(?:\(总第? ?\d{1,4} ?期\))?$/;
/** The longest such notation; it also bounds the work that a page can cause. */
const LONGEST = 40;

/**
 * When a paper or book appeared, or null: a date (see parseDate), or a date with the issue of the journal behind it
 * (2018年第3期, 2018, 36(3), 2018年3月第2期). What tells the issue is left out: 2018年第3期 is the year 2018.
 */
export function parsePublished(text: string): PartialDate | null {
  const whole = parseDate(text);
  if (whole !== null) return whole;
  const shown = plain(text);
  if (shown.length > LONGEST) return null;
  const issue = ISSUE.exec(shown);
  if (issue === null || issue.index === 0) return null;
  const date = parseDate(shown.slice(0, issue.index));
  return date === null ? null : { ...date, text: text.trim() };
}
