import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type ReaderInChromium, readIn, startReader } from '../portal-reading/chromium.ts';
import { summarise } from '../portal-reading/summary.ts';
import { PAGES_OF_SHAPES, PAGES_OF_WAYS } from '../portal-reading/ways.ts';

let reader: ReaderInChromium;
test.beforeAll(async () => {
  reader = await startReader();
});
test.afterAll(async () => {
  await reader.close();
});

test('every way from a label to its value, and every shape of lists, has pages of its own', async () => {
  const page = await reader.open('p01-th-td-pairs.html');
  const { ways, shapes } = await page.evaluate(() => ({
    ways: window.reader.WAYS.map(({ name }) => name),
    shapes: window.reader.SHAPES.map(({ name }) => name),
  }));
  expect(ways).toEqual(Object.keys(PAGES_OF_WAYS));
  expect(shapes).toEqual(Object.keys(PAGES_OF_SHAPES));
});

for (const [way, pages] of Object.entries({ ...PAGES_OF_WAYS, ...PAGES_OF_SHAPES })) {
  for (const name of pages) {
    test(`${name} is read otherwise without “${way}”`, async () => {
      const page = await reader.open(`${name}.html`);
      const without = await page.evaluate((left) => window.reader.readWithout(left), way);
      const whole = summarise(await readIn(page));
      expect(summarise(without)).not.toEqual(whole);
    });
  }
}

test('a page that shows nothing of a way is read the same without it', async () => {
  const page = await reader.open('p01-th-td-pairs.html');
  const without = await page.evaluate(() => window.reader.readWithout('floating label'));
  expect(summarise(without)).toEqual(summarise(await readIn(page)));
});

test('nothing is written into a scan once it is made', async () => {
  const pages = readdirSync(new URL('../portal-reading/pages', import.meta.url)).filter((name) =>
    /^[a-z].*html$/.test(name),
  );
  expect(pages.length).toBeGreaterThan(100);
  let found = 0;
  for (const name of pages) {
    const page = await reader.open(name);
    found += await page.evaluate(() => window.reader.readFrozen());
  }
  expect(found).toBeGreaterThan(500);
});
