import type { Blob } from './blobs';
import type { RedPage } from './red';

/** A red blob as the frame of a stamp; all shares 0–1. */
export interface Frame {
  /** The shorter side by the longer. */
  aspect: number;
  /** Share of directions from the middle in which the frame is met where it has to be. */
  closed: number;
  /** Share of the inside that is red. */
  inside: number;
  /** Share of a strip round the frame that is red. */
  outside: number;
  /** Thickness of the frame by its half width, in nearly all directions. */
  thickness: number;
  /** Share of pure colour of the frame, as a mean. */
  colour: number;
  /** Share of the inside that is dark as print. */
  printed: number;
  /** Least share of a turn that is red between the frame and what it holds: a second frame across it leaves no turn free. */
  crossed: number;
  /** How often red begins in one turn inside the frame; the middle one of several turns. */
  characters: number;
}

const DIRECTIONS = 180;
/** Further in than this share of its half width, red is not the frame. */
const SLACK = 0.92;
/** A stamp stands at most this much askew (degrees) and is still measured. */
const TILTS = [0, -4, 4, -8, 8, -12, 12];

interface Fit {
  x: number;
  y: number;
  half: [number, number];
  turn: number;
}

/** Measures a blob as the frame of a curved (round, oval) or a straight stamp, at the tilt that fits it best. */
export function frameOf(blob: Blob, red: RedPage, kind: 'curved' | 'straight'): Frame {
  const fits = TILTS.map((tilt) => fitOf(blob, (tilt * Math.PI) / 180));
  const measured = fits.map((fit) => measure(fit, red, kind));
  return measured.reduce((best, one) => (one.closed > best.closed ? one : best));
}

function fitOf({ pixels }: Blob, turn: number): Fit {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  let [left, top, right, bottom] = [1e9, 1e9, -1e9, -1e9];
  for (const { x, y } of pixels) {
    const [u, v] = [x * cos + y * sin, y * cos - x * sin];
    left = Math.min(left, u);
    right = Math.max(right, u);
    top = Math.min(top, v);
    bottom = Math.max(bottom, v);
  }
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  const half: Fit['half'] = [(right - left + 1) / 2, (bottom - top + 1) / 2];
  return { x: u * cos - v * sin, y: u * sin + v * cos, half, turn };
}

function measure(fit: Fit, { width, height, red, dark }: RedPage, kind: 'curved' | 'straight'): Frame {
  const [cos, sin] = [Math.cos(fit.turn), Math.sin(fit.turn)];
  /** The pixel at a share of the way from the middle to the frame. */
  const at = (direction: number, share: number): number => {
    const angle = (direction / DIRECTIONS) * 2 * Math.PI;
    const reach = kind === 'curved' ? 1 : 1 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
    const u = Math.cos(angle) * reach * share * fit.half[0];
    const v = Math.sin(angle) * reach * share * fit.half[1];
    const x = Math.round(fit.x + u * cos - v * sin);
    const y = Math.round(fit.y + u * sin + v * cos);
    return x < 0 || y < 0 || x >= width || y >= height ? -1 : y * width + x;
  };
  const step = 0.7 / Math.max(...fit.half);
  const thicknesses: number[] = [];
  let [met, colour, redInside, darkInside, inside, redOutside, outside] = [0, 0, 0, 0, 0, 0, 0];
  for (let direction = 0; direction < DIRECTIONS; direction += 1) {
    let share = 1.05;
    while (share > SLACK && (red[at(direction, share)] ?? 0) === 0) share -= step;
    if (share > SLACK) {
      met += 1;
      const from = share;
      let most = 0;
      for (; share > 0 && (red[at(direction, share)] ?? 0) > 0; share -= step) {
        most = Math.max(most, red[at(direction, share)] ?? 0);
      }
      colour += most;
      thicknesses.push(from - share);
    }
    for (let deep = 0.03; deep < 0.84; deep += step) {
      // Outer parts of a sector are larger.
      inside += deep;
      if ((red[at(direction, deep)] ?? 0) > 0) redInside += deep;
      if (dark[at(direction, deep)] === 1) darkInside += deep;
    }
    for (let far = 1.08; far < 1.22; far += step) {
      outside += 1;
      if ((red[at(direction, far)] ?? 0) > 0) redOutside += 1;
    }
  }
  thicknesses.sort((one, other) => one - other);
  const turns = [0.62, 0.66, 0.7, 0.74, 0.78].map((deep) => {
    const turn = Array.from({ length: DIRECTIONS }, (_, direction) => (red[at(direction, deep)] ?? 0) > 0);
    return turn.filter((isRed, direction) => isRed && turn[direction - 1] === false).length;
  });
  const between = [0.84, 0.86, 0.88, 0.9, 0.92].map((deep) => {
    const turn = Array.from({ length: DIRECTIONS }, (_, direction) => (red[at(direction, deep)] ?? 0) > 0);
    return turn.filter(Boolean).length / DIRECTIONS;
  });
  return {
    crossed: Math.min(...between),
    aspect: Math.min(...fit.half) / Math.max(...fit.half),
    closed: met / DIRECTIONS,
    inside: redInside / inside,
    outside: redOutside / outside,
    thickness: thicknesses[Math.floor(thicknesses.length * 0.6)] ?? 1,
    colour: met === 0 ? 0 : colour / met,
    printed: darkInside / inside,
    // A single turn may run along a stroke, or through the noise round a sign.
    characters: turns.sort((one, other) => one - other)[2] ?? 0,
  };
}
