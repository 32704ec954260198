import { expect, test } from 'vitest';
import type { PageReading } from '../../../lib/dossier/reading.ts';
import { createUnheard } from '../../../lib/portal/act/unheard.ts';
import { reading } from '../../dossier/make-reading.ts';

const page = (at: number, kind: PageReading['kind'] = 'review'): PageReading => ({ ...reading({ kind }), at });

function listening() {
  const heard: number[] = [];
  const ear = { isThere: false };
  const unheard = createUnheard(async ({ at }) => {
    if (ear.isThere) heard.push(at);
    return ear.isThere;
  });
  return { unheard, heard, ear };
}

test('what was read before anybody listened is told once somebody does, in order and once', async () => {
  const { unheard, heard, ear } = listening();
  for (const at of [1, 2]) {
    unheard.keep(page(at));
    await unheard.tell();
  }
  expect(heard).toEqual([]);
  ear.isThere = true;
  unheard.keep(page(3));
  await Promise.all([unheard.tell(), unheard.tell()]);
  expect(heard).toEqual([1, 2, 3]);
});

test("a page that is nobody's ends what was kept of the one before", async () => {
  const { unheard, heard, ear } = listening();
  unheard.keep(page(1));
  unheard.keep(page(2, 'list'));
  unheard.keep(page(3));
  ear.isThere = true;
  await unheard.tell();
  expect(heard).toEqual([2, 3]);
});

test('of very many readings the newest are kept', async () => {
  const { unheard, heard, ear } = listening();
  for (let at = 1; at <= 100; at++) unheard.keep(page(at));
  ear.isThere = true;
  await unheard.tell();
  expect(heard.at(-1)).toBe(100);
  expect(heard.length).toBeLessThan(40);
});
