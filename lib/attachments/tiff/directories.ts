/** The numbers of one page of a TIFF, by tag; those that stand elsewhere in the file are fetched. */
export type Directory = ReadonlyMap<number, readonly number[]>;

/** Bytes of one value of each type that describes a page; others (texts, signed numbers) are passed over. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1 };
/** All pages together have no more strips and colours; a file made to hurt names the same bytes again and again. */
const MOST_VALUES = 1_000_000;
const MOST_ENTRIES = 500;

/**
 * What the directories of a TIFF's pages, `most` at most, say of the tags that are `wanted`; null where the file ends before
 * they do, they lead in a circle, or name more than a file has.
 */
export function directoriesOf(bytes: Uint8Array, most: number, wanted: readonly number[]): Directory[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const directories: Directory[] = [];
  let left = MOST_VALUES;
  try {
    for (let at = view.getUint32(4, little); at !== 0; ) {
      if (directories.length === most) return null;
      const entries = view.getUint16(at, little);
      if (entries > MOST_ENTRIES) return null;
      const found = new Map<number, readonly number[]>();
      for (let entry = at + 2; entry < at + 2 + entries * 12; entry += 12) {
        const tag = view.getUint16(entry, little);
        if (!wanted.includes(tag)) continue;
        left -= view.getUint32(entry + 4, little);
        if (left < 0) return null;
        found.set(tag, valuesOf(view, entry, little));
      }
      directories.push(found);
      at = view.getUint32(at + 2 + entries * 12, little);
    }
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return directories.length === 0 ? null : directories;
}

/** The values of an entry; throws a RangeError where they are not all in the file. */
function valuesOf(view: DataView, entry: number, little: boolean): number[] {
  const type = view.getUint16(entry + 2, little);
  const count = view.getUint32(entry + 4, little);
  const size = SIZES[type];
  if (size === undefined) return [];
  const from = count * size <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
  return Array.from({ length: count }, (_, nth) => {
    const at = from + nth * size;
    if (size === 1) return view.getUint8(at);
    if (size === 2) return view.getUint16(at, little);
    const whole = view.getUint32(at, little);
    return size === 4 ? whole : whole / view.getUint32(at + 4, little);
  });
}
