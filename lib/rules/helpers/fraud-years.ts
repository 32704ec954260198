import { chineseYear } from '@/lib/dossier/parse/chinese-number';
import { plain } from '@/lib/dossier/parse/text';
import { bare, saidOf } from './words';

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/g;
const CHINESE_YEAR = /[〇零○一二三四五六七八九]{4}(?=年)/g;
/** 22年 may be a year or a number of years; 至2024年 and 2024年期满 are no years of what was done. */
const DOUBTFUL =
  /(?<![\d〇零○一二三四五六七八九])(?:\d{2}|[〇零○一二三四五六七八九]{2})年|(?:至|到|截止)[\d〇零○一二三四五六七八九]{4}|期满|届满|到期|解除/;

/** The last year of fraud that a record names, in a clause that says fraud and in any; null where that cannot be told. */
export function fraudYears(record: string, fraud: readonly string[]): { surely: number; atMost: number } | null {
  const shown = plain(record);
  if (DOUBTFUL.test(shown)) return null;
  const ofFraud = shown.split(/[,，;；。、]/).filter((clause) => saidOf(bare(clause), fraud) === 'yes');
  const surely = ofFraud.flatMap(yearsOf);
  return surely.length === 0 ? null : { surely: Math.max(...surely), atMost: Math.max(...yearsOf(shown)) };
}

function yearsOf(text: string): number[] {
  const inWords = [...text.matchAll(CHINESE_YEAR)].flatMap(([year]) => chineseYear(year) ?? []);
  return [...[...text.matchAll(YEAR)].map(([, year]) => Number(year)), ...inWords];
}
