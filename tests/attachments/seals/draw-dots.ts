import jpeg from 'jpeg-js';
import type { Raster as Picture } from '@/lib/attachments/seals/raster';
import { createRandom } from '../../practice-portal/random';

type Colour = readonly [number, number, number];

/** Whether a mark covers a point; in page widths from the mark's middle. */
type Covers = (x: number, y: number) => boolean;

export interface Sheet {
  picture: Picture;
  random: ReturnType<typeof createRandom>;
}

const ASPECT = Math.SQRT2;
export const RED: Colour = [205, 40, 48];

/** An empty page of so many pixels across, with lines of print of which each character is a few strokes. */
export function sheet(seed: number, width: number, print = true): Sheet {
  const height = Math.round(width * ASPECT);
  const random = createRandom(seed);
  const data = new Uint8Array(width * height * 4).fill(250);
  const made = { picture: { data, width, height }, random };
  if (print) for (let y = 0.1; y < 1.3; y += 0.045) printLine(made, 0.1, y, 0.1 + random.next() * 0.75);
  return made;
}

/** A line of print of characters that are a few strokes each. */
export function printLine(
  made: Sheet,
  left: number,
  y: number,
  right: number,
  size = 0.02,
  ink: Colour = [40, 40, 40],
) {
  for (let x = left; x < right; x += size * 1.1) mark(made, x, y, size * 0.55, glyph(made.random, size), ink);
}

/** Colours a mark into the page. With `cover` below 1, the ink is thin or leaves holes. */
export function mark(
  { picture, random }: Sheet,
  x: number,
  y: number,
  reach: number,
  covers: Covers,
  ink: Colour,
  { strength = 1, holes = 0 } = {},
) {
  const { data, width, height } = picture;
  const [left, right] = [Math.floor((x - reach) * width), Math.ceil((x + reach) * width)];
  const [top, bottom] = [Math.floor((y - reach) * width), Math.ceil((y + reach) * width)];
  for (let row = Math.max(0, top); row < Math.min(height, bottom); row += 1) {
    for (let column = Math.max(0, left); column < Math.min(width, right); column += 1) {
      if (!covers(column / width - x, row / width - y) || random.next() < holes) continue;
      const at = (row * width + column) * 4;
      // Ink darkens what is under it.
      ink.forEach((value, part) => {
        const under = data[at + part] ?? 0;
        data[at + part] = Math.round(under * (1 - strength + (strength * value) / 255));
      });
    }
  }
}

/** Strokes in a square, as a Chinese character has them. */
export function glyph(random: Sheet['random'], size: number): Covers {
  const half = size / 2;
  const strokes = Array.from({ length: 5 }, () => ({
    across: random.next() < 0.5,
    at: (random.next() - 0.5) * size,
    from: -half * random.next(),
    to: half * random.next(),
  }));
  const thick = size * 0.055;
  return (x, y) =>
    strokes.some(({ across, at, from, to }) =>
      across ? Math.abs(y - at) < thick && x > from && x < to : Math.abs(x - at) < thick && y > from && y < to,
    );
}

/** A stamp: frame, characters along it or in rows, a star or a row of figures in the middle. */
export function stamp(random: Sheet['random'], shape: 'round' | 'oval' | 'square', radius: number, tilt = 0): Covers {
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const flat = shape === 'oval' ? 0.68 : 1;
  const line = radius * (0.03 + random.next() * 0.035);
  const count = 10 + Math.floor(random.next() * 8);
  const glyphs = Array.from({ length: Math.max(count, 9) }, () => glyph(random, radius * 0.3));
  const square = Array.from({ length: 9 }, () => glyph(random, radius * 0.56));
  return (px, py) => {
    const [x, y] = [px * cos + py * sin, py * cos - px * sin];
    if (shape === 'square') {
      const far = Math.max(Math.abs(x), Math.abs(y));
      if (far > radius) return false;
      if (far > radius - line * 1.5) return true;
      const [column, row] = [Math.round(x / (radius * 0.58)), Math.round(y / (radius * 0.58))];
      if (Math.abs(column) > 1 || Math.abs(row) > 1) return false;
      return square[(row + 1) * 3 + column + 1]?.(x - column * radius * 0.58, y - row * radius * 0.58) ?? false;
    }
    const away = Math.hypot(x, y / flat);
    if (away > radius) return false;
    if (away > radius - line) return true;
    const turn = Math.atan2(x, -y / flat);
    const share = (turn / (Math.PI * 1.5) + 0.5) * count;
    if (share >= 0 && share < count && away > radius * 0.55) {
      const middle = ((Math.floor(share) + 0.5) / count - 0.5) * Math.PI * 1.5;
      const along = (turn - middle) * radius * 0.72;
      return glyphs[Math.floor(share)]?.(along, radius * 0.72 - away) ?? false;
    }
    if (shape === 'oval')
      return Math.abs(y) < radius * 0.08 && Math.abs(x) < radius * 0.4 && Math.floor(x / line) % 2 === 0;
    return away < radius * (0.22 + 0.1 * Math.cos(5 * turn));
  };
}

/** The page as a scanner or a copier gives it: noise, another brightness, one colour if it is grey, and JPEG. */
export function scanned({ picture, random }: Sheet, { noise = 6, quality = 40, grey = false } = {}): Picture {
  const data = Uint8Array.from(picture.data);
  for (let at = 0; at < data.length; at += 4) {
    const more = (random.next() + random.next() - 1) * noise * 2;
    const mean = 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
    for (const part of [0, 1, 2]) {
      const value = (grey ? mean : (data[at + part] ?? 0)) + more;
      data[at + part] = Math.max(0, Math.min(255, Math.round(value)));
    }
    data[at + 3] = 255;
  }
  const { width, height } = picture;
  const coded = jpeg.encode({ data, width, height }, quality);
  return jpeg.decode(coded.data, { useTArray: true });
}
