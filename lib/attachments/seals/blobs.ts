import type { RedInk } from './raster';

/** Red ink that hangs together, by its outermost dots (the last ones included). */
export interface Blob {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Dots of ink. */
  ink: number;
}

/** Ink this many dots apart still hangs together: letters of a stamp to its ring, and a ring over the gaps in it. */
const REACH = 5;

/** Red ink by what hangs together, the largest first; tiny specks left out. */
export function blobsOf(red: RedInk): Blob[] {
  const cells = coarse(red);
  const blobs: Blob[] = [];
  for (let start = 0; start < cells.ink.length; start += 1) {
    if (cells.ink[start] === 0) continue;
    const blob = gathered(red, cells, start);
    if (blob.ink > 40) blobs.push(blob);
  }
  return blobs.sort((one, other) => other.ink - one.ink);
}

interface Cells {
  across: number;
  down: number;
  /** Dots of ink in each cell; 0 once it was gathered. */
  ink: Int32Array;
}

function coarse({ width, height, dots }: RedInk): Cells {
  const [across, down] = [Math.ceil(width / REACH), Math.ceil(height / REACH)];
  const ink = new Int32Array(across * down);
  for (let at = 0; at < dots.length; at += 1) {
    if (dots[at] === 0) continue;
    const cell = Math.floor(Math.floor(at / width) / REACH) * across + Math.floor((at % width) / REACH);
    ink[cell] = (ink[cell] ?? 0) + 1;
  }
  return { across, down, ink };
}

/** Everything that hangs together with this cell, taken out of the cells. */
function gathered(red: RedInk, cells: Cells, start: number): Blob {
  const { across, down, ink } = cells;
  const blob: Blob = { left: red.width, top: red.height, right: -1, bottom: -1, ink: 0 };
  const open = [start];
  const take = (cell: number) => {
    blob.ink += ink[cell] ?? 0;
    ink[cell] = 0;
    widen(blob, red, (cell % across) * REACH, Math.floor(cell / across) * REACH);
  };
  take(start);
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const [column, row] = [cell % across, Math.floor(cell / across)];
    for (let y = Math.max(0, row - 1); y <= Math.min(down - 1, row + 1); y += 1) {
      for (let x = Math.max(0, column - 1); x <= Math.min(across - 1, column + 1); x += 1) {
        const next = y * across + x;
        if (ink[next] === 0) continue;
        take(next);
        open.push(next);
      }
    }
  }
  return blob;
}

function widen(blob: Blob, { width, height, dots }: RedInk, fromX: number, fromY: number): void {
  for (let y = fromY; y < Math.min(height, fromY + REACH); y += 1) {
    for (let x = fromX; x < Math.min(width, fromX + REACH); x += 1) {
      if (dots[y * width + x] === 0) continue;
      if (x < blob.left) blob.left = x;
      if (x > blob.right) blob.right = x;
      if (y < blob.top) blob.top = y;
      if (y > blob.bottom) blob.bottom = y;
    }
  }
}
