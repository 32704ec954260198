import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { type ReaderInChromium, startReader } from '../portal-reading/chromium.ts';
import { coveredOn, standingOn } from './harness/covering.ts';
import { drawnOn } from './harness/marks.ts';

declare global {
  interface Window {
    marker: typeof import('./acting/marks-in-page.ts');
  }
}

const PAGES = readdirSync(fileURLToPath(new URL('../portal-reading/pages', import.meta.url)))
  .filter((file) => file.endsWith('.html') && !file.startsWith('_'))
  .sort();

let reader: ReaderInChromium;
test.beforeAll(async () => {
  reader = await startReader(new URL('./acting/marks-in-page.ts', import.meta.url));
});
test.afterAll(() => reader.close());

for (const [perPlace, view] of [
  [1, { width: 1366, height: 768 }],
  [5, { width: 720, height: 500 }],
] as const) {
  test(`marks cover no text, no control and no other mark on any golden page: ${perPlace} at each place, ${view.width} wide`, async () => {
    test.setTimeout(300_000);
    const covered: string[] = [];
    let marked = 0;
    let badges = 0;
    const tab = await reader.open('k-nothing.html');
    await tab.setViewportSize(view);
    for (const file of PAGES) {
      await tab.goto(new URL(file, tab.url()).href);
      const here = await tab.evaluate(
        (n) => (window.reader as unknown as Window['marker']).markEverything(n),
        perPlace,
      );
      marked += here;
      for (let screen = 0; here > 0 && screen < 2; screen++) {
        await atRest(tab);
        const drawn = await drawnOn(tab);
        badges += drawn.filter(({ what }) => what.startsWith('BUTTON')).length;
        covered.push(...(await coveredOn(tab)).map((line) => `${file}: ${line}`));
        const more = await tab.evaluate(() => {
          const before = scrollY;
          scrollBy(0, innerHeight * 0.8);
          return scrollY > before;
        });
        if (!more) break;
      }
    }
    await tab.close();
    expect(covered).toEqual([]);
    expect(marked).toBeGreaterThan(400 * perPlace);
    expect(badges).toBeGreaterThan(300);
  });
}

test('what is drawn over a text is found out', async () => {
  const page = await reader.open('p01-th-td-pairs.html');
  await page.evaluate(() => (window.reader as unknown as Window['marker']).markEverything(1));
  await atRest(page);
  const [text] = await standingOn(page);
  const [piece] = await drawnOn(page);
  if (text === undefined || piece === undefined) throw new Error('Nothing is drawn.');
  expect(await coveredOn(page, [{ ...piece, what: text.what }])).not.toEqual([]);
});

/** Nothing that is drawn has moved for a while. */
async function atRest(page: Page): Promise<void> {
  let before = '';
  await expect(async () => {
    const now = JSON.stringify(await drawnOn(page));
    const same = now === before;
    before = now;
    expect(same).toBe(true);
  }).toPass({ intervals: [150], timeout: 10_000 });
}
