import { browser } from 'wxt/browser';
import type { NamedPackAnswer, Naming } from '@/lib/record/named-pack';

/** One key per portal, unit and stage. Nothing of an applicant: an address, a unit, a pack. */
const PREFIX = 'named-pack:';

/** Which pack the reviewer named for this unit and stage of this portal; null when none was yet. */
export async function namedPack(naming: Naming, portal: string): Promise<NamedPackAnswer | null> {
  const key = keyOf(naming, portal);
  const found: Record<string, unknown> = await browser.storage.local.get(key);
  return (found[key] as NamedPackAnswer | undefined) ?? null;
}

/** Remembers it. The same answer twice changes nothing. */
export async function namePack(naming: Naming, portal: string, answer: NamedPackAnswer): Promise<void> {
  await browser.storage.local.set({ [keyOf(naming, portal)]: answer });
}

function keyOf({ unit, role, object }: Naming, portal: string): string {
  return PREFIX + JSON.stringify([portal, unit, role, object]);
}
