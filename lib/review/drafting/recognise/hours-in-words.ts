import { numberIn } from './recognised';

/** 九十学时, 二百七十学时 */
export const HOURS_IN_WORDS =
  /(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九])?(?=个?(?:学时|学分))/g;

/** The number that such words say. */
export function inDigits(said: string, hundreds?: string, tens?: string, ones?: string): string {
  if (said === '') return '';
  const of = (numeral: string | undefined) => (numeral ? numberIn(numeral) : 0);
  return String(100 * of(hundreds) + 10 * (tens === '' ? 1 : of(tens)) + of(ones));
}
