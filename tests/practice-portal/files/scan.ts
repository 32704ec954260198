import { encode } from 'jpeg-js';
import type { Picture } from '../photo/draw.ts';
import { createRandom } from '../random.ts';
import { type FilePage, PAGE, widthOf } from './page.ts';

/** Dots per point: about 100 to the inch. */
const SCALE = 1.4;
const PAPER = 244;
const INK = 60;
const RED = [196, 48, 56] as const;

/**
 * A written page as a scanner would see it: paper with noise, the ink of each character as a block of strokes, stamps as red
 * rings. What is written cannot be read from it, not even by a person: only where something is written, and the stamps.
 */
export function scanPage({ words, lines, stamps }: FilePage, seed: number): Picture {
  const random = createRandom(seed);
  const width = Math.round(PAGE.width * SCALE);
  const height = Math.round(PAGE.height * SCALE);
  const data = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < data.length; at += 4) data.fill(PAPER + Math.floor(random.next() * 8), at, at + 3);
  const dot = (x: number, y: number, [red, green, blue]: readonly [number, number, number]) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    const at = (Math.floor(y) * width + Math.floor(x)) * 4;
    data[at] = red;
    data[at + 1] = green;
    data[at + 2] = blue;
  };
  for (const { text, x, y, size } of words) {
    const [from, to] = [x * SCALE, (x + widthOf(text, size)) * SCALE];
    for (let row = (y - size * 0.8) * SCALE; row < y * SCALE; row += 1) {
      for (let column = from; column < to; column += 1) {
        if ((column - from) % (size * SCALE) > size * SCALE * 0.85) continue;
        if (random.next() < 0.35) dot(column, row, [INK, INK, INK]);
      }
    }
  }
  for (const [x0, y0, x1, y1] of lines) {
    const steps = Math.ceil(Math.max(x1 - x0, y1 - y0) * SCALE);
    for (let step = 0; step <= steps; step += 1) {
      dot((x0 + ((x1 - x0) * step) / steps) * SCALE, (y0 + ((y1 - y0) * step) / steps) * SCALE, [INK, INK, INK]);
    }
  }
  for (const { x, y, radius, name } of stamps) {
    const reach = Math.ceil(radius * SCALE) + 2;
    const letters = [...name].length;
    for (let dy = -reach; dy <= reach; dy += 1) {
      for (let dx = -reach; dx <= reach; dx += 1) {
        const away = Math.hypot(dx, dy) / SCALE;
        const turn = (Math.atan2(dy, dx) / Math.PI + 1) / 2;
        const ring = Math.abs(away - radius) < 1.8;
        const letter = Math.abs(away - radius * 0.78) < 5 && (turn * letters * 1.5) % 1 < 0.7 && random.next() < 0.6;
        const star = away < radius * (0.2 + 0.12 * Math.cos(5 * (Math.atan2(dx, -dy) + 0)));
        if (ring || letter || star) dot(x * SCALE + dx, y * SCALE + dy, RED);
      }
    }
  }
  return { width, height, data };
}

/** The picture as the JPEG that office scanners make of it. */
export function asJpeg(picture: Picture): Uint8Array {
  return encode(picture, 60).data;
}
