import type { Covers, Words } from './covers-schema';

/** Whom a pack covers, as a sentence. */
export function coversWords({ covers, planYear }: { covers?: Covers; planYear: number }): string {
  if (covers === undefined) return '没有写明，不适用于任何人';
  return `申报计划为${planYear}年度，${coveredWords(covers)}。`;
}

/** The same without the year: 名称有“机电”、没有“正高”. */
export function coveredWords(covers: Covers): string {
  const parts = [`名称${wordsOf(covers.plan)}`];
  if (covers.level !== undefined) parts.push(`申报职称${wordsOf(covers.level)}`);
  if (covers.field !== undefined) parts.push(`申报专业${wordsOf(covers.field)}`);
  return parts.join('，');
}

function wordsOf({ allOf, anyOf, noneOf }: Words): string {
  const parts: string[] = [];
  if (allOf.length > 0) parts.push(`有${quoted(allOf)}`);
  if (anyOf.length > 0) parts.push(`有${quoted(anyOf)}之一`);
  if (noneOf.length > 0) parts.push(`没有${quoted(noneOf)}`);
  return parts.join('、');
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('');
}
