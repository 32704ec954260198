import type { LogDatabase } from '@/lib/database/database';
import type { StoredAct } from '@/lib/database/shapes';
import type { Tombstone } from '@/lib/record/entry';

/** A tombstone, with the hash that its row is bound by when the entry itself has none for the row alone. */
export type Removal = Tombstone & { rowHash: string | null };

export interface Removals {
  /** What was removed of this entry, null when nothing was. */
  of(seq: number): Removal | null;
  /** How many entries have nothing left but their link of the chain. */
  wholly: number;
}

/** Everything that acts in the chain say was removed. */
export async function readRemovals(database: LogDatabase): Promise<Removals> {
  if (database.standsAt < 2) return { of: () => null, wholly: 0 };
  const { acts, entries } = database;
  const [stored, chained] = await database.transaction('r', [acts, entries], async () => {
    const all = await acts.toArray();
    return [all, await entries.bulkGet(all.map(({ seq }) => seq))] as const;
  });
  return removalsBy(stored, (index) => chained[index]?.at ?? 0);
}

/** The same from the acts themselves, in order of number. */
export function removalsBy(acts: readonly StoredAct[], timeOf: (index: number) => number): Removals {
  const found = new Map<number, Removal>();
  for (const [index, { seq: number, act }] of acts.entries()) {
    if (act.act !== 'remove') continue;
    const { cause, why, scope, rowHashes } = act;
    const at = timeOf(index);
    for (const [from, to] of act.removed) {
      for (let seq = from; seq <= to; seq += 1) {
        const before = found.get(seq);
        if (before?.scope === 'all') continue;
        const rowHash = rowHashes[seq] ?? before?.rowHash ?? null;
        found.set(seq, { seq, at, cause, why, scope, act: number, rowHash });
      }
    }
  }
  const wholly = [...found.values()].filter(({ scope }) => scope === 'all').length;
  return { of: (seq) => found.get(seq) ?? null, wholly };
}
