import { randomHex } from '@/lib/cipher/digest';
import { readSpan } from '@/lib/database/blocks';
import type { LogDatabase } from '@/lib/database/database';
import { type PackedHundred, packRecords, readPacks } from '@/lib/database/packs';
import { blockOf } from '@/lib/database/rows';
import type { SearchText, StoredRow } from '@/lib/database/shapes';
import { addEntry } from '@/lib/log/chain/add-entry';
import { rowHashOf } from '@/lib/log/chain/chain';
import type { LogAct, SeqRange } from '@/lib/record/entry';

/** What is to go, and what its tombstones say. */
export interface Removing {
  cause: 'retention' | 'erase';
  why: string;
  scope: 'body' | 'all';
  /** Numbers of decisions whose content still stands. */
  seqs: readonly number[];
}

/** Entries under one act: an act is read whole each time a tombstone is looked for. */
const AT_ONCE = 1_000;

/**
 * Removes bodies, or rows and bodies, and chains an act that says so, in one transaction for each thousand entries. The
 * chain entries themselves stay, and the log still verifies. Only the background may run this: packs are rewritten.
 */
export async function remove(database: LogDatabase, { seqs, ...removing }: Removing, at: number): Promise<void> {
  const sorted = [...seqs].sort((a, b) => a - b);
  for (let start = 0; start < sorted.length; start += AT_ONCE) {
    await removeSome(database, { ...removing, seqs: sorted.slice(start, start + AT_ONCE) }, at);
  }
}

async function removeSome(database: LogDatabase, { cause, why, scope, seqs }: Removing, at: number): Promise<void> {
  const { entries, rows, bodies, acts, packs, texts } = database;
  const rowHashes = scope === 'body' ? await hashesOfOldRows(database, seqs) : {};
  const act: LogAct = { act: 'remove', cause, why, scope, removed: rangesOf(seqs), rowHashes };
  const hundreds = await Promise.all(
    (await packsOf(database, seqs)).map((hundred) => packRecords(database, without(hundred, new Set(seqs), scope))),
  );
  const salt = randomHex(16);
  const tables = [entries, rows, bodies, acts, packs, texts];
  await addEntry(database, { id: `act-${randomHex(16)}`, at, tables }, async (seq) => ({
    bound: { act: { seq, salt, act } },
    subject: '',
    write: async () => {
      await acts.add({ seq, salt, act });
      await bodies.bulkDelete([...seqs]);
      await packs.bulkPut(hundreds.map(({ pack }) => pack));
      await texts.bulkPut(hundreds.map(({ words }) => words));
      if (scope === 'body') return;
      await rows.bulkDelete([...seqs]);
      await entries
        .where('seq')
        .anyOf([...seqs])
        .modify({ subject: '' });
    },
  }));
}

/** Numbers as ranges, in order. */
export function rangesOf(sorted: readonly number[]): SeqRange[] {
  const ranges: SeqRange[] = [];
  for (const seq of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === seq - 1) last[1] = seq;
    else ranges.push([seq, seq]);
  }
  return ranges;
}

/** Rows that stay without their body need a hash of their own; entries of version 1 have none. */
async function hashesOfOldRows(database: LogDatabase, seqs: readonly number[]): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const [from, to] of rangesOf(seqs)) {
    for (const { seq, entry, row } of await readSpan(database, from, to)) {
      if (entry?.rowHash === undefined && row !== undefined) hashes[seq] = await rowHashOf(row);
    }
  }
  return hashes;
}

async function packsOf(database: LogDatabase, seqs: readonly number[]): Promise<PackedHundred[]> {
  const blocks = rangesOf([...new Set(seqs.map(blockOf))]);
  const found = await Promise.all(blocks.map(([first, last]) => readPacks(database, first, last)));
  return found.flat();
}

function without(hundred: PackedHundred, gone: ReadonlySet<number>, scope: Removing['scope']): PackedHundred {
  const rows = JSON.parse(hundred.rows) as StoredRow[];
  const texts = JSON.parse(hundred.texts) as SearchText[];
  return {
    block: hundred.block,
    rows: JSON.stringify(scope === 'all' ? rows.filter(({ seq }) => !gone.has(seq)) : rows),
    texts: JSON.stringify(texts.filter(({ seq }) => !gone.has(seq))),
  };
}
