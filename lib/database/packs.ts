import type { SealedBlock, SearchText, StoredBody, StoredPack, StoredRow, StoredTexts } from '@/lib/database/schema/v2';
import { readSpan } from './blocks';
import { type LogDatabase, lastNumber } from './database';
import { boundsOf, PACK, packPlace, searchText, textsPlace } from './rows';
import { unboxed } from './vault';

/** One hundred entries as the listing and the search read them; JSON as it is kept. */
export interface PackedHundred {
  block: number;
  /** JSON of StoredRow[]. */
  rows: string;
  /** JSON of SearchText[]. */
  texts: string;
}

/** Packs `first` to `last`, both included, as far as they exist. */
export async function readPacks(database: LogDatabase, first: number, last: number): Promise<PackedHundred[]> {
  const { packs, texts, vault } = database;
  const found = await database.transaction('r', [packs, texts], () =>
    Promise.all([
      packs.where('block').between(first, last, true, true).toArray(),
      texts.where('block').between(first, last, true, true).toArray(),
    ]),
  );
  const join = ({ block }: SealedBlock, value: unknown) => ({ block, json: String(value) });
  const rows = await unboxed<StoredPack, SealedBlock>(vault, found[0], packPlace, join);
  const words = new Map(
    (await unboxed<StoredTexts, SealedBlock>(vault, found[1], textsPlace, join)).map(({ block, json }) => [
      block,
      json,
    ]),
  );
  return rows.map(({ block, json }) => ({ block, rows: json, texts: words.get(block) ?? '' }));
}

/** The records that keep a pack; sealed when encryption is on. */
export async function packRecords(
  { vault }: LogDatabase,
  { block, rows, texts }: PackedHundred,
): Promise<{ pack: StoredPack | SealedBlock; words: StoredTexts | SealedBlock }> {
  const seal = await vault.sealer();
  if (seal === null) return { pack: { block, json: rows }, words: { block, json: texts } };
  return {
    pack: { block, box: await seal(rows, packPlace({ block })) },
    words: { block, box: await seal(texts, textsPlace({ block })) },
  };
}

export function packedRows(rows: readonly StoredRow[]): string {
  return JSON.stringify(rows);
}

export function packedTexts(bodies: readonly StoredBody[]): string {
  const texts: SearchText[] = bodies.map(({ seq, body }) => ({ seq, text: searchText(body) }));
  return JSON.stringify(texts.filter(({ text }) => text !== ''));
}

/**
 * Packs every full hundred of rows that still stand singly, one transaction each, and gives how many packs were made.
 * The background runs it after appending; broken off anywhere, it goes on where it was. The newest rows stay single.
 */
export async function packRows(database: LogDatabase): Promise<number> {
  const { rows, packs, texts, entries } = database;
  const [last, done] = await database.transaction('r', [entries, packs], () =>
    Promise.all([lastNumber(entries.orderBy('seq')), lastNumber(packs.orderBy('block'))]),
  );
  const full = Math.floor(last / PACK);
  for (let block = done + 1; block <= full; block += 1) {
    const { from, to } = boundsOf(block);
    const records = await readSpan(database, from, to);
    const hundred = {
      block,
      rows: packedRows(records.flatMap(({ row }) => row ?? [])),
      texts: packedTexts(records.flatMap(({ body }) => body ?? [])),
    };
    const { pack, words } = await packRecords(database, hundred);
    await database.transaction('rw', [rows, packs, texts], async () => {
      await Promise.all([packs.add(pack), texts.add(words), rows.where('seq').between(from, to, true, true).delete()]);
    });
  }
  return Math.max(0, full - done);
}
