import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCharacter, checkIdNumber, parseIdNumber } from '@/lib/dossier/parse/id-number';

/** Worked example of GB 11643: nobody's number. */
const EXAMPLE = '11010519491231002X';

const valid = fc
  .tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, birth, serial]) => {
    const digits = `${region}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
    return digits + checkCharacter(digits);
  });

describe('parseIdNumber', () => {
  test.each([
    [EXAMPLE, EXAMPLE],
    ['11010519491231002x', EXAMPLE],
    ['110105 19491231 002X', EXAMPLE],
    ['１１０１０５１９４９１２３１００２Ｘ', EXAMPLE],
    ['\u200b11010519491231002X', EXAMPLE],
  ])('reads %s', (text, number) => {
    expect(parseIdNumber(text)).toEqual({ text: number, masked: false });
  });

  test.each([
    '330***********1234',
    '330＊＊＊＊＊＊＊＊＊＊＊１２３４',
    '330×××××××××××1234',
    '330106XXXXXXXX1234',
    '******',
    '3301…1234',
  ])('sees that %s is masked', (text) => {
    expect(parseIdNumber(text)?.masked).toBe(true);
  });

  test.each(['', '未填写', 'E12345678', '110105-19491231-002X', '无'])('refuses %s', (text) => {
    expect(parseIdNumber(text)).toBeNull();
  });
});

describe('checkIdNumber', () => {
  test('takes birth date and sex out of a valid number', () => {
    expect(checkIdNumber(EXAMPLE)).toEqual({
      valid: true,
      birth: { year: 1949, month: 12, day: 31, text: '19491231' },
      sex: '女',
    });
  });

  test.each([
    ['110105194912310021', 'checksum'],
    ['11010519491331002X', 'birth-date'],
    ['11010518991231002X', 'birth-date'],
    ['11010520190229002X', 'birth-date'],
    ['1101051949123100', 'length'],
    ['110105491231002', 'length'],
    ['1101051949123100211', 'length'],
    ['110105********002X', 'masked'],
    ['护照E12345678', 'characters'],
  ])('refuses %s for its %s', (text, reason) => {
    expect(checkIdNumber(text)).toMatchObject({ valid: false, reason });
  });

  test('accepts every number with a right check character', () => {
    fc.assert(
      fc.property(valid, (number) => {
        expect(checkIdNumber(number).valid).toBe(true);
      }),
    );
  });

  test('notices every single wrong digit and every swap of two neighbours', () => {
    fc.assert(
      fc.property(valid, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const digit = String((Number(number.charAt(at)) + shift) % 10);
        expect(checkIdNumber(number.slice(0, at) + digit + number.slice(at + 1)).valid).toBe(false);
        const [left, right] = [number.charAt(at), number.charAt(at + 1)];
        fc.pre(left !== right && at < 16);
        expect(checkIdNumber(number.slice(0, at) + right + left + number.slice(at + 2)).valid).toBe(false);
      }),
    );
  });
});
