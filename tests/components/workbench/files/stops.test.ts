import { expect, test } from 'vitest';
import { nextStop, unclearStops } from '@/components/workbench/files/stops';
import { NOTHING, spot, viewed } from './viewed';

test('stops at what differs, at pictures, at what was not opened; passes by what fits', () => {
  const stops = unclearStops([
    viewed('agrees', ['text'], [spot(1, false)]),
    viewed('differs', ['text', 'text'], [spot(1, false), spot(2, true, 0.1), spot(2, true, 0.5)]),
    viewed('scan', ['image', 'text', 'image']),
    { name: 'unopened', facts: null, spots: [], asks: [] },
    {
      name: 'locked',
      facts: { ...NOTHING, trouble: { is: 'locked', says: '有密码', wanting: true } },
      spots: [],
      asks: [],
    },
  ]);
  expect(stops.map(({ file, page, spot: at }) => [file, page, at])).toEqual([
    [1, 2, 1],
    [1, 2, 2],
    [2, 1, null],
    [2, 3, null],
    [3, 1, null],
    [4, 1, null],
  ]);
});

test('goes on from where the viewer stands, and behind the last begins anew', () => {
  const stops = unclearStops([viewed('a', ['image', 'text', 'text'], [spot(2, true)]), viewed('b', ['image'])]);
  const at = (file: number, page: number, on: number | null) => nextStop(stops, { file, page, spot: on });
  expect(at(0, 1, null)).toEqual({ file: 0, page: 2, spot: 0 });
  expect(at(0, 2, null)).toEqual({ file: 0, page: 2, spot: 0 });
  expect(at(0, 2, 0)).toEqual({ file: 1, page: 1, spot: null });
  expect(at(0, 3, null)).toEqual({ file: 1, page: 1, spot: null });
  expect(at(1, 1, null)).toEqual({ file: 0, page: 1, spot: null });
  expect(nextStop([], { file: 0, page: 1, spot: null })).toBeNull();
});

test('a picture whose writing was read clearly is no place to stop; one read in part is', () => {
  const scan = viewed('scan', ['image', 'image', 'image']);
  const pages = (scan.facts?.pages ?? []).map((page, at) =>
    at === 0
      ? { ...page, recognised: 'clear' as const }
      : at === 1
        ? { ...page, recognised: 'in-part' as const }
        : page,
  );
  const read = { ...scan, facts: { ...NOTHING, pages } };
  expect(unclearStops([read]).map(({ page }) => page)).toEqual([2, 3]);
  expect(unclearStops([{ ...read, facts: { ...read.facts, looked: { is: 'agrees', remark: '', at: 1 } } }])).toEqual(
    [],
  );
});
