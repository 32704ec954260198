import type { PhotoSpec } from '../applicants/types.ts';
import { createRandom } from '../random.ts';

export interface Picture {
  width: number;
  height: number;
  /** RGBA. */
  data: Buffer;
}

type Colour = [number, number, number];
const BACKGROUND: Record<PhotoSpec['background'], Colour> = { white: [253, 253, 253], blue: [62, 134, 208] };
const SKIN: Colour = [224, 186, 160];
const HAIR: Colour = [42, 36, 34];
const COAT: Colour = [44, 56, 84];

/** Draws a faceless bust as a portrait photo would show it, with a little noise where there is a person. */
export function drawPortrait(spec: PhotoSpec, seed: number): Picture {
  const random = createRandom(seed);
  const { width, height } = spec;
  const data = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const part = partAt(x / width, y / height);
      const noise = part === null ? 0 : Math.floor(random.next() * 9) - 4;
      const [red, green, blue] = part ?? BACKGROUND[spec.background];
      const at = (y * width + x) * 4;
      data[at] = red + noise;
      data[at + 1] = green + noise;
      data[at + 2] = blue + noise;
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

/** The picture turned a quarter to the left, as a camera held upright would store it. */
export function layOnSide(picture: Picture): Picture {
  const { width, height, data } = picture;
  const turned = Buffer.alloc(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      data.copy(turned, ((width - 1 - x) * height + y) * 4, from, from + 4);
    }
  }
  return { width: height, height: width, data: turned };
}

function partAt(x: number, y: number): Colour | null {
  const inside = (cx: number, cy: number, rx: number, ry: number) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;
  if (inside(0.5, 0.4, 0.17, 0.19) && y > 0.29) return SKIN;
  if (inside(0.5, 0.37, 0.2, 0.21) && y < 0.42) return HAIR;
  if (Math.abs(x - 0.5) < 0.07 && y > 0.5 && y < 0.72) return SKIN;
  if (inside(0.5, 1, 0.38, 0.34)) return COAT;
  return null;
}
