import { describe, expect, it } from 'vitest';
import { hasShape, PANEL_ASKS } from '@/lib/messages/ask-shapes';

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
