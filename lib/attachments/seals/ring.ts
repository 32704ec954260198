import type { Blob } from './blobs';
import type { RedInk } from './raster';

/** An upright ellipse; a circle where both radii are the same. */
export interface Ring {
  x: number;
  y: number;
  across: number;
  down: number;
}

/** Directions from the middle in which a ring is looked at. */
const DIRECTIONS = 180;
/** Thickness of a ring as a share of the radius, at least three dots. */
const BAND = 0.07;

/** The ring along the outer edge of red ink: each direction's outermost dots, without those that lie off the rest. */
export function ringAround(red: RedInk, blob: Blob, kind: 'round' | 'oval'): Ring {
  const ring: Ring = {
    x: (blob.left + blob.right) / 2,
    y: (blob.top + blob.bottom) / 2,
    across: (blob.right - blob.left + 1) / 2,
    down: (blob.bottom - blob.top + 1) / 2,
  };
  if (kind === 'oval') return ring;
  const radius = (ring.across + ring.down) / 2;
  let circle = { ...ring, across: radius, down: radius };
  for (let round = 0; round < 4; round += 1) {
    const edge = outermost(red, circle).filter(([x, y]) => {
      const away = Math.hypot(x - circle.x, y - circle.y) / circle.across;
      return round === 0 || (away > 1 - 0.4 / round && away < 1 + 0.3 / round);
    });
    circle = circleThrough(edge) ?? circle;
  }
  return circle;
}

/** Share (0–1) of the directions in which there is ink between two distances, in radii. */
export function covered(red: RedInk, ring: Ring, from: number, to: number): number {
  const found = along(red, ring, from, to).filter((ink) => ink > 0).length;
  return found / DIRECTIONS;
}

/** Share of the ring itself that is drawn. */
export function drawn(red: RedInk, ring: Ring): number {
  const band = Math.max(BAND, 3 / Math.min(ring.across, ring.down));
  return covered(red, ring, 1 - band, 1 + band / 2);
}

/** Share of ink (0–1) in each direction between two distances, in radii. */
export function along(red: RedInk, { x, y, across, down }: Ring, from: number, to: number): number[] {
  const steps = Math.max(2, Math.ceil((to - from) * Math.max(across, down)));
  return Array.from({ length: DIRECTIONS }, (_, nth) => {
    const [cos, sin] = [Math.cos((nth * 2 * Math.PI) / DIRECTIONS), Math.sin((nth * 2 * Math.PI) / DIRECTIONS)];
    let ink = 0;
    for (let step = 0; step <= steps; step += 1) {
      const away = from + ((to - from) * step) / steps;
      ink += isRed(red, x + cos * away * across, y + sin * away * down);
    }
    return ink / (steps + 1);
  });
}

/** Share (0–1) of what the ring encloses that is under writing. */
export function writtenIn({ width, height, writing }: RedInk, { x, y, across, down }: Ring): number {
  let [written, all] = [0, 0];
  for (let row = Math.max(0, Math.ceil(y - down)); row < Math.min(height, y + down); row += 1) {
    for (let column = Math.max(0, Math.ceil(x - across)); column < Math.min(width, x + across); column += 1) {
      if (Math.hypot((column - x) / across, (row - y) / down) > 1) continue;
      all += 1;
      written += writing[row * width + column] ?? 0;
    }
  }
  return all === 0 ? 0 : written / all;
}

/** 1 where this dot is red ink; 0 elsewhere and off the picture. */
export function isRed({ width, height, dots }: RedInk, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return 0;
  return dots[row * width + column] ?? 0;
}

function outermost(red: RedInk, { x, y, across }: Ring): [number, number][] {
  return Array.from({ length: DIRECTIONS }, (_, nth) => {
    const [cos, sin] = [Math.cos((nth * 2 * Math.PI) / DIRECTIONS), Math.sin((nth * 2 * Math.PI) / DIRECTIONS)];
    for (let away = across * 1.3; away > across * 0.5; away -= 0.5) {
      if (isRed(red, x + cos * away, y + sin * away)) return [[x + cos * away, y + sin * away] as [number, number]];
    }
    return [];
  }).flat();
}

/** The circle that comes nearest to all points (least squares); null where they are too few or lie on a line. */
function circleThrough(points: readonly [number, number][]): Ring | null {
  if (points.length < 12) return null;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  let [uu, uv, vv, uuu, vvv] = [0, 0, 0, 0, 0];
  for (const [x, y] of points) {
    const [u, v] = [x - meanX, y - meanY];
    uu += u * u;
    uv += u * v;
    vv += v * v;
    uuu += u * (u * u + v * v);
    vvv += v * (u * u + v * v);
  }
  const determinant = 2 * (uu * vv - uv * uv);
  if (Math.abs(determinant) < 1e-6) return null;
  const u = (uuu * vv - vvv * uv) / determinant;
  const v = (vvv * uu - uuu * uv) / determinant;
  const radius = Math.sqrt(u * u + v * v + (uu + vv) / points.length);
  return { x: meanX + u, y: meanY + v, across: radius, down: radius };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
