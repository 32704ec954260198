/** A picture as canvases give it: four bytes (red, green, blue, opacity) for each dot, row by row. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8ClampedArray | Uint8Array;
}

/** What of a picture is red ink, and what is writing. */
export interface RedInk {
  width: number;
  height: number;
  /** 1 where there is red ink. */
  dots: Uint8Array;
  /** How many there are. */
  count: number;
  /** 1 where the ink is as strong as that of a stamp that took well. */
  strong: Uint8Array;
  /** 1 where there is ink of another colour: black and blue writing, printed lines. */
  writing: Uint8Array;
}

/** Dots along the longer side: about 80 to the inch on A4, where the ring of a stamp is three dots wide. */
const LONG_SIDE = 900;

/** Least by which red has to stand out, of 255; a faint stamp still does by thirty. */
const STANDS_OUT = 26;
const STRONG = 52;
/** Darker than this it is black ink with a shade. */
const LEAST_RED = 90;
/** Darker than this (of 255) it is not paper. */
const PAPER = 150;

/** The red ink of a picture, at the size in which stamps are looked for. */
export function redInk(picture: Raster): RedInk {
  const { width, height, data } = reduced(picture);
  const dots = new Uint8Array(width * height);
  const strong = new Uint8Array(width * height);
  const writing = new Uint8Array(width * height);
  let count = 0;
  for (let at = 0; at < dots.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [data[at * 4], data[at * 4 + 1], data[at * 4 + 2]];
    const by = red - Math.max(green, blue);
    if (red < LEAST_RED || by < STANDS_OUT || Math.abs(green - blue) > by * 0.75 + 12) {
      if (red * 0.3 + green * 0.59 + blue * 0.11 < PAPER) writing[at] = 1;
      continue;
    }
    dots[at] = 1;
    if (by >= STRONG) strong[at] = 1;
    count += 1;
  }
  return { width, height, dots, count, strong, writing };
}

/** The picture with every block of dots averaged, so that its longer side is not much over `LONG_SIDE`. */
function reduced({ width, height, data }: Raster): Raster {
  const step = Math.max(1, Math.round(Math.max(width, height) / LONG_SIDE));
  if (step === 1) return { width, height, data };
  const [across, down] = [Math.floor(width / step), Math.floor(height / step)];
  const small = new Uint8ClampedArray(across * down * 4);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const sum = [0, 0, 0, 0];
      for (let y = row * step; y < (row + 1) * step; y += 1) {
        for (let x = column * step; x < (column + 1) * step; x += 1) {
          for (let of = 0; of < 4; of += 1) sum[of] = (sum[of] ?? 0) + (data[(y * width + x) * 4 + of] ?? 0);
        }
      }
      for (let of = 0; of < 4; of += 1) small[(row * across + column) * 4 + of] = (sum[of] ?? 0) / (step * step);
    }
  }
  return { width: across, height: down, data: small };
}
