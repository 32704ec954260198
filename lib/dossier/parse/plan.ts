import type { Plan } from '@/lib/dossier/dossier';
import { parseYear } from './number';
import { plain } from './text';

/** A year before 年 or 年度 that is not the beginning of a date (2020年9月). */
const YEAR = /(?<![\d〇零○一二三四五六七八九])(\d{4}|[〇零○一二三四五六七八九]{4}) ?年度?(?! ?\d)/g;
const RANGE =
  /(?:\d{4}|[〇零○一二三四五六七八九]{4}) ?(?:年度?)? ?[-~—–―/、,和与及或至到] ?(?:\d{4}|[〇零○一二三四五六七八九]{4})/;

/** The plan (申报计划) with the year its name gives; the year is null when the name gives none or several. */
export function parsePlan(text: string): Plan {
  const name = plain(text);
  if (RANGE.test(name)) return { text: text.trim(), year: null };
  const years = new Set<number>();
  for (const match of name.matchAll(YEAR)) {
    const year = parseYear(match[1] ?? '');
    if (year !== null) years.add(year);
  }
  const [year] = years;
  return { text: text.trim(), year: years.size === 1 && year !== undefined ? year : null };
}
