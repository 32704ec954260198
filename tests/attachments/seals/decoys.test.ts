import { expect, it } from 'vitest';
import { findSeals } from '@/lib/attachments/seals/find-seals';
import { runs } from '../../runs';
import { glyph, mark, printLine, RED, type Sheet, scanned, sheet, stamp } from './draw-dots';

const WIDTHS = [620, 827];
const ROUNDS = runs(2, 1);

const round = (made: Sheet, radius = 0.1) => stamp(made.random, 'round', radius);
/** What looks like a stamp and is none, or is none that counts. */
const DECOYS: Record<string, (made: Sheet) => void> = {
  nothing: () => undefined,
  'a red letterhead with a rule': (made) => {
    printLine(made, 0.2, 0.14, 0.8, 0.07, RED);
    mark(made, 0.5, 0.22, 0.4, (_, y) => Math.abs(y) < 0.003, RED);
  },
  'red rules of a table': (made) => {
    mark(made, 0.5, 0.7, 0.4, (x, y) => Math.abs(x % 0.1) < 0.002 || Math.abs(y % 0.05) < 0.002, RED);
  },
  'an empty box for a photograph': (made) => {
    mark(made, 0.7, 0.4, 0.1, (x, y) => Math.max(Math.abs(x), Math.abs(y)) > 0.096, RED);
  },
  'a signature in red': (made) => {
    mark(made, 0.6, 1, 0.15, (x, y) => Math.abs(y - 0.04 * Math.sin(x * 60) * Math.cos(x * 23)) < 0.005, RED);
  },
  'a circle drawn round something': (made) => {
    mark(made, 0.5, 0.8, 0.12, (x, y) => Math.abs(Math.hypot(x, y) - 0.1) < 0.004, RED);
  },
  'a filled sign': (made) => {
    mark(made, 0.3, 0.3, 0.1, (x, y) => Math.hypot(x, y) < 0.08, RED);
  },
  'a ring with a filled star': (made) => {
    const star = (x: number, y: number) => Math.hypot(x, y) < 0.04 * (1 + 0.4 * Math.cos(5 * Math.atan2(x, y)));
    mark(made, 0.3, 0.3, 0.12, (x, y) => Math.abs(Math.hypot(x, y) - 0.08) < 0.005 || star(x, y), RED);
  },
  'a white sign on red': (made) => {
    const sign = glyph(made.random, 0.12);
    mark(made, 0.3, 0.3, 0.1, (x, y) => Math.max(Math.abs(x), Math.abs(y)) < 0.08 && !sign(x, y), RED);
  },
  'a fingerprint': (made) => {
    mark(
      made,
      0.6,
      0.9,
      0.1,
      (x, y) => {
        const away = Math.hypot(x, y * 0.75);
        return away < 0.055 && Math.sin(away * 900 + 2 * Math.sin(x * 60)) > 0.1;
      },
      RED,
    );
  },
  'a thumb as large as a stamp': (made) => {
    mark(
      made,
      0.6,
      0.9,
      0.15,
      (x, y) => {
        const away = Math.hypot(x, y * 0.8);
        return away < 0.1 && Math.sin(away * 500 + 2 * Math.sin(x * 40)) > 0;
      },
      RED,
    );
  },
  'a stamp cut off by the edge': (made) => mark(made, 0.96, 0.9, 0.15, round(made), RED),
  'half a stamp': (made) => {
    const whole = round(made);
    mark(made, 0.6, 0.9, 0.15, (x, y) => x < 0.02 && whole(x, y), RED);
  },
  'a stamp stamped twice': (made) => {
    mark(made, 0.6, 0.9, 0.15, round(made), RED);
    mark(made, 0.63, 0.92, 0.15, round(made), RED);
  },
  'a faint stamp': (made) => mark(made, 0.6, 0.9, 0.15, round(made), RED, { strength: 0.22 }),
  'a blue stamp': (made) => mark(made, 0.6, 0.9, 0.15, round(made), [40, 50, 200]),
  'a stamp over dense print': (made) => {
    for (let y = 0.78; y < 1.02; y += 0.012) printLine(made, 0.45, y, 0.75, 0.014);
    mark(made, 0.6, 0.9, 0.11, (x, y) => Math.sin(x * 700) > 0.3 && Math.sin(y * 500) > 0, [40, 40, 40]);
    mark(made, 0.6, 0.9, 0.15, round(made), RED);
  },
};

it.each(Object.entries(DECOYS))('calls no page sealed for %s, drawn dot by dot', (_, draw) => {
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const made = sheet(seed * 977, WIDTHS[seed % 2] ?? 827);
    draw(made);
    const found = findSeals(scanned(made, { quality: seed % 2 === 0 ? 40 : 85 }), 1);
    expect(
      found.filter(({ sure }) => sure),
      `seed ${seed}`,
    ).toEqual([]);
  }
});

it('finds the stamps of this way of drawing, in colour only', () => {
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const made = sheet(seed, 827);
    mark(made, 0.6, 0.9, 0.15, round(made), RED);
    expect(
      findSeals(scanned(made), 1).map(({ shape, sure }) => ({ shape, sure })),
      `seed ${seed}`,
    ).toEqual([{ shape: 'round', sure: true }]);
    expect(findSeals(scanned(made, { grey: true }), 1), `seed ${seed}`).toEqual([]);
  }
});

it.each(['oval', 'square'] as const)('finds %s stamps, which are no seal of a unit for sure', (shape) => {
  const pages = Array.from({ length: Math.max(8, ROUNDS * 3) }, (_, at) => {
    const made = sheet((at + 1) * 31, WIDTHS[at % 2] ?? 827);
    mark(
      made,
      0.6,
      0.9,
      0.15,
      stamp(made.random, shape, 0.06 + 0.02 * (at % 3), (made.random.next() - 0.5) * 0.1),
      RED,
    );
    return findSeals(scanned(made, { quality: at % 2 === 0 ? 40 : 85 }), 1);
  });
  expect(pages.flat().filter(({ sure }) => sure)).toEqual([]);
  const share = (is: (seals: ReturnType<typeof findSeals>) => boolean) => pages.filter(is).length / pages.length;
  expect(share((seals) => seals.length > 0)).toBeGreaterThanOrEqual(0.95);
  // A small square one may look round; it is for a look either way.
  expect(share((seals) => seals.some((one) => one.shape === shape))).toBeGreaterThan(0.75);
});
