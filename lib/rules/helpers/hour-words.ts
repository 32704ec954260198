import type { HourLine, HoursOf } from '@/lib/policy/hour-lines';
import { yearsText } from './window';

const NOUNS: Readonly<Record<Exclude<HoursOf, 'named'>, string>> = {
  total: '总学时',
  professional: '专业科目',
  public: '公需科目',
  trade: '行业公需',
  general: '一般公需',
};

/** What a line counts, as its notice calls it. */
export function hourNoun({ of, name }: HourLine): string {
  return of === 'named' ? (name ?? '') : NOUNS[of];
}

/** 学时, or 学分 of what the notice counts in them. */
export function hourUnit({ name }: HourLine): string {
  return name?.includes('学分') === true ? '学分' : '学时';
}

/** 90学时, 总学时的2/3 */
export function leastHours(line: HourLine): string {
  const { least } = line;
  return least !== null && typeof least === 'object' ? `总学时的${least.text}` : `${least}${hourUnit(line)}`;
}

/** 每年, 累计, 年均, 至少3年 */
export function hourScope({ scope, times }: HourLine): string {
  if (times !== undefined) return `至少${times}年`;
  return scope === 'each' ? '每年' : scope === 'sum' ? '累计' : '年均';
}

/** 2022–2025年累计 */
export function hourWindow(line: HourLine, years: readonly number[]): string {
  return `${years.length === 0 ? '' : yearsText(years)}${line.times === undefined ? '' : '中'}${hourScope(line)}`;
}

/** 2022–2025年累计总学时不少于360学时 */
export function demandText(line: HourLine, years: readonly number[]): string {
  return `${hourWindow(line, years)}${hourNoun(line)}不少于${leastHours(line)}`;
}

/** What should have been, behind the years that fell short. */
export function askedText(line: HourLine, years: readonly number[]): string {
  const window = line.scope === 'each' && line.times === undefined ? '每年' : hourWindow(line, years);
  return `${window}${hourNoun(line)}应不少于${leastHours(line)}`;
}

export function metText(line: HourLine, years: readonly number[]): string {
  const isEach = line.scope === 'each' && line.times === undefined;
  return `${hourWindow(line, years)}${hourNoun(line)}${isEach ? '均' : ''}不少于${leastHours(line)}`;
}
