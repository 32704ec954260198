import type { Page } from '@playwright/test';
import { met, tried } from '../threats/met.ts';
import { expect, test } from './acting/acting-test.ts';
import { application, BUTTON_FORM } from './acting/pages.ts';
import { panelFrame, panelOf } from './harness/panel.ts';

const STRANGER = 'https://stranger.example';
/** Everything in the package that a page could ask for by its name. */
const FILES = ['panel.html', 'popup.html', 'workbench.html', 'manifest.json', 'agent.js', 'list.js', 'background.js'];

/** Which of these addresses a script of this page can load, by fetch, as a script, a picture or a frame. */
async function loadable(page: Page, addresses: readonly string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const loads = (tag: 'script' | 'img', src: string) =>
      new Promise<boolean>((resolve) => {
        const element = document.createElement(tag);
        element.onload = () => resolve(true);
        element.onerror = () => resolve(false);
        element.src = src;
        document.documentElement.append(element);
      });
    const found: string[] = [];
    for (const address of all) {
      const fetched = await fetch(address).then(
        () => true,
        () => false,
      );
      if (fetched || (await loads('script', address)) || (await loads('img', address))) found.push(address);
    }
    return found;
  }, addresses);
}

test('neither another site nor the portal itself finds the extension by its files or its id', async ({
  page,
  open,
  chromium,
}) => {
  const addresses = FILES.map((file) => `${chromium.extension}/${file}`);
  const id = new URL(chromium.extension).host;
  await open(application(BUTTON_FORM));
  await (await panelOf(page)).ready();
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  expect(html).not.toContain(id);
  expect(html).not.toContain('chrome-extension');
  expect(await loadable(page, addresses)).toEqual([]);
  // Control: the panel's own file is there, under an address of this session that no page is told.
  const frame = panelFrame(page);
  expect(frame).not.toBeNull();
  expect(await frame?.evaluate(() => fetch('/panel.html').then(({ ok }) => ok))).toBe(true);

  const stranger = await page.context().newPage();
  await stranger.route(`${STRANGER}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>别的网站' }));
  await stranger.goto(STRANGER);
  expect(await loadable(stranger, addresses)).toEqual([]);
  // Framed there, it is the browser's error page.
  await stranger.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, addresses[0] ?? '');
  await expect.poll(() => stranger.frames().length).toBe(2);
  expect(stranger.frames().at(1)?.url()).not.toContain(`${id}/panel.html`);
  await stranger.close();
  expect(2 * FILES.length).toBeGreaterThanOrEqual(tried('T08', 'files asked for'));
  met(
    'T08',
    'files',
    `${2 * FILES.length} addresses asked for on the portal and on another site, 0 found; the id is in no document`,
  );
});
