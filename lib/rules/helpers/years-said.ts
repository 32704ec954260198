import { chineseYear } from '@/lib/dossier/parse/chinese-number';
import { plain } from '@/lib/dossier/parse/text';

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/g;
const CHINESE_YEAR = /[〇零○一二三四五六七八九]{4}(?=年)/g;
/** 22年 may be a year or a number of years. */
const SHORT_YEAR = /(?<![\d〇零○一二三四五六七八九])(?:\d{2}|[〇零○一二三四五六七八九]{2})年/;

/** The years that a text names; none where something in it may be one or not: the last of them would not be known. */
export function yearsSaid(text: string): number[] {
  const shown = plain(text);
  if (SHORT_YEAR.test(shown)) return [];
  const inWords = [...shown.matchAll(CHINESE_YEAR)].flatMap(([year]) => chineseYear(year) ?? []);
  return [...[...shown.matchAll(YEAR)].map(([, year]) => Number(year)), ...inWords];
}
