import { describe, expect, test, vi } from 'vitest';
import { findSeals } from '@/lib/attachments/seals/find-seals';
import { createRandom, type Random } from '../../practice-portal/random';
import { LONG, runs } from '../../runs';
import { clearStamp, dense, fivePoints, form, type Sheet, scan, stamp, write } from './draw';

type Drawing = Sheet['draw'];

// Hundreds of pages are drawn; a busy machine is no defect.
vi.setConfig({ testTimeout: 600_000 });

const RED = '#d02c34';
/** Pages of each kind. */
const EACH = LONG ? 30 : runs(3, 2);

/** Seals found on the page, as scanned with this seed. */
async function found(draw: Drawing, seed: number, more: Partial<Sheet> = {}) {
  const random = createRandom(seed * 7919);
  const sheet: Sheet = {
    draw,
    dpi: [80, 100, 150][seed % 3] ?? 100,
    turn: (random.next() - 0.5) * 6,
    quality: [40, 60, 85][Math.floor(seed / 3) % 3] ?? 60,
    ...more,
  };
  return findSeals(await scan(sheet, seed), 1);
}

async function share(pages: number, isRight: (seed: number) => Promise<boolean>): Promise<number> {
  let right = 0;
  for (let seed = 1; seed <= pages; seed += 1) if (await isRight(seed)) right += 1;
  return right / pages;
}

const stamped: Drawing = (pen, random) => {
  form(pen);
  stamp(pen, clearStamp(random), random);
};

test('of clear stamps at least 95 of 100 are found, where they stand', async () => {
  const right = await share(runs(60, 8), async (seed) => {
    const wish = clearStamp(createRandom(seed));
    const [one, another] = await found(
      (pen, random) => {
        form(pen);
        stamp(pen, wish, random);
      },
      seed,
      { turn: 0 },
    );
    if (one === undefined || another !== undefined || !one.sure) return false;
    const [left, top, right, bottom] = one.at.box;
    return (
      Math.abs(((left + right) / 2) * 210 - wish.x) < 2 &&
      Math.abs(((top + bottom) / 2) * 297 - wish.y) < 2 &&
      Math.abs((right - left) * 210 - wish.across) < 4
    );
  });
  expect(right).toBeGreaterThanOrEqual(0.95);
});

test('paper that lies askew in the scanner makes no difference', async () => {
  const right = await share(
    runs(20, 5),
    async (seed) => (await found(stamped, seed)).filter(({ sure }) => sure).length === 1,
  );
  expect(right).toBeGreaterThanOrEqual(0.95);
});

describe('no seal is seen where there is none', () => {
  const decoys: Record<string, Drawing> = {
    nothing: form,
    letterhead(pen) {
      form(pen);
      write(pen, '虚构市自然资源局文件', 25, 28, 17, RED);
      pen.fillStyle = RED;
      pen.fillRect(20, 36, 170, 1.2);
      fivePoints(pen, 3, 105, 36.6);
    },
    'a signature in red': (pen, random) => {
      form(pen);
      pen.strokeStyle = RED;
      pen.lineWidth = 0.6;
      pen.beginPath();
      for (let at = 0; at < 40; at += 1) pen.lineTo(110 + random.next() * 40, 220 + random.next() * 20);
      pen.stroke();
    },
    'a round logo': (pen, random) => {
      form(pen);
      stamp(pen, { ...clearStamp(random), dry: 0, star: false }, random);
    },
    'a ring by hand': (pen) => {
      form(pen);
      pen.strokeStyle = RED;
      pen.lineWidth = 0.8;
      pen.beginPath();
      pen.arc(120, 230, 20, 0, 2 * Math.PI);
      pen.stroke();
      write(pen, '已阅', 111, 233, 9, RED);
    },
    'a star alone': (pen) => {
      form(pen);
      pen.fillStyle = RED;
      fivePoints(pen, 20, 120, 220);
    },
    'a star in a circle without letters': (pen, random) => {
      form(pen);
      stamp(pen, { ...clearStamp(random), letters: false }, random);
    },
    'letters and a star without a ring': (pen, random) => {
      form(pen);
      stamp(pen, { ...clearStamp(random), ring: false }, random);
    },
    'a small badge': (pen, random) => {
      form(pen);
      stamp(pen, { ...clearStamp(random), across: 22 }, random);
    },
    'a finger print': (pen) => {
      form(pen);
      pen.strokeStyle = RED;
      pen.lineWidth = 0.5;
      for (let line = 1; line < 9; line += 1) {
        pen.beginPath();
        pen.ellipse(130, 225, line, line * 1.3, 0.2, 0, 1.8 * Math.PI);
        pen.stroke();
      }
    },
    'a disc': (pen) => {
      form(pen);
      pen.fillStyle = RED;
      pen.beginPath();
      pen.arc(120, 220, 20, 0, 2 * Math.PI);
      pen.fill();
    },
    'a red table': (pen) => {
      pen.strokeStyle = RED;
      pen.lineWidth = 0.4;
      for (let row = 0; row < 8; row += 1)
        for (let column = 0; column < 6; column += 1) pen.strokeRect(20 + column * 28, 40 + row * 20, 28, 20);
      write(pen, '登记表', 90, 30, 9, RED);
    },
    'red paper': (pen, random) => {
      pen.fillStyle = '#c8323c';
      pen.fillRect(0, 0, 210, 297);
      stamp(pen, clearStamp(random), random);
    },
  };
  test.each(Object.entries(decoys))('%s', async (_name, draw) => {
    const wrong = await share(EACH, async (seed) => (await found(draw, seed)).some(({ sure }) => sure));
    expect(wrong).toBe(0);
  });
});

describe('what a person has to look at is never called a seal', () => {
  const half = (random: Random) => ({ ...clearStamp(random), x: 208 });
  const unclear: Record<string, { draw: Drawing; more?: Partial<Sheet> }> = {
    'a stamp cut off at the edge': { draw: (pen, random) => [form(pen), stamp(pen, half(random), random)] },
    'two stamps over each other': {
      draw(pen, random) {
        form(pen);
        const wish = clearStamp(random);
        stamp(pen, wish, random);
        stamp(pen, { ...wish, x: wish.x + 9, y: wish.y + 4, turn: wish.turn + 0.4 }, random);
      },
    },
    'a stamp over dense writing': { draw: (pen, random) => [dense(pen), stamp(pen, clearStamp(random), random)] },
    'a grey copy': { draw: stamped, more: { grey: true } },
    'a stamp that hardly took': {
      draw: (pen, random) => [form(pen), stamp(pen, { ...clearStamp(random), dry: 0.6, ink: 0.35 }, random)],
    },
  };
  test.each(Object.entries(unclear))('%s', async (_name, { draw, more }) => {
    const wrong = await share(EACH, async (seed) => (await found(draw, seed, more)).some(({ sure }) => sure));
    expect(wrong).toBe(0);
  });
});

test('the seal of a person is square, and no seal of a unit', async () => {
  const seals = await found(
    (pen) => {
      form(pen);
      pen.strokeStyle = RED;
      pen.lineWidth = 1;
      pen.strokeRect(120, 210, 20, 20);
      write(pen, '张例', 121, 219, 9, RED);
      write(pen, '子印', 121, 228, 9, RED);
    },
    4,
    { turn: 0 },
  );
  expect(seals.map(({ shape, sure }) => ({ shape, sure }))).toEqual([{ shape: 'square', sure: false }]);
});
