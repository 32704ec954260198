import type { RedInk } from './raster';
import { along, covered, type Ring } from './ring';

/** Between these distances from the middle (in radii) lie the points of the star of a public seal, 14 mm of 42 mm. */
const POINTS = [0.17, 0.29] as const;
/** How much stronger five points have to be than any other number of them. */
const STRONGER = 1.6;
/** Least strength of the five points against all ink there. */
const STRENGTH = 0.3;

/** Whether a five-pointed star stands in the middle, as in the public seals of enterprises and institutions. */
export function hasStar(red: RedInk, ring: Ring): boolean {
  if (covered(red, ring, 0, 0.1) < 0.6) return false;
  const ink = along(red, ring, ...POINTS);
  const all = ink.reduce((sum, one) => sum + one, 0);
  if (all === 0) return false;
  const strength = (times: number) => {
    let [cos, sin] = [0, 0];
    for (const [nth, one] of ink.entries()) {
      const turn = (2 * Math.PI * times * nth) / ink.length;
      cos += one * Math.cos(turn);
      sin += one * Math.sin(turn);
    }
    return Math.hypot(cos, sin) / all;
  };
  const five = strength(5);
  return five > STRENGTH && [1, 2, 3, 4, 6, 7, 8].every((times) => five > STRONGER * strength(times));
}
