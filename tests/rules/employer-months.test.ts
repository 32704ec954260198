import { describe, expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { attachment, insured, list, read, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'employer-months';
const pack = smallPack({
  rules: [RULE],
  parameters: {
    'employment.months': 12,
    'employment.as-of': 'plan-12-31',
    'employment.accepted': ['派驻'],
    'deadline.employer': 'plan-11-05',
  },
});

const OTHER = { payer: read('虚构市勘察院') };
const since = (month: string, more: Parameters<typeof insured>[2] = {}) => ({
  lists: { 'social-security': list([insured('2010-03', '2019-12', OTHER), insured(month, '至今', more)]) },
});

describe('twelve months up to December of the plan year', () => {
  test.each([
    ['2020-01', 'pass'],
    ['2020-02', 'reject'],
  ])('from %s on: %s', (month, expected) => {
    expect(verdict(judge(RULE, since(month), pack))).toBe(expected);
  });

  test('another payer in between begins the count anew', () => {
    const rows = [insured('2018-01', '2020-01'), insured('2020-02', '2020-03', OTHER), insured('2020-04', '至今')];
    expect(verdict(judge(RULE, { lists: { 'social-security': list(rows) } }, pack))).toBe('reject');
  });

  test('who is not paid for any more does not go on until December', () => {
    const rows = [insured('2020-01', '2020-06')];
    expect(verdict(judge(RULE, { lists: { 'social-security': list(rows) } }, pack))).toBe('reject');
  });

  test('a payer that may be accepted is a question', () => {
    const posted = {
      lists: {
        'social-security': list([insured('2010-03', '至今', OTHER)]),
        attachments: list([attachment('派驻证明')]),
      },
    };
    expect(verdict(judge(RULE, posted, pack))).toBe('confirm');
  });

  test('what was not read to its end is no short record', () => {
    const rows = [insured('2020-04', '至今')];
    expect(judge(RULE, { lists: { 'social-security': list(rows, false) } }, pack).outcome).toBe('incomplete');
    const unread = since('2020-04', { payer: unreadable<string>() });
    expect(judge(RULE, unread, pack).outcome).toBe('incomplete');
  });
});
