export type Point = readonly [x: number, y: number];

/** A rectangle that may be tilted: its middle, its longer and its shorter side, and the direction of the longer one. */
export interface TiltedBox {
  x: number;
  y: number;
  length: number;
  height: number;
  /** Radians, clockwise from the picture's own lines; between -π/2 and π/2. */
  tilt: number;
}

/** The smallest rectangle around points; null where they are fewer than three or all on a line. */
export function tiltedBoxAround(points: readonly Point[]): TiltedBox | null {
  const hull = hullOf(points);
  let best: TiltedBox | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, [x0, y0]] of hull.entries()) {
    const [x1, y1] = hull[(at + 1) % hull.length] ?? [x0, y0];
    const tilt = Math.atan2(y1 - y0, x1 - x0);
    const box = boxAlong(hull, tilt);
    if (box.length * box.height >= least || box.height === 0) continue;
    least = box.length * box.height;
    best = box;
  }
  return best;
}

/** The box with each side moved out by `by`. */
export function grown(box: TiltedBox, by: number): TiltedBox {
  return { ...box, length: box.length + 2 * by, height: box.height + 2 * by };
}

/** Its corners, clockwise from the beginning of the writing. */
export function cornersOf({ x, y, length, height, tilt }: TiltedBox): [Point, Point, Point, Point] {
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const corner = (along: number, down: number): Point => [x + along * cos - down * sin, y + along * sin + down * cos];
  const [right, below] = [length / 2, height / 2];
  return [corner(-right, -below), corner(right, -below), corner(right, below), corner(-right, below)];
}

function boxAlong(points: readonly Point[], tilt: number): TiltedBox {
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const along = points.map(([x, y]) => x * cos + y * sin);
  const down = points.map(([x, y]) => y * cos - x * sin);
  const [left, right, top, bottom] = [Math.min(...along), Math.max(...along), Math.min(...down), Math.max(...down)];
  const [middle, level] = [(left + right) / 2, (top + bottom) / 2];
  const [x, y] = [middle * cos - level * sin, middle * sin + level * cos];
  const [length, height] = [right - left, bottom - top];
  return length >= height
    ? { x, y, length, height, tilt: folded(tilt) }
    : { x, y, length: height, height: length, tilt: folded(tilt + Math.PI / 2) };
}

function folded(tilt: number): number {
  return tilt - Math.PI * Math.round(tilt / Math.PI);
}

/** Corners of the convex hull, in order. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort(([x0, y0], [x1, y1]) => x0 - x1 || y0 - y1);
  const half = (all: readonly Point[]) => {
    const kept: Point[] = [];
    for (const point of all) {
      while (kept.length > 1 && !turnsLeft(kept.at(-2), kept.at(-1), point)) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turnsLeft(first: Point = [0, 0], second: Point = [0, 0], third: Point = [0, 0]): boolean {
  const [[x0, y0], [x1, y1], [x2, y2]] = [first, second, third];
  return (x1 - x0) * (y2 - y0) - (y1 - y0) * (x2 - x0) > 0;
}
