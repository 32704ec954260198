import type { Raster } from '@/lib/attachments/seals/raster';
import type { FilePlace } from '@/lib/dossier/file-facts';
import type { Grey } from './grey';

/** Between these distances from the middle (in radii) stand the letters along the ring of a stamp, the outer ones first. */
const LETTERS = { outer: 0.9, inner: 0.54 } as const;
/** And between these nothing but letters: a line below the star ends nearer to the middle. */
const PROFILE = [0.7, 0.86] as const;
/** Directions in which the ring is looked at. */
const DIRECTIONS = 360;
/** Dots that the letters of the strip are high. */
const HEIGHT = 60;
/** Red that stands out so far (of 255) prints black. */
const INK = 110;
/** Degrees without letters that part their end from their beginning, and how far before that they may be cut. */
const GAP = 25;
const MARGIN = 6;

/** The letters along the ring of a round stamp as one level line, black on white; null where no gap tells where it begins. */
export function ringStrip(picture: Raster, [left, top, right, bottom]: FilePlace['box']): Grey | null {
  const [x, y] = [((left + right) / 2) * picture.width, ((top + bottom) / 2) * picture.height];
  const radius = ((right - left) * picture.width + (bottom - top) * picture.height) / 4;
  const ink = Array.from({ length: DIRECTIONS }, (_, nth) => {
    const turn = (nth * 2 * Math.PI) / DIRECTIONS;
    let most = 0;
    for (let away: number = PROFILE[0]; away <= PROFILE[1]; away += 0.02) {
      most = Math.max(most, redAt(picture, x + Math.cos(turn) * away * radius, y + Math.sin(turn) * away * radius));
    }
    return most > INK / 2;
  });
  const gap = widestGap(ink);
  if (gap.length < GAP) return null;
  const [from, to] = [gap.from + gap.length - MARGIN, gap.from + DIRECTIONS + MARGIN].map(
    (degrees) => (degrees * Math.PI) / 180,
  ) as [number, number];
  const middle = ((LETTERS.outer + LETTERS.inner) / 2) * radius;
  const width = Math.round(((to - from) * middle * HEIGHT) / ((LETTERS.outer - LETTERS.inner) * radius));
  const dots = new Uint8Array(width * HEIGHT);
  for (let row = 0; row < HEIGHT; row += 1) {
    const away = radius * (LETTERS.outer - ((LETTERS.outer - LETTERS.inner) * (row + 0.5)) / HEIGHT);
    for (let column = 0; column < width; column += 1) {
      const turn = from + ((to - from) * (column + 0.5)) / width;
      const red = redAt(picture, x + Math.cos(turn) * away, y + Math.sin(turn) * away);
      dots[row * width + column] = 255 - Math.min(255, (red * 255) / INK);
    }
  }
  return { width, height: HEIGHT, dots };
}

/** How far red stands out at a point, between its four dots. */
function redAt({ width, height, data }: Raster, x: number, y: number): number {
  const [column, row] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  const [right, below] = [x - 0.5 - column, y - 0.5 - row];
  const red = (dx: number, dy: number) => {
    const [atX, atY] = [column + dx, row + dy];
    if (atX < 0 || atY < 0 || atX >= width || atY >= height) return 0;
    const at = (atY * width + atX) * 4;
    return Math.max(0, (data[at] ?? 0) - Math.max(data[at + 1] ?? 0, data[at + 2] ?? 0));
  };
  const upper = red(0, 0) * (1 - right) + red(1, 0) * right;
  return upper * (1 - below) + (red(0, 1) * (1 - right) + red(1, 1) * right) * below;
}

/** The longest run of directions without ink, which may go over the last one. */
function widestGap(ink: readonly boolean[]): { from: number; length: number } {
  let best = { from: 0, length: 0 };
  let length = 0;
  for (let at = 0; at < ink.length * 2; at += 1) {
    length = ink[at % ink.length] ? 0 : length + 1;
    if (length > best.length && length < ink.length) best = { from: at - length + 1, length };
  }
  return best;
}
