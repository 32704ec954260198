import type { PhotoBackground } from '@/lib/dossier/photo-facts';
import { swapsSides } from './exif-orientation';

/** Decoded pixels, four bytes each (red, green, blue, alpha), rows from the top as stored. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
}

/** Which pixel is white. */
export interface WhitePixel {
  /** Least value every channel must have, 0–255. */
  minChannel: number;
  /** Most by which the channels may differ: more is a tint, not a shade of white. */
  maxChroma: number;
}

/**
 * Studio white is seldom 255: uneven light takes off up to a tenth (230), and the compression of colours adds a tint of a
 * few steps (20). Light blue and light grey backgrounds stay well outside: #d6e6f5 and #dddddd.
 */
export const WHITE_PIXEL: WhitePixel = { minChannel: 230, maxChroma: 20 };

/** Width of the border strip as a part of the shorter side: hair and shoulders seldom reach into it. */
const STRIP = 0.05;

/** The sides are looked at down to here: below, a portrait's clothing touches the border. */
const SIDES_DOWN_TO = 2 / 3;

/** Whiteness of the strip along the top and the upper sides of the picture as it is seen after EXIF rotation. */
export function borderWhiteness(pixels: Pixels, orientation: number, white: WhitePixel = WHITE_PIXEL): PhotoBackground {
  const turned = swapsSides(orientation);
  const width = turned ? pixels.height : pixels.width;
  const height = turned ? pixels.width : pixels.height;
  const strip = Math.max(1, Math.round(Math.min(width, height) * STRIP));
  const down = Math.max(strip, Math.round(height * SIDES_DOWN_TO));
  const offsetOf = storedOffset(pixels, orientation, width, height);
  const sum: [number, number, number] = [0, 0, 0];
  let whites = 0;
  let count = 0;
  for (let y = 0; y < Math.min(down, height); y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (y >= strip && x === strip && width - strip > x) x = width - strip;
      const at = offsetOf(x, y);
      const [red, green, blue] = [pixels.data[at] ?? 0, pixels.data[at + 1] ?? 0, pixels.data[at + 2] ?? 0];
      const least = Math.min(red, green, blue);
      if (least >= white.minChannel && Math.max(red, green, blue) - least <= white.maxChroma) whites += 1;
      sum[0] += red;
      sum[1] += green;
      sum[2] += blue;
      count += 1;
    }
  }
  return {
    whiteShare: whites / count,
    mean: [Math.round(sum[0] / count), Math.round(sum[1] / count), Math.round(sum[2] / count)],
  };
}

/** Where a pixel of the seen picture lies in the stored one, for the eight EXIF orientations. */
function storedOffset(pixels: Pixels, orientation: number, width: number, height: number) {
  const [right, bottom] = [width - 1, height - 1];
  const at = (column: number, row: number) => (row * pixels.width + column) * 4;
  switch (orientation) {
    case 2:
      return (x: number, y: number) => at(right - x, y);
    case 3:
      return (x: number, y: number) => at(right - x, bottom - y);
    case 4:
      return (x: number, y: number) => at(x, bottom - y);
    case 5:
      return (x: number, y: number) => at(y, x);
    case 6:
      return (x: number, y: number) => at(y, right - x);
    case 7:
      return (x: number, y: number) => at(bottom - y, right - x);
    case 8:
      return (x: number, y: number) => at(bottom - y, x);
    default:
      return at;
  }
}
