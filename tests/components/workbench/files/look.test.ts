import { expect, test } from 'vitest';
import { type Move, moved, START, turnOf } from '@/components/workbench/files/look';
import { spot, viewed } from './viewed';

const FILES = [
  viewed('a', ['text', 'text'], [spot(2, true)]),
  viewed('b', ['image']),
  { name: 'c', facts: null, spots: [], asks: [] },
];

function after(...moves: Move[]) {
  return moves.reduce((look, move) => moved(look, move, FILES), START);
}

const NEXT: Move = { do: 'page', by: 1 };
const BACK: Move = { do: 'page', by: -1 };

test('goes through the pages of all files and stays at both ends', () => {
  const places = [1, 2, 3, 4].map((count) => after(...Array<Move>(count).fill(NEXT)));
  expect(places.map(({ file, page }) => [file, page])).toEqual([
    [0, 2],
    [1, 1],
    [2, 1],
    [2, 1],
  ]);
  expect(after(BACK)).toMatchObject({ file: 0, page: 1 });
  expect(after({ do: 'file', by: 1 }, BACK)).toMatchObject({ file: 0, page: 2 });
});

test('a place leads to its page, and going on lets go of it', () => {
  const at = after({ do: 'spot', file: 0, spot: 0 });
  expect(at).toMatchObject({ file: 0, page: 2, spot: 0 });
  expect(moved(at, BACK, FILES)).toMatchObject({ page: 1, spot: null });
});

test('leads nowhere for a file, page or place that is not there', () => {
  expect(after({ do: 'go', file: 7, page: 1 })).toEqual(START);
  expect(after({ do: 'go', file: 0, page: 3 })).toEqual(START);
  expect(after({ do: 'spot', file: 0, spot: 5 })).toEqual(START);
  expect(after({ do: 'found', file: 0, at: { page: 9, box: [0, 0, 1, 1] } })).toEqual(START);
});

test('each page keeps its own turn; four turns are none', () => {
  const turned = after({ do: 'turn' });
  expect(turnOf(turned)).toBe(1);
  const other = moved(turned, NEXT, FILES);
  expect(turnOf(other)).toBe(0);
  expect(turnOf(moved(other, BACK, FILES))).toBe(1);
  expect(turnOf(after({ do: 'turn' }, { do: 'turn' }, { do: 'turn' }, { do: 'turn' }))).toBe(0);
});

test('sizes end at both ends', () => {
  expect(after({ do: 'zoom', by: -1 }).zoom).toBe('fit');
  expect(after({ do: 'zoom', by: 1 }, { do: 'zoom', by: 1 }, { do: 'zoom', by: 1 }).zoom).toBe(2);
});
