/** Reads numbers out of a file and never beyond its end: there it gives null. */
export interface ByteReader {
  readonly length: number;
  u8(at: number): number | null;
  u16(at: number, littleEndian?: boolean): number | null;
  u32(at: number, littleEndian?: boolean): number | null;
  /** Position of the next byte of this value, or null. */
  find(byte: number, from: number): number | null;
  /** Latin-1 text of `length` bytes, shorter where the file ends. */
  text(at: number, length: number): string;
}

/** A reader over bytes, which it does not copy. */
export function byteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (at: number, length: number) => at >= 0 && at + length <= bytes.length;
  return {
    length: bytes.length,
    u8: (at) => (has(at, 1) ? view.getUint8(at) : null),
    u16: (at, littleEndian = false) => (has(at, 2) ? view.getUint16(at, littleEndian) : null),
    u32: (at, littleEndian = false) => (has(at, 4) ? view.getUint32(at, littleEndian) : null),
    find: (byte, from) => {
      const at = bytes.indexOf(byte, from);
      return at < 0 ? null : at;
    },
    text: (at, length) => String.fromCharCode(...bytes.subarray(at, at + length)),
  };
}
