import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/lib/log/chain/canonical';

/** The same value with the members of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, shuffled(member)] as const);
  return Object.fromEntries(members.reverse());
}

describe('canonicalJson', () => {
  it('is the same text whatever the order of members', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(shuffled(value)) === canonicalJson(value)));
  });

  it('is JSON that reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('differs for different values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const same = JSON.stringify(sortedKeys(one)) === JSON.stringify(sortedKeys(other));
        return (canonicalJson(one) === canonicalJson(other)) === same;
      }),
    );
  });

  it('sorts by UTF-16 code units and adds no white space', () => {
    expect(canonicalJson({ 乙: 1, b: [1, { z: null, y: 'x' }], B: true, '': -0 })).toBe(
      '{"":0,"B":true,"b":[1,{"y":"x","z":null}],"乙":1}',
    );
  });

  it.each([undefined, { a: undefined }, [undefined], Number.NaN, Infinity, 1n, () => 1, new Date(0), new Map()])(
    'refuses what JSON cannot carry: %o',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, sortedKeys(member)] as const);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}
