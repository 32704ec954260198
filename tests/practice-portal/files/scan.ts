import type { Picture } from '../photo/draw.ts';
import { createRandom } from '../random.ts';
import { drawPage, type Face } from './draw-page.ts';
import type { FilePage } from './page.ts';
import { treatedPicture } from './treat.ts';

/** A written page as an office scanner or a telephone gives it; each file its own way, the same on every machine with these fonts. */
export function scanPage(page: FilePage, seed: number, by: 'scanner' | 'telephone'): Picture {
  const random = createRandom(seed);
  const between = (least: number, most: number) => least + random.next() * (most - least);
  const face: Face = random.next() < 0.7 ? 'song' : 'hei';
  const sheet = drawPage(page, between(140, 180), face);
  const tilt = between(-2, 2);
  if (by === 'telephone')
    return treatedPicture(sheet, { tilt, noise: between(4, 10), slant: between(0.05, 0.16) }, seed);
  const quarters = random.next() < 0.06 ? random.int(1, 3) : 0;
  return treatedPicture(sheet, { tilt, quarters, noise: between(3, 14) }, seed);
}
