const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** An area code that no place has, so that no number here can be anybody's. */
export const FICTIONAL_AREA = '990101';

/** The check character that belongs to the first 17 digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return CHECKS.charAt(sum % 11);
}

/** A number with right check character; `birth` is `YYYY-MM-DD`, `order` 1–499. */
export function makeIdNumber(birth: string, sex: '男' | '女', order: number): string {
  const sequence = String(order * 2 - (sex === '男' ? 1 : 0)).padStart(3, '0');
  const digits = FICTIONAL_AREA + birth.replaceAll('-', '') + sequence;
  return digits + checkCharacter(digits);
}

/** The number with another last character, so that its check fails. */
export function spoilCheckCharacter(idNumber: string): string {
  const right = CHECKS.indexOf(idNumber.slice(17));
  return idNumber.slice(0, 17) + CHECKS.charAt((right + 4) % 11);
}

/** The number as lists show it, birth date hidden. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 6)}********${idNumber.slice(14)}`;
}
