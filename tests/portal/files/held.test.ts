import { expect, test } from 'vitest';
import { createHeld } from '@/lib/portal/files/held';

const file = (length: number) => new Uint8Array(length);

test('lets the oldest go once all together are too large, and never the newest', () => {
  const held = createHeld(10);
  held.put('a', file(4));
  held.put('b', file(4));
  expect([held.get('a')?.length, held.get('b')?.length]).toEqual([4, 4]);
  held.put('c', file(5));
  expect([held.get('a'), held.get('b')?.length, held.get('c')?.length]).toEqual([undefined, 4, 5]);
  held.put('d', file(50));
  expect(['a', 'b', 'c'].map((url) => held.get(url))).toEqual([undefined, undefined, undefined]);
  expect(held.get('d')?.length).toBe(50);
});

test('counts a file that is put anew once', () => {
  const held = createHeld(10);
  held.put('a', file(6));
  held.put('b', file(3));
  held.put('a', file(7));
  expect([held.get('a')?.length, held.get('b')?.length]).toEqual([7, 3]);
  held.drop('a');
  expect(held.get('a')).toBeUndefined();
});
