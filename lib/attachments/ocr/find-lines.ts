import { type Grey, resized } from './grey';
import type { Networks } from './networks';
import { grown, type Point, type TiltedBox, tiltedBoxAround } from './tilted-box';

/** Longest side (dots) at which lines are looked for; on A4 a character of 9 points is then 15 dots high. */
const LONG_SIDE = 1280;
/** Sides have to be multiples of this. */
const STEP = 32;
/** Mean and spread of the pictures that the network has learnt from. */
const MEAN = [0.485, 0.456, 0.406] as const;
const SPREAD = [0.229, 0.224, 0.225] as const;

/** Likelier than this, a dot is writing. */
const WRITING = 0.3;
/** Less likely than this on the whole, it is no line. */
const LINE = 0.5;
/** The network marks the middle of a line; its writing goes out as far again as this times area by circumference. */
const OUT = 1.6;
/** Dots; what is lower cannot be read. */
const LOWEST = 3;

/** Where lines of writing stand on a picture, in its own dots, in no order. */
export async function findLines(picture: Grey, { detect }: Pick<Networks, 'detect'>): Promise<TiltedBox[]> {
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
  const side = (length: number) => Math.max(STEP, Math.round((length * scale) / STEP) * STEP);
  const [width, height] = [side(picture.width), side(picture.height)];
  const small = resized(picture, width, height);
  const likely = await detect(planesOf(small), width, height);
  const [back, down] = [picture.width / width, picture.height / height];
  return regionsOf(likely, width, height).flatMap(({ edge, mean }) => {
    if (mean < LINE) return [];
    const box = tiltedBoxAround(edge);
    if (box === null || box.height + 1 < LOWEST) return [];
    const whole = { ...box, length: box.length + 1, height: box.height + 1 };
    const out = (whole.length * whole.height * OUT) / (2 * (whole.length + whole.height));
    return [inPicture(grown(whole, out), back, down)];
  });
}

function planesOf({ dots }: Grey): Float32Array {
  const planes = new Float32Array(dots.length * 3);
  MEAN.forEach((mean, plane) => {
    const spread = SPREAD[plane] ?? 1;
    for (let at = 0; at < dots.length; at += 1) {
      planes[plane * dots.length + at] = ((dots[at] ?? 0) / 255 - mean) / spread;
    }
  });
  return planes;
}

/** Both scales are nearly the same, so that a box stays one. */
function inPicture({ x, y, length, height, tilt }: TiltedBox, across: number, down: number): TiltedBox {
  const scale = Math.abs(Math.cos(tilt)) > 0.7 ? across : down;
  const other = scale === across ? down : across;
  return { x: (x + 0.5) * across, y: (y + 0.5) * down, length: length * scale, height: height * other, tilt };
}

interface Region {
  /** First and last dot of each of its rows. */
  edge: Point[];
  /** How likely its dots are writing. */
  mean: number;
}

/** Dots of writing that hang together. */
function regionsOf(likely: Float32Array, width: number, height: number): Region[] {
  const left = new Uint8Array(likely.length);
  for (let at = 0; at < likely.length; at += 1) left[at] = (likely[at] ?? 0) > WRITING ? 1 : 0;
  const found: Region[] = [];
  for (let start = 0; start < left.length; start += 1) {
    if (left[start] === 0) continue;
    const rows = new Map<number, [number, number]>();
    let [sum, count] = [0, 0];
    const open = [start];
    left[start] = 0;
    for (let dot = open.pop(); dot !== undefined; dot = open.pop()) {
      const [x, y] = [dot % width, Math.floor(dot / width)];
      sum += likely[dot] ?? 0;
      count += 1;
      const row = rows.get(y);
      if (row === undefined) rows.set(y, [x, x]);
      else rows.set(y, [Math.min(row[0], x), Math.max(row[1], x)]);
      for (let dy = -1; dy <= 1; dy += 1) {
        for (let dx = -1; dx <= 1; dx += 1) {
          const [column, line] = [x + dx, y + dy];
          if (column < 0 || line < 0 || column >= width || line >= height) continue;
          const next = line * width + column;
          if (left[next] === 0) continue;
          left[next] = 0;
          open.push(next);
        }
      }
    }
    const edge = [...rows].flatMap(([y, [from, to]]): Point[] => [
      [from, y],
      [to, y],
    ]);
    found.push({ edge, mean: sum / count });
  }
  return found;
}
