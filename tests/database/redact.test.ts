import { describe, expect, it } from 'vitest';
import { maskIdNumbers } from '@/lib/database/redact';

describe('maskIdNumbers', () => {
  it.each([
    ['证号990000198001010013有误', '证号990***********0013有误'],
    ['99000019800101001X', '990***********001X'],
    ['99000019800101001x.jpg', '990***********001x.jpg'],
    ['990000 19800101 0013', '990***********0013'],
    ['990000-19800101-0013', '990***********0013'],
    ['９９００００１９８００１０１００１３', '990***********0013'],
    ['990000800101001', '990********1001'],
  ])('masks %s', (text, expected) => {
    expect(maskIdNumbers(text, '')).toBe(expected);
  });

  it.each([
    ['13 digits of a time stamp', '1795413676524'],
    ['15 digits that hold no date', '990000809901001'],
    ['19 digits', '9900001980010100131'],
    ['a generated id', 'a1990000198001010013b2c3d4e5f60708'],
    ['an already masked number', '990***********0013'],
  ])('leaves alone: %s', (_, text) => {
    expect(maskIdNumbers(text, '')).toBe(text);
  });

  it('masks the applicant’s own number of another kind wherever it stands', () => {
    expect(maskIdNumbers({ says: ['护照E12345678不符'] }, 'E12345678')).toEqual({ says: ['护照E12**5678不符'] });
    expect(maskIdNumbers('共 1 条', '1')).toBe('共 1 条');
  });

  it('copies deeply, leaves out undefined and keeps a member named __proto__ harmless', () => {
    const value = JSON.parse('{"a":[{"b":"990000198001010013"}],"__proto__":{"polluted":true},"n":null,"t":false}');
    const copy: object = maskIdNumbers({ inner: value, gone: undefined }, '').inner;
    expect(JSON.stringify(copy)).toBe(JSON.stringify(value).replace('990000198001010013', '990***********0013'));
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(Object.keys(maskIdNumbers({ gone: undefined, kept: 1 }, ''))).toEqual(['kept']);
  });
});
