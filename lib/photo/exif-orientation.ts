import type { ByteReader } from './bytes';

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

/**
 * EXIF orientation 1–8 out of the TIFF block from `start` to `end`, in either byte order. 1 when there is none, or when what
 * stands there is not an orientation.
 */
export function readOrientation(reader: ByteReader, start: number, end: number): number {
  const order = reader.text(start, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const little = order === 'II';
  if (reader.u16(start + 2, little) !== 42) return 1;
  const directory = start + (reader.u32(start + 4, little) ?? 0);
  const entries = directory + 2 <= end ? (reader.u16(directory, little) ?? 0) : 0;
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > end) return 1;
    if (reader.u16(at, little) !== ORIENTATION_TAG) continue;
    const value = reader.u16(at + 8, little) ?? 1;
    return reader.u16(at + 2, little) === SHORT && value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** Whether this orientation turns the picture on its side, so that width and height change places. */
export function swapsSides(orientation: number): boolean {
  return orientation >= 5;
}
