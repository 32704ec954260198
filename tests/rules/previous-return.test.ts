import { expect, test } from 'vitest';
import type { PreviousReturn, ReturnedItem } from '@/lib/dossier/previous-return';
import { flagged, judgeAs } from './judge';

const RULE = 'previous-return';
const item = (title: string, state: ReturnedItem['state'], stillFails = false): ReturnedItem => ({
  rule: 'training-hours',
  title,
  state,
  stillFails,
});
const after = (...items: ReturnedItem[]) =>
  judgeAs('employer', RULE, {}, { previous: (): PreviousReturn => ({ seq: 7, on: '2020-10-13', items }) });

test('does not concern an application that was never returned', () => {
  expect(judgeAs('employer', RULE).outcome).toBe('inapplicable');
});

test('stays open where the log could not be asked', () => {
  expect(judgeAs('employer', RULE, {}, { pastKnown: false }).outcome).toBe('incomplete');
});

test('takes what was put right', () => {
  expect(after(item('继续教育总学时', 'changed')).outcome).toBe('pass');
});

test('asks about what is still open, changed or not', () => {
  const finding = after(
    item('继续教育总学时', 'changed', true),
    item('本人述职', 'changed'),
    item('年度考核年份', 'unchanged'),
  );
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  expect(flagged(finding)).toEqual(['继续教育总学时：仍不符合', '年度考核年份：未改']);
});

test('has a person compare what cannot be compared', () => {
  expect(after(item('证件照格式', 'unclear')).outcome).toBe('manual');
  expect(after().outcome).toBe('manual');
});
