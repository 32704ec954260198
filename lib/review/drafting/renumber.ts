import { parseRelativeDay, type RelativeDay } from '@/lib/policy/relative';

/** A value with the numbers of another sentence in it, and what could not be told. */
export interface Renumbered {
  value: unknown;
  doubts: string[];
}

interface Numbers {
  was: readonly number[];
  is: readonly number[];
  /** Plan years of the two notices. */
  years: { was: number; is: number };
}

/**
 * The value as a sentence of the same words with other numbers states it. A number that the known sentence has in one place
 * is taken from that place; one that it has in several with different successors, or nowhere, is told as a doubt.
 */
export function renumbered(value: unknown, numbers: Numbers): Renumbered {
  const doubts: string[] = [];
  const next = (one: unknown): unknown => {
    if (typeof one === 'number') return numberFor(one, numbers, doubts);
    if (typeof one === 'string') return textFor(one, numbers, doubts);
    if (Array.isArray(one)) return one.map(next);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, part]) => [key, next(part)]));
  };
  return { value: next(value), doubts };
}

function numberFor(number: number, { was, is }: Numbers, doubts: string[]): number {
  const successors = [...new Set(was.flatMap((one, at) => (one === number ? [is[at] ?? number] : [])))];
  const [only, another] = successors;
  if (only !== undefined && another === undefined) return only;
  doubts.push(`未能在原文中找到${number}对应的数，请核对`);
  return number;
}

function textFor(text: string, numbers: Numbers, doubts: string[]): string {
  const day = parseRelativeDay(text);
  if (day !== null) return dayFor(day, text, numbers, doubts);
  if (!/^20\d\d$/.test(text)) return text;
  return String(numberFor(Number(text), numbers, doubts));
}

function dayFor(
  { year, month, day }: RelativeDay,
  text: string,
  { was, is, years }: Numbers,
  doubts: string[],
): string {
  const at = was.findIndex((one, index) => one === month && was[index + 1] === day);
  const [next, date] = [is[at], is[at + 1]];
  if (at < 0 || next === undefined || date === undefined) {
    doubts.push(`未能在原文中找到${month}月${day}日对应的日期，请核对`);
    return text;
  }
  const named = is[at - 1];
  const shift = named === years.is + 1 || named === years.is || named === years.is - 1 ? named - years.is : year;
  const sign = shift === 0 ? '' : shift > 0 ? `+${shift}` : `${shift}`;
  return `plan${sign}-${String(next).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
