import type { ScreenBox } from './place-on-screen';

/** True when the two share any area. */
export function overlaps(a: ScreenBox, b: ScreenBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Beyond this a badge would not be taken for that of its value, unless its row says so. */
export const REACH = 240;
const STEP = 6;
const GAP = 3;
/** A value taller than this gets its badge at its top, where its reading begins. */
const TALL = 60;

/**
 * Where a badge of this size can stand for `box` without covering anything `taken`: at the right end inside it, else beside
 * it up to `beside` pixels away, else the same in the rows above and below, always `within`. Null when all is crowded.
 */
export function freeRoom(
  size: { width: number; height: number },
  box: ScreenBox,
  taken: readonly ScreenBox[],
  within: ScreenBox,
  beside = REACH,
): ScreenBox | null {
  const { width, height } = size;
  const reach = beside + width;
  const near = taken.filter((one) =>
    overlaps(one, { left: box.left - reach, right: box.right + reach, top: box.top - 99, bottom: box.bottom + 99 }),
  );
  const middle = box.bottom - box.top > TALL ? box.top + GAP : (box.top + box.bottom - height) / 2;
  const rows = [middle, box.top + GAP, box.bottom - height - GAP];
  for (let away = 0; away < 3; away++) {
    rows.push(box.top - GAP - height - away * height, box.bottom + GAP + away * height);
  }
  const columns: number[] = [];
  for (let x = box.right - width - GAP; x >= box.left + GAP; x -= STEP) columns.push(x);
  for (let away = GAP; away < beside; away += STEP) columns.push(box.right + away, box.left - width - away);
  for (const y of rows) {
    for (const x of columns) {
      const [left, top] = [Math.round(x), Math.round(y)];
      const room = { left, top, right: left + width, bottom: top + height };
      const fits =
        left >= within.left && top >= within.top && room.right <= within.right && room.bottom <= within.bottom;
      if (fits && !near.some((one) => overlaps(one, room))) return room;
    }
  }
  return null;
}

const LINE = 3;

/**
 * The sides of a frame around `box` that cover nothing `taken`, outside it or, failing that, just inside; a side without
 * room, or beyond `within`, is left out.
 */
export function freeSides(box: ScreenBox, taken: readonly ScreenBox[], within: ScreenBox): ScreenBox[] {
  const [left, top, right, bottom] = [
    Math.floor(box.left),
    Math.floor(box.top),
    Math.ceil(box.right),
    Math.ceil(box.bottom),
  ];
  const near = taken.filter((one) =>
    overlaps(one, { left: left - LINE, top: top - LINE, right: right + LINE, bottom: bottom + LINE }),
  );
  const free = (side: ScreenBox) => !near.some((one) => overlaps(one, side));
  const from = Math.max(top, within.top);
  const to = Math.min(bottom, within.bottom);
  const level = (y: number): ScreenBox => ({ left, right, top: y, bottom: y + LINE });
  const upright = (x: number): ScreenBox => ({ top: from, bottom: to, left: x, right: x + LINE });
  const sides = [
    [level(top - LINE), level(top)],
    [level(bottom), level(bottom - LINE)],
    [upright(left - LINE), upright(left)],
    [upright(right), upright(right - LINE)],
  ];
  return sides
    .map((ways) => ways.find(free))
    .filter((side) => side !== undefined)
    .filter((side) => side.top >= within.top && side.bottom <= within.bottom && side.top < side.bottom);
}
