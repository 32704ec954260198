import { readIn } from '../portal-reading/chromium.ts';
import { summarise } from '../portal-reading/summary.ts';
import { PAGES_OF_SHAPES, PAGES_OF_WAYS } from '../portal-reading/ways.ts';
import { expect, test } from './harness/test.ts';

test('every way from a label to its value, and every shape of lists, has pages of its own', async ({ reader }) => {
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
    test(`${name} is read otherwise without “${way}”`, async ({ reader }) => {
      const page = await reader.open(`${name}.html`);
      const without = await page.evaluate((left) => window.reader.readWithout(left), way);
      const whole = summarise(await readIn(page));
      expect(summarise(without)).not.toEqual(whole);
    });
  }
}

test('a page that shows nothing of a way is read the same without it', async ({ reader }) => {
  const page = await reader.open('p01-th-td-pairs.html');
  const without = await page.evaluate(() => window.reader.readWithout('floating label'));
  expect(summarise(without)).toEqual(summarise(await readIn(page)));
});
