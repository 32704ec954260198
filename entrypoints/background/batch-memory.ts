import { browser } from 'wxt/browser';
import type { Batch, BatchMemory, BatchTicks } from '@/lib/messages/protocol';

/** One key per batch, so that two batches never overwrite each other. No personal data: plan, role, rules, dates. */
const PREFIX = 'batch:';

const NOTHING: BatchMemory = { ticks: {}, fills: {}, style: { form: 'auto', byTopic: false } };

/** What is remembered for this batch; nothing at first. */
export async function batchMemory(batch: Batch): Promise<BatchMemory> {
  const key = keyOf(batch);
  const found: Record<string, unknown> = await browser.storage.local.get(key);
  return (found[key] as BatchMemory | undefined) ?? NOTHING;
}

/** Keeps a tick for the batch, or takes it back. Run in the background's line: it reads, changes and writes. */
export async function putBatchTick(batch: Batch, rule: string, tick: BatchTicks[string] | null): Promise<void> {
  const memory = await batchMemory(batch);
  const { [rule]: _, ...others } = memory.ticks;
  await put(batch, { ...memory, ticks: tick === null ? others : { ...others, [rule]: tick } });
}

/** Remembers how opinions of this batch are written. Run in the background's line. */
export async function keepManner(batch: Batch, manner: Pick<BatchMemory, 'fills' | 'style'>): Promise<void> {
  await put(batch, { ...(await batchMemory(batch)), ...manner });
}

async function put(batch: Batch, memory: BatchMemory): Promise<void> {
  await browser.storage.local.set({ [keyOf(batch)]: memory });
}

function keyOf({ plan, role }: Batch): string {
  return PREFIX + JSON.stringify([plan, role]);
}
