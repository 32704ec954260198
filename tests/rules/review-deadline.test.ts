import { expect, test } from 'vitest';
import { judgeAs } from './judge';
import { unreadable } from './make-dossier';

const RULE = 'review-deadline';
const on = (today: string | null, role: 'employer' | 'department' = 'employer') => judgeAs(role, RULE, {}, { today });

test('says how many days are left, and until when a publicity can still begin', () => {
  const finding = on('2020-10-26');
  expect(finding.outcome).toBe('pass');
  expect(finding.says).toBe(
    '用人单位审核报送截止时间为2020-11-05，还有10天；公示最迟须于2020-10-28开始，方能在截止当日报送。',
  );
});

test('takes the last day until its end, and asks on the next', () => {
  expect(on('2020-11-05').outcome).toBe('pass');
  expect(on('2020-11-05').says).toContain('今日截止');
  expect(on('2020-11-06')).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
});

test('gives the department its own deadline', () => {
  expect(on('2020-11-25', 'department').outcome).toBe('pass');
  expect(on('2020-11-26', 'department').outcome).toBe('fail');
});

test('has a person look at a plan of an earlier year, and ticks do not lapse at midnight', () => {
  expect(on('2026-11-25').outcome).toBe('manual');
  expect(on('2026-11-25').digest).toBe(on('2026-11-26').digest);
  expect(on('2020-10-26').digest).toBe(on('2020-10-27').digest);
});

test('does not concern a review without a day, and is incomplete without a plan it can read', () => {
  expect(on(null).outcome).toBe('inapplicable');
  const fields = { 'application.plan': unreadable<never>() };
  expect(judgeAs('employer', RULE, { fields }, { today: '2020-10-26' }).outcome).toBe('incomplete');
});
