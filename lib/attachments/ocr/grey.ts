import type { Raster } from '@/lib/attachments/seals/raster';
import type { FilePlace } from '@/lib/dossier/file-facts';

/** A picture in shades of grey, one byte a dot, row by row. */
export interface Grey {
  width: number;
  height: number;
  dots: Uint8Array;
}

/** Least by which red has to stand out (of 255) to be the ink of a stamp or its paler edge. */
const STANDS_OUT = 18;
/** White. */
const PAPER = 255;
/** From so much on it is the ink itself. */
const INK = 60;
/** How far around a stamp, as a share of its size, its ink is still looked for. */
const AROUND = 0.06;

/** The picture as a copier sees it, but for stamps: in red light their ink is gone and black writing under it stays. */
export function greyOf({ width, height, data }: Raster, stamps: readonly FilePlace['box'][]): Grey {
  const dots = new Uint8Array(width * height);
  for (let at = 0; at < dots.length; at += 1) {
    dots[at] = 0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0);
  }
  for (const [left, top, right, bottom] of stamps) {
    const more = Math.max(right - left, bottom - top) * AROUND;
    const ink = inkOf({ width, height, data }, [left, top, right, bottom]);
    const clip = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value * most)));
    for (let y = clip(top - more, height); y < clip(bottom + more, height); y += 1) {
      for (let x = clip(left - more, width); x < clip(right + more, width); x += 1) {
        const at = y * width + x;
        const [red = 0, green = 0, blue = 0] = [data[at * 4], data[at * 4 + 1], data[at * 4 + 2]];
        if (red - Math.max(green, blue) > STANDS_OUT) dots[at] = Math.min(PAPER, (red * PAPER) / ink);
      }
    }
  }
  return { width, height, dots };
}

/** How light the ink of a stamp is in red light: the middle of all its dots. */
function inkOf({ width, height, data }: Raster, [left, top, right, bottom]: FilePlace['box']): number {
  const counted = new Uint32Array(256);
  let all = 0;
  for (let y = Math.floor(top * height); y < Math.min(height, bottom * height); y += 1) {
    for (let x = Math.floor(left * width); x < Math.min(width, right * width); x += 1) {
      const at = (y * width + x) * 4;
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      if (red - Math.max(green, blue) < INK) continue;
      counted[red] = (counted[red] ?? 0) + 1;
      all += 1;
    }
  }
  let passed = 0;
  for (const [red, count] of counted.entries()) {
    passed += count;
    if (passed * 2 > all) return Math.max(1, red);
  }
  return PAPER;
}

/** The picture turned by quarters of a circle, clockwise. */
export function turned({ width, height, dots }: Grey, quarters: number): Grey {
  if (quarters === 0) return { width, height, dots };
  const [across, down] = quarters % 2 === 1 ? [height, width] : [width, height];
  const made = new Uint8Array(dots.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] =
        quarters === 1 ? [height - 1 - y, x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      made[row * across + column] = dots[y * width + x] ?? 0;
    }
  }
  return { width: across, height: down, dots: made };
}

/** The picture at another size: averaged where it gets smaller, else between neighbours. */
export function resized({ width, height, dots }: Grey, across: number, down: number): Grey {
  const made = new Uint8Array(across * down);
  const [stepX, stepY] = [width / across, height / down];
  const [reachX, reachY] = [Math.max(1, Math.round(stepX)), Math.max(1, Math.round(stepY))];
  for (let row = 0; row < down; row += 1) {
    const top = Math.min(height - reachY, Math.floor(row * stepY));
    for (let column = 0; column < across; column += 1) {
      const left = Math.min(width - reachX, Math.floor(column * stepX));
      let sum = 0;
      for (let y = top; y < top + reachY; y += 1) {
        for (let x = left; x < left + reachX; x += 1) sum += dots[y * width + x] ?? 0;
      }
      made[row * across + column] = sum / (reachX * reachY);
    }
  }
  return { width: across, height: down, dots: made };
}
