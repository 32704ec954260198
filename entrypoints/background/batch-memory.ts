import { browser } from 'wxt/browser';
import { SHIPPED_PORTAL } from '@/lib/dossier/portal-origin';
import { type Batch, type BatchMemory, type BatchTicks, type ChangedManner, NO_MEMORY } from '@/lib/record/batch';

/** A batch of one portal, by its origin. */
export interface BatchOn extends Batch {
  portal: string;
}

/** One key per batch, so that two batches never overwrite each other. No personal data: plan, role, rules, dates. */
const PREFIX = 'batch:';

/** What is remembered for this batch; nothing at first. */
export async function batchMemory(batch: BatchOn): Promise<BatchMemory> {
  const key = keyOf(batch);
  const found: Record<string, unknown> = await browser.storage.local.get(key);
  // What was kept before own words could be has none.
  return { ...NO_MEMORY, ...(found[key] as Partial<BatchMemory> | undefined) };
}

/** Keeps a tick for the batch, or takes it back. Run in the background's line: it reads, changes and writes. */
export async function putBatchTick(batch: BatchOn, rule: string, tick: BatchTicks[string] | null): Promise<void> {
  const memory = await batchMemory(batch);
  const { [rule]: _, ...others } = memory.ticks;
  await put(batch, { ...memory, ticks: tick === null ? others : { ...others, [rule]: tick } });
}

/** Remembers what was changed of how opinions of this batch are written: another tab may have kept the rest since. Run in the background's line. */
export async function keepManner(batch: BatchOn, changed: ChangedManner): Promise<void> {
  const memory = await batchMemory(batch);
  await put(batch, { ...memory, ...changed, words: { ...memory.words, ...changed.words } });
}

async function put(batch: BatchOn, memory: BatchMemory): Promise<void> {
  await browser.storage.local.set({ [keyOf(batch)]: memory });
}

/** Batches of the shipped portal are kept as they were before there were others. */
function keyOf({ plan, role, portal }: BatchOn): string {
  return PREFIX + JSON.stringify(portal === SHIPPED_PORTAL ? [plan, role] : [plan, role, portal]);
}
