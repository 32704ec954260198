import { describe, expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { attachment, date, insured, list, read, unreadable } from './make-dossier';
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

  test('enough months that ended before now do not say that it is the present employer', () => {
    for (const rows of [
      [insured('2018-01', '2020-06')],
      [insured('2018-01', '2020-06'), insured('2020-07', '至今', OTHER)],
    ])
      expect(judge(RULE, { lists: { 'social-security': list(rows) } }, pack)).toMatchObject({
        outcome: 'incomplete',
        says: expect.stringContaining('其后未见现单位缴费'),
      });
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

describe('three months up to August, reported until the tenth of September', () => {
  const early = smallPack({
    rules: [RULE],
    parameters: {
      'employment.months': 3,
      'employment.as-of': 'plan-08-31',
      'deadline.open': 'plan-07-20',
      'deadline.personal': 'plan-08-31',
      'deadline.employer': 'plan-09-10',
    },
  });

  test.each([
    ['2020-06', '2020-07-20', 'pass'],
    ['2020-07', '2020-07-20', 'reject'],
    ['2020-07', '2020-10-12', 'reject'],
    ['2020-09', '2020-10-12', 'reject'],
  ])('from %s on, applied for on %s: %s', (month, day, expected) => {
    const changes = { ...since(month), fields: { 'application.submitted': date(day) } };
    expect(verdict(judge(RULE, changes, early))).toBe(expected);
  });

  test('months behind the day do not count, whoever pays then', () => {
    const rows = [insured('2020-07', '2020-12')];
    const changes = {
      lists: { 'social-security': list(rows) },
      fields: { 'application.submitted': date('2021-01-05') },
    };
    expect(judge(RULE, changes, early)).toMatchObject({
      outcome: 'fail',
      evidence: [{}, { found: '2020-07起，算至截止月共2个月' }],
    });
  });

  test('another payer behind the day does not take away the months before it', () => {
    const rows = [insured('2020-06', '2020-09'), insured('2020-10', '至今', OTHER)];
    const changes = {
      lists: { 'social-security': list(rows) },
      fields: { 'application.submitted': date('2020-10-12') },
    };
    expect(verdict(judge(RULE, changes, early))).toBe('pass');
  });
});

test('a payer whose name begins like the unit’s is a question, not a refusal', () => {
  const paidBy = (name: string) => judge(RULE, since('2020-01', { payer: read(name) }), pack);
  expect(paidBy('虚构市测绘院（本部）')).toMatchObject({
    outcome: 'incomplete',
    says: '现单位缴费没有记录；缴费单位“虚构市测绘院（本部）”与工作单位“虚构市测绘院”名称相近，不能确定是否同一单位。',
  });
  expect(verdict(paidBy('虚构市勘察院'))).toBe('reject');
});
