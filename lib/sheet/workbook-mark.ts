/** A list with more is not a roster. */
export const MOST_ROWS = 20_000;

/** Whether a file is an Excel workbook, of either kind, by its first bytes, and not a text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) || startsWith(bytes, COMPOUND);
}

/** Whether it is a workbook of the newer kind (xlsx). */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

const ZIP = [0x50, 0x4b] as const;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
