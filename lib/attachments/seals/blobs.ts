import type { RedPage } from './red';

/** Red that hangs together: its pixels, and the box around them. */
export interface Blob {
  pixels: { x: number; y: number }[];
  box: [left: number, top: number, right: number, bottom: number];
}

/** Red is taken together over gaps of this many pixels: worn rings have holes. */
const CELL = 4;
/** So many pixels of a cell have to be red. */
const ENOUGH = 2;

/** All red of a page in pieces, by cells that touch. */
export function blobsOf({ width, height, red }: RedPage): Blob[] {
  const across = Math.ceil(width / CELL);
  const down = Math.ceil(height / CELL);
  const cells: { x: number; y: number }[][] = Array.from({ length: across * down }, () => []);
  red.forEach((colour, at) => {
    if (colour === 0) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    cells[Math.floor(y / CELL) * across + Math.floor(x / CELL)]?.push({ x, y });
  });
  const open = new Set(cells.flatMap((pixels, at) => (pixels.length >= ENOUGH ? [at] : [])));
  const blobs: Blob[] = [];
  for (const first of open) {
    open.delete(first);
    const found = [first];
    for (let next = 0; next < found.length; next += 1) {
      const at = found[next] ?? 0;
      const column = at % across;
      for (const dy of [-1, 0, 1]) {
        for (const dx of [-1, 0, 1]) {
          const beside = at + dy * across + dx;
          if (column + dx < 0 || column + dx >= across || !open.delete(beside)) continue;
          found.push(beside);
        }
      }
    }
    blobs.push(blobOf(found.flatMap((at) => cells[at] ?? [])));
  }
  return blobs;
}

function blobOf(pixels: Blob['pixels']): Blob {
  const box: Blob['box'] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const { x, y } of pixels) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x + 1);
    box[3] = Math.max(box[3], y + 1);
  }
  return { pixels, box };
}
