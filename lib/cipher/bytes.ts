/** Bytes that WebCrypto takes: never a view of memory that is shared. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

/** The text in UTF-8. */
export function bytesOf(text: string): Bytes {
  return encoder.encode(text) as Bytes;
}

/** Two hex digits for each byte. */
export function hexOf(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes that `hexOf` wrote. */
export function bytesOfHex(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
