import { browser } from 'wxt/browser';
import type { Batch, BatchTicks } from '@/lib/messages/protocol';

/** One key per batch, so that two batches never overwrite each other. No personal data: plan, role, rule, remark. */
const PREFIX = 'batch-ticks:';

/** What was ticked once for this batch; empty when nothing was. */
export async function batchTicks(batch: Batch): Promise<BatchTicks> {
  const key = keyOf(batch);
  const found: Record<string, unknown> = await browser.storage.local.get(key);
  return (found[key] as BatchTicks | undefined) ?? {};
}

/** Keeps a tick for the batch, or takes it back. Not safe to interleave: run it in the background's line. */
export async function putBatchTick(batch: Batch, rule: string, tick: BatchTicks[string] | null): Promise<void> {
  const { [rule]: _, ...others } = await batchTicks(batch);
  await browser.storage.local.set({ [keyOf(batch)]: tick === null ? others : { ...others, [rule]: tick } });
}

function keyOf({ plan, role }: Batch): string {
  return PREFIX + JSON.stringify([plan, role]);
}
