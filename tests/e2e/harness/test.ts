import { test as base, type Page } from '@playwright/test';
import { type Portal, startPortal } from '../../portal/server.ts';
import { type Browser, launchBrowser, PORTAL_HOST } from './browser.ts';
import { elsewhere } from './egress.ts';
import { PortalPages } from './portal-pages.ts';

interface Fixtures {
  /** Chromium with the shipped build in it, a fresh profile for every test. */
  chromium: Browser;
  /** The first tab. */
  page: Page;
  /** The practice portal in the first tab, as its user sees it. */
  portal: PortalPages;
}

interface WorkerFixtures {
  startedServer: Portal;
}

interface ServerFixture {
  /** The practice portal's other side: truth, submissions, faults. Reset before every test. */
  server: Portal;
}

/**
 * `test` for stories in the shipped build. Whatever a story is about, it also fails when anything in the browser, worker
 * included, asked any other host than the portal.
 */
export const test = base.extend<Fixtures & ServerFixture, WorkerFixtures>({
  startedServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const portal = await startPortal();
      await use(portal);
      await portal.stop();
    },
    { scope: 'worker' },
  ],
  server: async ({ startedServer }, use) => {
    startedServer.reset();
    await use(startedServer);
  },
  chromium: async ({ server }, use) => {
    const browser = await launchBrowser({ portalPort: server.port });
    await use(browser);
    const strangers = elsewhere(await browser.close(), PORTAL_HOST);
    base.expect(strangers, 'requests to any other host than the portal').toEqual([]);
  },
  page: async ({ chromium }, use) => {
    await use(chromium.context.pages()[0] ?? (await chromium.context.newPage()));
  },
  portal: async ({ page }, use) => {
    await use(new PortalPages(page));
  },
});

export const expect = test.expect;
