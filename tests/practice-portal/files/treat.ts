import { type Canvas, createCanvas, ImageData, loadImage } from '@napi-rs/canvas';
import type { Picture } from '../photo/draw.ts';
import { createRandom } from '../random.ts';

/** What a scanner or a telephone does to a page. */
export interface Treatment {
  /** Degrees, clockwise. */
  tilt?: number;
  /** Quarters of a circle, clockwise. */
  quarters?: number;
  /** Spread of the noise of a dot, of 255. */
  noise?: number;
  /** As a telephone held at a slant sees it: how much shorter the far edge is (0–1), with a shadow across. */
  slant?: number;
  /** JPEG quality, 0–100. */
  quality?: number;
}

/** Values of the noise that is strewn over a page, again and again: drawing each anew would take most of the time. */
const STREWN = 8192;

/** The page as it comes out, as a JPEG file. */
export function treated(page: Canvas, treatment: Treatment, seed: number): Uint8Array {
  return asJpeg(treatedPicture(page, treatment, seed), treatment.quality ?? 75);
}

/** A picture as a JPEG file. */
export function asJpeg({ width, height, data }: Picture, quality: number): Uint8Array {
  const canvas = createCanvas(width, height);
  const dots = new ImageData(new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height);
  canvas.getContext('2d').putImageData(dots, 0, 0);
  return canvas.toBuffer('image/jpeg', quality);
}

/** The page as it comes out, before it is coded. */
export function treatedPicture(
  page: Canvas,
  { tilt = 0, quarters = 0, noise = 3, slant = 0 }: Treatment,
  seed: number,
): Picture {
  const random = createRandom(seed);
  const strewn = Float32Array.from(
    { length: STREWN },
    () => (random.next() + random.next() + random.next() - 1.5) * noise,
  );
  const { width, height } = page;
  const { data } = page.getContext('2d').getImageData(0, 0, width, height);
  const [across, down] = quarters % 2 === 1 ? [height, width] : [width, height];
  const made = Buffer.alloc(across * down * 4, 255);
  const turn = (tilt + quarters * 90) * (Math.PI / 180);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const around = slant > 0 ? 92 : 250;
  for (let row = 0; row < down; row += 1) {
    const far = slant > 0 ? (1 - (row / down) * slant - slant * 0.15) / 0.96 : 1;
    const low = slant > 0 ? (1 - slant * 0.5 + (slant * 0.35 * row) / down) / 0.94 : 1;
    const y = (row - down / 2) / low;
    const from = Math.floor(random.next() * STREWN);
    for (let column = 0; column < across; column += 1) {
      const x = (column - across / 2) / far;
      const light = slant > 0 ? 0.92 - 0.22 * slant * (column / across) - 0.25 * slant * (row / down) : 1;
      const px = x * cos + y * sin + width / 2;
      const py = y * cos - x * sin + height / 2;
      const at = (row * across + column) * 4;
      const by = strewn[(from + column * 7) % STREWN] ?? 0;
      const left = Math.floor(px);
      const top = Math.floor(py);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
        made.fill(Math.max(0, Math.min(255, around * light + by)), at, at + 3);
        continue;
      }
      const right = px - left;
      const below = py - top;
      for (let part = 0; part < 3; part += 1) {
        const first = (top * width + left) * 4 + part;
        const second = first + width * 4;
        const upper = (data[first] ?? 0) * (1 - right) + (data[first + 4] ?? 0) * right;
        const lower = (data[second] ?? 0) * (1 - right) + (data[second + 4] ?? 0) * right;
        made[at + part] = Math.max(0, Math.min(255, (upper * (1 - below) + lower * below) * light + by));
      }
    }
  }
  return { width: across, height: down, data: made };
}

/** A picture file as dots. */
export async function dotsOf(file: Uint8Array): Promise<Picture> {
  const picture = await loadImage(Buffer.from(file));
  const pen = createCanvas(picture.width, picture.height).getContext('2d');
  pen.drawImage(picture, 0, 0);
  const { width, height, data } = pen.getImageData(0, 0, picture.width, picture.height);
  return { width, height, data: Buffer.from(data.buffer, data.byteOffset, data.length) };
}
