import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { type ReaderInChromium, startReader } from '../portal-reading/chromium.ts';
import { coveredBy, coveredOn, type Standing, standingOn } from './harness/covering.ts';

declare global {
  interface Window {
    marker: typeof import('./acting/marks-in-page.ts');
  }
}

const PAGES = readdirSync(fileURLToPath(new URL('../portal-reading/pages', import.meta.url)))
  .filter((file) => file.endsWith('.html') && !file.startsWith('_'))
  .sort();

/** Pages that are looked at side by side: marks are drawn when the browser draws, and much of the time is waiting for that. */
const TABS = 3;

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
    test.setTimeout(10 * 60_000);
    const covered: string[] = [];
    let marked = 0;
    let badges = 0;
    const waiting = [...PAGES];
    const lookInOneTab = async (tab: Page) => {
      await tab.setViewportSize(view);
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        await tab.goto(new URL(file, tab.url()).href);
        const here = await tab.evaluate(
          (n) => (window.reader as unknown as Window['marker']).markEverything(n),
          perPlace,
        );
        marked += here;
        for (let screen = 0; here > 0 && screen < 2; screen++) {
          const drawn = await atRest(tab);
          badges += drawn.filter(({ what }) => what.startsWith('BUTTON')).length;
          covered.push(...(await coveredOn(tab, drawn)).map((line) => `${file}: ${line}`));
          const more = await tab.evaluate(() => {
            const before = scrollY;
            scrollBy(0, innerHeight * 0.8);
            return scrollY > before;
          });
          if (!more) break;
        }
      }
      await tab.close();
    };
    const tabs = await Promise.all(Array.from({ length: TABS }, () => reader.openApart('k-nothing.html')));
    await Promise.all(tabs.map(lookInOneTab));
    expect(waiting).toEqual([]);
    expect(covered).toEqual([]);
    expect(marked).toBeGreaterThan(400 * perPlace);
    expect(badges).toBeGreaterThan(300);
  });
}

for (const fitted of [
  'html{zoom:.8}',
  'html{zoom:1.25}',
  'body{zoom:.8}',
  'body{transform:scale(.8);transform-origin:0 0}',
]) {
  test(`nor where a page is fitted to the screen: ${fitted}`, async () => {
    for (const file of ['p01-th-td-pairs.html', 'l-cards-lines.html', 'p20-frames.html']) {
      const page = await reader.open(file);
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.addStyleTag({ content: fitted });
      await page.evaluate(() => (window.reader as unknown as Window['marker']).markEverything(1));
      const drawn = await atRest(page);
      expect(await coveredOn(page, drawn), file).toEqual([]);
      expect(drawn.length, file).toBeGreaterThan(3);
      await page.close();
    }
  });
}

test('what is scrolled into view has no badge before there is room for it, however slow the machine', async () => {
  const page = await reader.open('l-cards-lines.html');
  await page.setViewportSize({ width: 1366, height: 768 });
  // Looking for room takes so long that it cannot be over before anybody looks.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  await page.evaluate(() => (window.reader as unknown as Window['marker']).markEverything(1));
  for (const by of [60, 300, 300]) {
    await page.evaluate((pixels) => scrollBy(0, pixels), by);
    await drawnTwice(page);
    expect(await coveredOn(page)).toEqual([]);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const drawn = await atRest(page);
  expect(await coveredOn(page, drawn)).toEqual([]);
  expect(drawn.length).toBeGreaterThan(10);
  await page.close();
});

test('what is drawn over a text is found out', async () => {
  const page = await reader.open('p01-th-td-pairs.html');
  await page.evaluate(() => (window.reader as unknown as Window['marker']).markEverything(1));
  const drawn = await atRest(page);
  const [text] = await standingOn(page);
  const [piece] = drawn;
  if (text === undefined || piece === undefined) throw new Error('Nothing is drawn.');
  expect(coveredBy(drawn, [{ ...piece, what: text.what }])).not.toEqual([]);
});

/** The page has drawn since whatever happened last, so that what follows a scroll has heard of it. */
async function drawnTwice(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });
}

/** What is drawn once nothing of it moves any more. */
function atRest(page: Page): Promise<Standing[]> {
  return page.evaluate(() => (window.reader as unknown as Window['marker']).drawnAtRest());
}
