import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type ReaderInChromium, readIn, startReader } from '../portal-reading/chromium.ts';
import { summarise } from '../portal-reading/summary.ts';
import { PAGES_OF_WAYS } from '../portal-reading/ways.ts';

let reader: ReaderInChromium;
test.beforeAll(async () => {
  reader = await startReader();
});
test.afterAll(async () => {
  await reader.close();
});

test('every way from a label to its value has pages of its own', async () => {
  const page = await reader.open('p01-th-td-pairs.html');
  const names = await page.evaluate(() => window.reader.WAYS.map(({ name }) => name));
  expect(names).toEqual(Object.keys(PAGES_OF_WAYS));
});

for (const [way, pages] of Object.entries(PAGES_OF_WAYS)) {
  for (const name of pages) {
    test(`${name} is read otherwise without the way “${way}”`, async () => {
      const page = await reader.open(`${name}.html`);
      const without = await page.evaluate((left) => window.reader.readWithoutWay(left), way);
      const whole = summarise(await readIn(page));
      expect(summarise(without)).not.toEqual(whole);
    });
  }
}

test('a page that shows nothing of a way is read the same without it', async () => {
  const page = await reader.open('p01-th-td-pairs.html');
  const without = await page.evaluate(() => window.reader.readWithoutWay('floating label'));
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
