import type { Grey } from './grey';
import type { Letter } from './letter';
import { LINE_HEIGHT, type Networks } from './networks';
import type { TiltedBox } from './tilted-box';
import { withUnread } from './unread-ink';

/** Share of a line's box that its writing is high. */
export const WRITING = 0.72;
/** Rows of a strip, from its middle, in which ink is looked for: no ruled line above or below it. */
const MIDDLE = 12;
/** Dots of ink that a column of writing has at least. */
const DOTS = 2;

const SHORTEST = 32;
/** Longer lines (dots) are none, and would take the memory of a page. */
const LONGEST = 4096;

/** What is written in a box of a picture. */
export async function readLine(picture: Grey, box: TiltedBox, networks: Networks): Promise<Letter[]> {
  const { planes, width } = stripOf(picture, box);
  const { likelihoods, steps } = await networks.recognise(planes, width);
  const strip = { dark: darkColumns(planes, width), size: LINE_HEIGHT * WRITING };
  return withUnread(lettersOf(likelihoods, steps, networks.characters), strip);
}

/** The box turned level and brought to the height that the network wants, in three equal planes. */
function stripOf({ width, height, dots }: Grey, box: TiltedBox): { planes: Float32Array; width: number } {
  const across = Math.max(SHORTEST, Math.min(LONGEST, Math.round((box.length / box.height) * LINE_HEIGHT)));
  const [cos, sin] = [Math.cos(box.tilt), Math.sin(box.tilt)];
  const [stepX, stepY] = [box.length / across, box.height / LINE_HEIGHT];
  // Smaller than the picture has it: the mean of several dots is taken.
  const times = Math.max(1, Math.min(4, Math.round(stepY)));
  const size = across * LINE_HEIGHT;
  const planes = new Float32Array(size * 3);
  const dot = (x: number, y: number) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [right, below] = [x - column, y - row];
    const value = (dx: number, dy: number) => {
      const [atX, atY] = [Math.max(0, Math.min(width - 1, column + dx)), Math.max(0, Math.min(height - 1, row + dy))];
      return dots[atY * width + atX] ?? 0;
    };
    const upper = value(0, 0) * (1 - right) + value(1, 0) * right;
    return upper * (1 - below) + (value(0, 1) * (1 - right) + value(1, 1) * right) * below;
  };
  for (let row = 0; row < LINE_HEIGHT; row += 1) {
    for (let column = 0; column < across; column += 1) {
      let sum = 0;
      for (let one = 0; one < times; one += 1) {
        const down = (row + (one + 0.5) / times) * stepY - box.height / 2;
        for (let other = 0; other < times; other += 1) {
          const along = (column + (other + 0.5) / times) * stepX - box.length / 2;
          sum += dot(box.x + along * cos - down * sin - 0.5, box.y + along * sin + down * cos - 0.5);
        }
      }
      const value = sum / (times * times) / 127.5 - 1;
      const at = row * across + column;
      planes[at] = value;
      planes[size + at] = value;
      planes[2 * size + at] = value;
    }
  }
  return { planes, width: across };
}

/** Where along a strip there is ink: halfway between its paper and its darkest dots, or darker. */
function darkColumns(planes: Float32Array, width: number): boolean[] {
  const values = planes.slice(0, width * LINE_HEIGHT).sort();
  const [ink = 0, paper = 0] = [values[Math.floor(values.length * 0.02)], values[Math.floor(values.length * 0.8)]];
  const [first, last] = [LINE_HEIGHT / 2 - MIDDLE, LINE_HEIGHT / 2 + MIDDLE];
  return Array.from({ length: width }, (_, column) => {
    let dots = 0;
    for (let row = first; row < last; row += 1) {
      if ((planes[row * width + column] ?? 1) < (ink + paper) / 2) dots += 1;
    }
    return dots >= DOTS;
  });
}

/** At each step the likeliest character; the same one at neighbouring steps is one, and the first stands for none. */
function lettersOf(likelihoods: Float32Array, steps: number, characters: readonly string[]): Letter[] {
  const known = characters.length;
  const letters: Letter[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    let [best, likely] = [0, 0];
    for (let at = 0; at < known; at += 1) {
      const one = likelihoods[step * known + at] ?? 0;
      if (one > likely) [best, likely] = [at, one];
    }
    const last = letters.at(-1);
    if (best !== 0 && best === before && last !== undefined) {
      last.likely = Math.max(last.likely, likely);
      last.to = (step + 1) / steps;
    } else if (best !== 0) {
      letters.push({ text: characters[best] ?? '', likely, from: step / steps, to: (step + 1) / steps });
    }
    before = best;
  }
  return letters;
}
