/** A page: its tags, and its picture in strips, packed as the tags say. */
export interface MadePage {
  tags: Readonly<Record<number, number | readonly number[]>>;
  strips: readonly Uint8Array[];
  /** So many times the strips are named, though they are in the file once. */
  times?: number;
}

const [STRIPS, LENGTHS, JPEG_TABLES] = [273, 279, 347];
const [BYTE, SHORT, LONG] = [1, 3, 4];

/** A TIFF of these pages, its numbers written as by Intel (`II`) or Motorola (`MM`). */
export function makeTiff(pages: readonly MadePage[], order: 'II' | 'MM' = 'II'): Uint8Array {
  const little = order === 'II';
  const bytes: number[] = [...new TextEncoder().encode(order), ...number(42, SHORT, little), 0, 0, 0, 0];
  /** Where the address of the next directory is to be written. */
  let next = 4;
  for (const { tags, strips, times = 1 } of pages) {
    const from = strips.map((strip) => {
      const at = bytes.length;
      for (const byte of strip) bytes.push(byte);
      return at;
    });
    const again = <T>(values: readonly T[]) => Array.from({ length: times }, () => values).flat();
    const all = { ...tags, [STRIPS]: again(from), [LENGTHS]: again(strips.map(({ length }) => length)) };
    const entries = Object.entries(all).map(([tag, value]) => {
      const values = [value].flat();
      const largest = values.reduce((most, one) => Math.max(most, one), 0);
      const type = Number(tag) === JPEG_TABLES ? BYTE : largest > 0xffff ? LONG : SHORT;
      const packed = values.flatMap((one) => number(one, type, little));
      const at = bytes.length;
      if (packed.length > 4) for (const byte of packed) bytes.push(byte);
      const held = packed.length > 4 ? number(at, LONG, little) : [...packed, 0, 0, 0, 0].slice(0, 4);
      return [Number(tag), type, values.length, held] as const;
    });
    put(bytes, next, number(bytes.length, LONG, little));
    bytes.push(...number(entries.length, SHORT, little));
    for (const [tag, type, count, held] of entries.sort((one, other) => one[0] - other[0])) {
      bytes.push(
        ...number(tag, SHORT, little),
        ...number(type, SHORT, little),
        ...number(count, LONG, little),
        ...held,
      );
    }
    next = bytes.length;
    bytes.push(0, 0, 0, 0);
  }
  return Uint8Array.from(bytes);
}

/** The first page of a TIFF by Intel's order, as it was made. */
export function firstPageOf(tiff: Uint8Array): MadePage {
  const view = new DataView(tiff.buffer, tiff.byteOffset);
  const directory = view.getUint32(4, true);
  const tags: Record<number, number[]> = {};
  for (let nth = 0; nth < view.getUint16(directory, true); nth += 1) {
    const entry = directory + 2 + nth * 12;
    const [type, count] = [view.getUint16(entry + 2, true), view.getUint32(entry + 4, true)];
    const size = type === SHORT ? 2 : type === LONG ? 4 : type === BYTE || type === 7 ? 1 : 0;
    if (size === 0) continue;
    const from = count * size <= 4 ? entry + 8 : view.getUint32(entry + 8, true);
    tags[view.getUint16(entry, true)] = Array.from({ length: count }, (_, at) =>
      size === 1
        ? view.getUint8(from + at)
        : size === 2
          ? view.getUint16(from + at * 2, true)
          : view.getUint32(from + at * 4, true),
    );
  }
  const lengths = tags[LENGTHS] ?? [];
  const strips = (tags[STRIPS] ?? []).map((at, nth) => tiff.slice(at, at + (lengths[nth] ?? 0)));
  return { tags, strips };
}

function number(value: number, type: number, little: boolean): number[] {
  const size = type === BYTE ? 1 : type === SHORT ? 2 : 4;
  const bytes = Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) % 256);
  return little ? bytes : bytes.reverse();
}

function put(bytes: number[], at: number, what: readonly number[]): void {
  for (const [nth, byte] of what.entries()) bytes[at + nth] = byte;
}
