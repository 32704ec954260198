import type { ProposedParameter, SentenceProposal } from '@/lib/review/drafting/pack-draft';

/** What one kind of requirement looks like in a notice: given a sentence, the proposal it makes, or null. */
export type Recognise = (text: string, planYear: number) => SentenceProposal | null;

/** A proposal that rules check a sentence. */
export function checkedBy(
  by: string[],
  because: string,
  parameters: ProposedParameter[] = [],
  more: Partial<SentenceProposal> = {},
): SentenceProposal {
  return { is: 'checked', on: ['applicant'], by, why: '', note: '', parameters, because, doubts: [], ...more };
}

/** A day named in a notice, in the plan year, the next or an earlier one: `plan-11-05`, `plan-1-12-31`. */
export function planDayText(year: number | null, month: number, day: number, planYear: number): string {
  const away = year === null ? 0 : year - planYear;
  const other = away === 1 ? '+1' : away < 0 && away > -100 ? String(away) : '';
  return `plan${other}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const NUMERALS = '零一二三四五六七八九十';

/** 4, 四 and 十五. */
export function numberIn(text: string): number {
  const [tens, ones] = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text)?.slice(1) ?? [];
  if (tens !== undefined && ones !== undefined)
    return 10 * (tens === '' ? 1 : NUMERALS.indexOf(tens)) + (ones === '' ? 0 : NUMERALS.indexOf(ones));
  return NUMERALS.includes(text) ? NUMERALS.indexOf(text) : text === '两' ? 2 : Number(text);
}
