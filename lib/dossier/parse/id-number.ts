import type { IdNumber, PartialDate } from '@/lib/dossier/dossier';
import { isPossible } from './date';
import { compact } from './text';

const MASK = /[*×✱●•·…?]/;

/**
 * A citizen's number as shown, without white space, full-width forms made half-width, x written X; null when the text
 * holds anything that no such number has. A hidden digit (*, ×, ●, or an X that is not the last character) makes it
 * `masked`. Length and checksum are not judged here: a wrong number is still what the page shows.
 */
export function parseIdNumber(text: string): IdNumber | null {
  const shown = compact(text).toUpperCase();
  if (!/^[\dX*×✱●•·…?]{4,24}$/.test(shown)) return null;
  const masked = MASK.test(shown) || /X./.test(shown);
  return { text: shown, masked };
}

export type IdNumberFault = 'masked' | 'characters' | 'length' | 'birth-date' | 'checksum';

export type IdNumberCheck =
  | { valid: true; birth: PartialDate; sex: '男' | '女' }
  | { valid: false; reason: IdNumberFault; message: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/**
 * Checks a citizen's number by GB 11643: 18 characters, a possible birth date, mod 11-2 check character.
 * Gives birth date and sex of a valid one, otherwise the first fault with words for the reviewer.
 * Numbers of 15 digits have no check character and have not been valid since 2013-01-01: they fail on length.
 */
export function checkIdNumber(text: string): IdNumberCheck {
  const parsed = parseIdNumber(text);
  if (parsed === null) return fault('characters', '含有身份证号码中不会出现的字符');
  if (parsed.masked) return fault('masked', '号码有隐藏位，无法校验');
  const number = parsed.text;
  if (number.length === 15) return fault('length', '为15位，15位号码自2013年1月1日起停用，应为18位');
  if (number.length !== 18) return fault('length', `为${number.length}位，应为18位`);
  const birth = birthOf(number);
  if (birth === null) return fault('birth-date', `出生日期码“${number.slice(6, 14)}”不是可能的日期`);
  if (checkCharacter(number) !== number.charAt(17)) return fault('checksum', '校验码不符，号码可能有误');
  return { valid: true, birth, sex: Number(number.charAt(16)) % 2 === 1 ? '男' : '女' };
}

/** The check character (0–9 or X) that belongs to the first 17 digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, position) => total + weight * Number(digits.charAt(position)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

function birthOf(number: string): PartialDate | null {
  const year = Number(number.slice(6, 10));
  const month = Number(number.slice(10, 12));
  const day = Number(number.slice(12, 14));
  return isPossible(year, month, day) ? { year, month, day, text: number.slice(6, 14) } : null;
}

function fault(reason: IdNumberFault, message: string): IdNumberCheck {
  return { valid: false, reason, message };
}
