import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { compatible } from '@/lib/portal/read/text';

const LONGEST_BAR = 160;

/** Paging as far as a text tells it. */
export interface Pager {
  total: number | null;
  page: number | null;
  pages: number | null;
}

type Texts = Lexicon['texts'];

/** True for texts of paging bars: 共 37 条, 第 1/4 页, 显示第 1 到第 10 条记录，总共 37 条记录. */
export function isPagerText(shown: string, { total, range, count, pageOf }: Texts): boolean {
  const text = compatible(shown);
  if (shown.length > LONGEST_BAR || !/\d/.test(text)) return false;
  const isCounted = /[条页项行记录]|total/i.test(text);
  return range.test(text) || (isCounted && [total, count, pageOf].some((one) => one.test(text)));
}

/** Reads a paging text; what it does not say is null. */
export function readPager(shown: string, texts: Texts): Pager {
  const text = compatible(shown);
  const total = firstNumber(texts.total.exec(text) ?? texts.count.exec(text) ?? texts.range.exec(text));
  const page = texts.pageOf.exec(text);
  if (!page) return { total, page: null, pages: null };
  const alone = page[5];
  if (alone !== undefined) return { total, page: null, pages: Number(alone) };
  return { total, page: Number(page[1] ?? page[3]), pages: Number(page[2] ?? page[4]) };
}

function firstNumber(match: RegExpExecArray | null): number | null {
  const number = match?.slice(1).find((part) => part !== undefined);
  return number === undefined ? null : Number(number);
}
