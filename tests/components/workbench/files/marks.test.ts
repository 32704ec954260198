import { expect, test } from 'vitest';
import { START, type ViewerLook } from '@/components/workbench/files/look';
import { pageMarksOf } from '@/components/workbench/files/marks';
import { spot, viewed } from './viewed';

const on = (page: number, at: number | null = null): ViewerLook => ({ ...START, page, spot: at });
const line = (page: number, top: number) => ({
  page,
  box: [0.1, top, 0.5, top + 0.02] as [number, number, number, number],
});

test('outlines every place that one finding rests on, on the page where it stands', () => {
  const agreeing = { ...spot(1, false), also: [line(1, 0.3), line(2, 0.4)] };
  const file = viewed('聘书', ['text', 'text'], [agreeing, spot(1, true, 0.7)]);
  expect(pageMarksOf(file, on(1, 0)).map(({ is, current, box }) => [is, current, box[1]])).toEqual([
    ['fits', true, 0.1],
    ['fits', true, 0.3],
    ['flagged', false, 0.7],
  ]);
  expect(pageMarksOf(file, on(2)).map(({ is, current, box }) => [is, current, box[1]])).toEqual([['fits', false, 0.4]]);
});

test('outlines nothing of a page that fits as a whole', () => {
  const whole = { ...spot(1, false), at: { page: 1, box: [0, 0, 1, 1] as [number, number, number, number] } };
  expect(pageMarksOf(viewed('保证书', ['text'], [whole]), on(1))).toEqual([]);
  expect(pageMarksOf(viewed('保证书', ['text'], [{ ...whole, flagged: true }]), on(1))).toHaveLength(1);
});
