import type { SealedBlock, SealedRow, SearchText, StoredPack, StoredRow, StoredTexts } from '@/lib/database/schema/v2';
import type { LogBody } from '@/lib/record/entry';
import { namedNotes } from '@/lib/review/notes';
import { openBodies } from './bodies';
import { type LogDatabase, lastNumber } from './database';
import { unboxed } from './vault';

/** Rows in one pack. */
export const PACK = 100;

/** Which pack the row of this number belongs to. */
export function blockOf(seq: number): number {
  return Math.ceil(seq / PACK);
}

/** First and last number of a pack. */
export function boundsOf(block: number): { from: number; to: number } {
  return { from: (block - 1) * PACK + 1, to: block * PACK };
}

/** Rows with numbers from `from` to `to`, both included, in order; the newest stand singly, all others in packs. */
export async function readRows(database: LogDatabase, from: number, to: number): Promise<StoredRow[]> {
  const found = await rowRecords(database, from, to);
  return openRows(database, found);
}

export interface RowRecords {
  single: (StoredRow | SealedRow)[];
  packs: (StoredPack | SealedBlock)[];
  from: number;
  to: number;
}

/** The records that hold these rows, seen together; to be opened outside of the transaction. */
export async function rowRecords(database: LogDatabase, from: number, to: number): Promise<RowRecords> {
  if (database.standsAt < 2) {
    const single = await database.rows.where('seq').between(from, to, true, true).toArray();
    return { single, packs: [], from, to };
  }
  return database.transaction('r', [database.rows, database.packs], async () => {
    const [single, packs] = await Promise.all([
      database.rows.where('seq').between(from, to, true, true).toArray(),
      database.packs.where('block').between(blockOf(from), blockOf(to), true, true).toArray(),
    ]);
    return { single, packs, from, to };
  });
}

/** At once when nothing is sealed. */
export function openRows(
  { vault }: LogDatabase,
  { single, packs, from, to }: RowRecords,
): StoredRow[] | Promise<StoredRow[]> {
  const singles = unboxed<StoredRow, SealedRow>(vault, single, rowPlace, (_, value) => value as StoredRow);
  const packed = unboxed<StoredPack, SealedBlock>(vault, packs, packPlace, ({ block }, value) => ({
    block,
    json: String(value),
  }));
  if (singles instanceof Promise || packed instanceof Promise) {
    return Promise.all([packed, singles]).then(([some, others]) => within(some, others, from, to));
  }
  return within(packed, singles, from, to);
}

function rowPlace({ seq }: { seq: number }): string {
  return `row|${seq}`;
}

/** Where a pack of rows stands, for its box. */
export function packPlace({ block }: { block: number }): string {
  return `pack|${block}`;
}

/** Where the texts of a hundred entries stand, for their box. */
export function textsPlace({ block }: { block: number }): string {
  return `texts|${block}`;
}

function within(packs: StoredPack[], singles: StoredRow[], from: number, to: number): StoredRow[] {
  if (packs.length === 0) return singles;
  const packed = packs.flatMap(({ json }) => parsed<StoredRow>(json));
  const rows = [...packed.filter(({ seq }) => seq >= from && seq <= to), ...singles];
  return rows.sort((a, b) => a.seq - b.seq);
}

/** What a pack holds; nothing when somebody made its text no JSON, so that verifying finds the rows missing. */
function parsed<T>(json: string): T[] {
  try {
    return JSON.parse(json) as T[];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** The record that keeps this row by itself: sealed when encryption is on. */
export async function rowRecord({ vault }: LogDatabase, row: StoredRow): Promise<StoredRow | SealedRow> {
  const seal = await vault.sealer();
  return seal === null ? row : { seq: row.seq, box: await seal(row, rowPlace(row)) };
}

/** What free text is searched in, of the entries from `from` to `to`; the newest are taken from their bodies. */
export async function readTexts(database: LogDatabase, from: number, to: number): Promise<SearchText[]> {
  const { texts, bodies } = database;
  const found = await database.transaction('r', [texts, bodies], async () => {
    const packed = boundsOf(await lastNumber(texts.orderBy('block'))).to;
    const [blocks, loose] = await Promise.all([
      texts.where('block').between(blockOf(from), blockOf(to), true, true).toArray(),
      bodies
        .where('seq')
        .between(Math.max(from, packed + 1), to, true, true)
        .toArray(),
    ]);
    return { blocks, loose };
  });
  const blocks = await unboxed<StoredTexts, SealedBlock>(
    database.vault,
    found.blocks,
    textsPlace,
    ({ block }, value) => ({
      block,
      json: String(value),
    }),
  );
  const packed = blocks.flatMap(({ json }) => parsed<SearchText>(json));
  const loose = await openBodies(database, found.loose);
  const all = [...packed, ...loose.map(({ seq, body }) => ({ seq, text: searchText(body) }))];
  return all.filter(({ seq }) => seq >= from && seq <= to);
}

/** The opinion, then the reasons why findings were waived or ticked, then remarks on files and the notes, one per line. */
export function searchText({ opinion, choices, looks = {}, notes = {} }: LogBody): string {
  const reasons = Object.values(choices).map(({ settled }) => settled?.reason ?? '');
  const noted = namedNotes(notes, []).map(({ text }) => text);
  const looked = Object.values(looks).map(({ remark }) => remark);
  return [opinion ?? '', ...reasons, ...looked, ...noted].filter((line) => line !== '').join('\n');
}
