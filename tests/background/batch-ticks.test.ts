import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { batchTicks, putBatchTick } from '@/entrypoints/background/batch-ticks';

const BATCH = { plan: '2020年度自然资源领域正高级工程师任职资格评审计划', role: 'employer' } as const;
const TICK = { digest: 'd1', reason: '', at: 5 };

beforeEach(() => fakeBrowser.reset());

test('a tick is kept by plan and role, and can be taken back', async () => {
  expect(await batchTicks(BATCH)).toEqual({});
  await putBatchTick(BATCH, 'roster-sent', TICK);
  await putBatchTick(BATCH, 'entrustment-letter', { ...TICK, reason: '原件已收' });
  expect(Object.keys(await batchTicks(BATCH))).toEqual(['roster-sent', 'entrustment-letter']);
  expect(await batchTicks({ ...BATCH, role: 'department' })).toEqual({});
  expect(await batchTicks({ ...BATCH, plan: '2021年度计划' })).toEqual({});
  await putBatchTick(BATCH, 'roster-sent', null);
  expect(await batchTicks(BATCH)).toEqual({ 'entrustment-letter': { ...TICK, reason: '原件已收' } });
});
