import { describe, expect, it } from 'vitest';
import { hasShape, PAGE_ASKS, PANEL_ASKS } from '@/lib/messages/ask-shapes';

const LOGGED = { tabId: 1, seq: 2, verdict: 'return', opinion: '请补充。' };

describe('what the panel takes', () => {
  it.each<[boolean, unknown]>([
    [true, LOGGED],
    [true, { ...LOGGED, opinion: null }],
    [false, { ...LOGGED, seq: null }],
    [false, { ...LOGGED, seq: '2' }],
    [false, { ...LOGGED, verdict: 'delete' }],
    [false, { ...LOGGED, verdict: ['return'] }],
    [false, { ...LOGGED, more: 1 }],
    [false, JSON.parse('{"tabId":1,"seq":2,"verdict":"return","opinion":null,"__proto__":{}}')],
    [false, { tabId: 1 }],
    [false, null],
    [false, [LOGGED]],
    [false, 'logged'],
  ])('is %s for a decision like %j', (expected, ask) => {
    expect(hasShape(PANEL_ASKS['panel/decision-logged'], ask)).toBe(expected);
  });

  it('knows what may be missing, and where there is nothing', () => {
    expect(hasShape({ quiet: 'b?' }, {})).toBe(true);
    expect(hasShape({ quiet: 'b?' }, { quiet: true })).toBe(true);
    expect(hasShape({ quiet: 'b?' }, { quiet: 'yes' })).toBe(false);
    expect(hasShape(PANEL_ASKS['panel/policy-changed'], {})).toBe(true);
    expect(hasShape(PANEL_ASKS['panel/policy-changed'], { constructor: 's' })).toBe(false);
    expect(hasShape(PANEL_ASKS['panel/reading-changed'], { reading: 'x' })).toBe(false);
  });
});

describe('what the page takes', () => {
  const RIGHT: Readonly<Record<string, unknown>> = { a: [], b: true, n: 1, o: {}, s: '甲' };
  const ODD = [null, 0, 'x', true, {}, [], '__proto__', [['x']]];

  it.each(Object.entries(PAGE_ASKS))('is %s in its own shape alone', (_, shape) => {
    const right = Object.fromEntries(Object.entries(shape).map(([member, kind]) => [member, rightOf(kind)]));
    expect(hasShape(shape, right)).toBe(true);
    for (const more of ['tabId', 'constructor', '__proto__']) {
      expect(hasShape(shape, JSON.parse(JSON.stringify({ ...right, HOLE: {} }).replace('HOLE', more))), more).toBe(
        false,
      );
    }
    for (const [member, kind] of Object.entries(shape)) {
      const { [member]: _left, ...fewer } = right;
      expect(hasShape(shape, fewer), `without ${member}`).toBe(kind.endsWith('?'));
      for (const odd of ODD.filter((one) => !fits(kind, one))) {
        expect(hasShape(shape, { ...right, [member]: odd }), `${member}: ${JSON.stringify(odd)}`).toBe(false);
      }
    }
    for (const odd of [null, undefined, [], 'x', 1, [right]]) expect(hasShape(shape, odd)).toBe(false);
  });

  function rightOf(kind: string): unknown {
    return kind.includes('|') ? kind.split('|')[0] : RIGHT[kind.charAt(0)];
  }

  function fits(kind: string, value: unknown): boolean {
    if (kind.includes('|') || value === null) return false;
    return kind.startsWith(Array.isArray(value) ? 'a' : (typeof value).charAt(0));
  }
});
