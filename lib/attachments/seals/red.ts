/** Pixels of a page, four bytes each (red, green, blue, opacity). */
export interface Picture {
  data: Uint8ClampedArray | Uint8Array;
  width: number;
  height: number;
}

/** How red each pixel of a reduced page is, and which are dark as print. */
export interface RedPage {
  width: number;
  height: number;
  /** 0 where a pixel is not red, else its share of pure colour (0–1). */
  red: Float32Array;
  dark: Uint8Array;
}

/** Seals are looked for at this width: the line of a ring is still two pixels wide, and a scanner's noise is averaged out. */
const WIDTH = 800;
/** Less colour than this is the paper's or the noise's. */
const COLOUR = 0.14;
const DARK = 110;

/** The red and the dark of a page, reduced to a width of at most 800 pixels. */
export function redPage(picture: Picture): RedPage {
  const scale = Math.max(1, picture.width / WIDTH);
  const width = Math.floor(picture.width / scale);
  const height = Math.floor(picture.height / scale);
  const red = new Float32Array(width * height);
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [r, g, b] = meanOf(picture, x * scale, y * scale, scale);
      const most = Math.max(g, b);
      const colour = r === 0 ? 0 : (r - most) / r;
      // Orange and pink-violet are no ink of a stamp.
      const isRed = colour > COLOUR && r > 90 && Math.abs(g - b) < 0.45 * (r - Math.min(g, b));
      if (isRed) red[y * width + x] = colour;
      else if (most < DARK && r < DARK) dark[y * width + x] = 1;
    }
  }
  return { width, height, red, dark };
}

function meanOf({ data, width, height }: Picture, left: number, top: number, scale: number) {
  let [r, g, b, count] = [0, 0, 0, 0];
  const [right, bottom] = [Math.min(width, Math.ceil(left + scale)), Math.min(height, Math.ceil(top + scale))];
  for (let y = Math.floor(top); y < bottom; y += 1) {
    for (let x = Math.floor(left); x < right; x += 1) {
      const at = (y * width + x) * 4;
      r += data[at] ?? 0;
      g += data[at + 1] ?? 0;
      b += data[at + 2] ?? 0;
      count += 1;
    }
  }
  return [r / count, g / count, b / count] as const;
}
