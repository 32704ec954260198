import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { batchMemory, keepManner, putBatchTick } from '@/entrypoints/background/batch-memory';

const BATCH = {
  plan: '2020年度自然资源领域正高级工程师任职资格评审计划',
  role: 'employer',
  portal: 'https://zcps.rlsbt.zj.gov.cn',
} as const;
const TICK = { digest: 'd1', reason: '', at: 5 };

beforeEach(() => fakeBrowser.reset());

test('a tick is kept by plan and role, and can be taken back', async () => {
  expect((await batchMemory(BATCH)).ticks).toEqual({});
  await putBatchTick(BATCH, 'roster-sent', TICK);
  await putBatchTick(BATCH, 'entrustment-letter', { ...TICK, reason: '原件已收' });
  expect(Object.keys((await batchMemory(BATCH)).ticks)).toEqual(['roster-sent', 'entrustment-letter']);
  expect((await batchMemory({ ...BATCH, role: 'department' })).ticks).toEqual({});
  expect((await batchMemory({ ...BATCH, plan: '2021年度计划' })).ticks).toEqual({});
  await putBatchTick(BATCH, 'roster-sent', null);
  expect((await batchMemory(BATCH)).ticks).toEqual({ 'entrustment-letter': { ...TICK, reason: '原件已收' } });
});

test('another portal has batches of its own, of the same plan and role', async () => {
  await putBatchTick(BATCH, 'roster-sent', TICK);
  expect((await batchMemory({ ...BATCH, portal: 'https://zc.example.gov.cn' })).ticks).toEqual({});
});

test('how opinions are written is remembered beside the ticks', async () => {
  await putBatchTick(BATCH, 'roster-sent', TICK);
  const manner = {
    fills: { '【公示开始日期】': '2020年10月9日' },
    style: { form: 'short' as const, byTopic: true },
    words: { 'training-hours': ['请补交学时登记。'] },
  };
  await keepManner(BATCH, manner);
  expect(await batchMemory(BATCH)).toEqual({ ticks: { 'roster-sent': TICK }, ...manner });
});

test('what one tab changes leaves alone what another has kept since', async () => {
  await keepManner(BATCH, { words: { 'training-hours': ['请补交学时登记。'] } });
  await keepManner(BATCH, { words: { 'paper-count': ['请补论文。'] } });
  await keepManner(BATCH, { fills: { '【公示开始日期】': '2020年10月9日' } });
  expect(await batchMemory(BATCH)).toMatchObject({
    fills: { '【公示开始日期】': '2020年10月9日' },
    words: { 'training-hours': ['请补交学时登记。'], 'paper-count': ['请补论文。'] },
  });
});

test('a batch kept before own words could be has none of them', async () => {
  const key = `batch:${JSON.stringify([BATCH.plan, BATCH.role])}`;
  await fakeBrowser.storage.local.set({ [key]: { ticks: {}, fills: {}, style: { form: 'auto', byTopic: false } } });
  expect((await batchMemory(BATCH)).words).toEqual({});
});
