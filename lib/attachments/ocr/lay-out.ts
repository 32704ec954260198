import type { Run } from '@/lib/attachments/page-text';
import type { FilePlace } from '@/lib/dossier/file-facts';
import type { Letter } from './letter';
import { WRITING } from './read-line';
import { cornersOf, type Point, type TiltedBox } from './tilted-box';

/** A line of writing on an upright picture. */
export interface ReadLine {
  box: TiltedBox;
  letters: Letter[];
}

/** A blank wider than this share of the writing's height parts two pieces of it. */
const BLANK = 0.9;
/** Only lines so many times longer than high tell how the page lies. */
const LONG = 4;
/** Radians by which a line may lie otherwise than the page does. */
const STRAY = 0.09;

interface Size {
  width: number;
  height: number;
}

/**
 * Read lines as runs of writing on a page that lies straight: each with its place there (`box`), by which lines and columns are
 * told, and on the picture as it was given (`at`).
 */
export function layOut(lines: readonly ReadLine[], page: Size, quarters: number): Run[] {
  const tiltAt = tiltOf(lines, page);
  return lines.flatMap(({ box, letters }) =>
    piecesOf(box, letters).map((piece) => ({
      text: piece.letters.map(({ text }) => text).join(''),
      sure: true,
      likely: piece.letters.flatMap(({ text, likely }) => Array<number>(text.length).fill(likely)),
      box: straight(piece.box, tiltAt, page),
      at: asGiven(piece.box, page, quarters),
    })),
  );
}

/** A line cut where there is nothing for a while, each piece with a box close around its letters. */
function piecesOf(box: TiltedBox, letters: readonly Letter[]): { letters: Letter[]; box: TiltedBox }[] {
  const size = box.height * WRITING;
  const pieces: Letter[][] = [];
  let end = 0;
  for (const letter of letters) {
    if (letter.text.trim() === '') continue;
    const middle = ((letter.from + letter.to) / 2) * box.length;
    const half = halfWidth(letter.text, size);
    if (pieces.length === 0 || middle - half - end > BLANK * size) pieces.push([letter]);
    else pieces.at(-1)?.push(letter);
    end = middle + half;
  }
  return pieces.map((piece) => {
    const [first, last] = [piece[0], piece.at(-1)];
    const edge = (letter: Letter | undefined, side: number) =>
      letter === undefined ? 0 : ((letter.from + letter.to) / 2) * box.length + side * halfWidth(letter.text, size);
    const [from, to] = [Math.max(0, edge(first, -1)), Math.min(box.length, edge(last, 1))];
    const along = (from + to - box.length) / 2;
    const [x, y] = [box.x + along * Math.cos(box.tilt), box.y + along * Math.sin(box.tilt)];
    return { letters: piece, box: { ...box, x, y, length: Math.max(1, to - from), height: size } };
  });
}

/** Han characters are as wide as they are high, the rest half of that. */
function halfWidth(text: string, size: number): number {
  return /^[\x20-\x7e]$/.test(text) ? size / 4 : size / 2;
}

type Tilt = (x: number, y: number) => number;

/** How lines lie at each place: the same all over a page from a scanner, but not on a photograph. */
function tiltOf(lines: readonly ReadLine[], { width, height }: Size): Tilt {
  const long = lines.filter(({ box, letters }) => box.length > LONG * box.height && letters.length > 2);
  const level = medianOf(long.map(({ box }) => [box.tilt, box.length]));
  const told = long.filter(({ box }) => Math.abs(box.tilt - level) < STRAY);
  // Weighted least squares for tilt = level + a·x + b·y, x and y from the page's middle in widths; a little stiff.
  let [xx, xy, yy, xt, yt, weight] = [0, 0, 0, 0, 0, 0];
  for (const { box } of told) {
    const [x, y, t] = [(box.x - width / 2) / width, (box.y - height / 2) / width, box.tilt - level];
    const w = box.length / width;
    xx += w * x * x;
    xy += w * x * y;
    yy += w * y * y;
    xt += w * x * t;
    yt += w * y * t;
    weight += w;
  }
  const stiff = 0.02 * weight + 1e-6;
  const determinant = (xx + stiff) * (yy + stiff) - xy * xy;
  const a = (xt * (yy + stiff) - yt * xy) / determinant;
  const b = (yt * (xx + stiff) - xt * xy) / determinant;
  return (x, y) => level + (a * (x - width / 2) + b * (y - height / 2)) / width;
}

/** The value below which half of the weight lies; 0 of nothing. */
function medianOf(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const half = weighted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let passed = 0;
  for (const [value, weight] of [...weighted].sort(([one], [other]) => one - other)) {
    passed += weight;
    if (passed >= half) return value;
  }
  return 0;
}

/** Where it would stand if all lines were level: along its line to the middle of the page, and that upright. */
function straight(box: TiltedBox, tiltAt: Tilt, { width, height }: Size): FilePlace['box'] {
  const [away, below] = [box.x - width / 2, box.y - height / 2];
  const y = box.y - Math.tan(tiltAt((box.x + width / 2) / 2, box.y)) * away;
  const x = box.x + Math.tan(tiltAt(width / 2, height / 2)) * below;
  return [
    (x - box.length / 2) / width,
    (y - box.height / 2) / height,
    (x + box.length / 2) / width,
    (y + box.height / 2) / height,
  ];
}

/** The upright box around it on the picture before that was turned. */
function asGiven(box: TiltedBox, { width, height }: Size, quarters: number): FilePlace['box'] {
  const corners = cornersOf(box).map(([x, y]): Point => {
    const [right, down] = [x / width, y / height];
    if (quarters === 1) return [down, 1 - right];
    if (quarters === 2) return [1 - right, 1 - down];
    return quarters === 3 ? [1 - down, right] : [right, down];
  });
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const clip = (value: number) => Math.max(0, Math.min(1, value));
  return [clip(Math.min(...xs)), clip(Math.min(...ys)), clip(Math.max(...xs)), clip(Math.max(...ys))];
}
