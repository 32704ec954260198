import { compatible } from '@/lib/portal/read/text';

const TOTAL =
  /(?:共|总计|总数|total)\s*[:：]?\s*(?:有|计|查询到)?\s*(\d+)\s*(?:条|项|行|人|记录|records?|items?|rows?)|total\s*[:：]?\s*(\d+)/i;
/** 1 to 20 of 60. */
const RANGE = /^\d+\s*(?:to|[-–~至到])\s*\d+\s*(?:of|\/|共)\s*(\d+)/i;
/** 37条记录 without 共 — but not 第10条记录. */
const COUNT = /(?:^|[^第\d\s])\s*(\d+)\s*(?:条|项)(?:记录|数据)/;
const PAGE =
  /第?\s*(\d+)\s*(?:页)?\s*[/／,，]?\s*(?:共|of)\s*(\d+)\s*页|第?\s*(\d+)\s*[/／]\s*(\d+)\s*页?(?:$|\s)|共\s*(\d+)\s*页/;
const LEADS = /[上下]一?页|[前后尾末]页|(?:加载|查看|显示|展开)(?:更多|剩余|其余)|next|prev/i;

/** Paging as far as a text tells it. */
export interface Pager {
  total: number | null;
  page: number | null;
  pages: number | null;
}

/** True for texts of paging bars: 共 37 条, 第 1/4 页, 显示第 1 到第 10 条记录，总共 37 条记录. */
export function isPagerText(shown: string): boolean {
  if (shown.length > 160) return false;
  const text = compatible(shown);
  if (!/\d/.test(text)) return false;
  if (RANGE.test(text)) return true;
  if (!/[条页项行记录]|total/i.test(text)) return false;
  return TOTAL.test(text) || COUNT.test(text) || PAGE.test(text);
}

/** Reads a paging text; what it does not say is null. */
export function readPager(shown: string): Pager {
  const text = compatible(shown);
  const total = firstNumber(TOTAL.exec(text) ?? COUNT.exec(text) ?? RANGE.exec(text));
  const page = PAGE.exec(text);
  if (!page) return { total, page: null, pages: null };
  const alone = page[5];
  if (alone !== undefined) return { total, page: null, pages: Number(alone) };
  return { total, page: Number(page[1] ?? page[3]), pages: Number(page[2] ?? page[4]) };
}

/** True for texts that lead to more rows, or back to rows before these. */
export function leadsToRows(text: string): boolean {
  return LEADS.test(text);
}

function firstNumber(match: RegExpExecArray | null): number | null {
  const number = match?.slice(1).find((part) => part !== undefined);
  return number === undefined ? null : Number(number);
}
