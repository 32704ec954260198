import { expect, test } from 'vitest';
import type { Parameter } from '@/lib/policy/schema';
import { judge, packWith } from './judge';
import { empty, photo, unreadable } from './make-dossier';

const RULE = 'photo-background';
const white = (whiteShare: number) =>
  judge(RULE, { fields: { photo: photo({ background: { whiteShare, mean: [200, 200, 220] } }) } });

test('returns a photo whose background is clearly not white', () => {
  expect(white(0.02)).toMatchObject({ outcome: 'fail', disposition: 'return', says: '照片不是白底（边缘白色占2%）。' });
});

test('passes a photo whose background is clearly white', () => {
  expect(white(0.99)).toMatchObject({ outcome: 'pass', says: '照片为白底（边缘白色占99%）。' });
});

test.each([
  [0.9, 'pass'],
  [0.899, 'incomplete'],
  [0.5, 'incomplete'],
  [0.499, 'fail'],
])('answers a white share of %f with %s', (share, outcome) => {
  expect(white(share).outcome).toBe(outcome);
});

test('takes the bounds from the pack', () => {
  const fields = {
    photo: photo({ background: { whiteShare: 0.85, mean: [240, 240, 240] as [number, number, number] } }),
  };
  expect(judge(RULE, { fields }, packWith({ 'photo.white.pass': 0.8 })).outcome).toBe('pass');
});

test('is incomplete when the background was not established, with the reason', () => {
  const finding = judge(RULE, { fields: { photo: photo({ background: null, note: '照片无法解码' }) } });
  expect(finding.outcome).toBe('incomplete');
  expect(finding.says).toContain('照片无法解码');
  expect(judge(RULE, { fields: { photo: unreadable() } }).outcome).toBe('incomplete');
});

test('does not apply when there is no photo', () => {
  expect(judge(RULE, { fields: { photo: empty() } }).outcome).toBe('inapplicable');
});

test('fails a white photo where the notice wants another colour, and leaves every other to a person', () => {
  const pack = packWith({});
  pack.parameters.push({ ...pack.parameters[0], id: 'photo.background', value: '蓝底' } as Parameter);
  const of = (whiteShare: number) =>
    judge(RULE, { fields: { photo: photo({ background: { whiteShare, mean: [60, 120, 200] } }) } }, pack);
  expect(of(0.95)).toMatchObject({
    outcome: 'fail',
    disposition: 'return',
    says: '照片为白底（边缘白色占95%），应为蓝底。',
  });
  expect(of(0)).toMatchObject({ outcome: 'manual', says: '请查看照片背景是否为蓝底。' });
});
