import { test as base, type Page } from '@playwright/test';
import { type ReaderInChromium, startReader } from '../../portal-reading/chromium.ts';
import { type Portal, startPortal } from '../../practice-portal/server.ts';
import { type Browser, launchBrowser, PORTAL_HOST } from './browser.ts';
import { elsewhere, type NetworkRequest } from './egress.ts';
import { PortalPages } from './portal-pages.ts';
import { SharedBrowser } from './shared-browser.ts';

interface Fixtures {
  /** Chromium with the shipped build newly installed in it, and nothing kept from any story before. */
  chromium: Browser;
  /** The first tab. */
  page: Page;
  /** The practice portal in the first tab, as its user sees it. */
  portal: PortalPages;
}

interface WorkerFixtures {
  startedServer: Portal;
  sharedBrowser: SharedBrowser;
  /** The reader alone, in a Chromium of its own without the extension. */
  reader: ReaderInChromium;
}

interface ServerFixture {
  /** The practice portal's other side: truth, submissions, faults. Reset before every test. */
  server: Portal;
}

interface Options {
  /** `test.use({ ownBrowser: true })` for stories about a browser's start, or that change it beyond what can be put back. */
  ownBrowser: boolean;
}

/**
 * `test` for stories in the shipped build. Whatever a story is about, it also fails when anything in the browser, worker
 * included, asked any other host than the portal; what Chromium writes down late fails the next story or the worker's end.
 */
export const test = base.extend<Fixtures & ServerFixture & Options, WorkerFixtures>({
  ownBrowser: [false, { option: true }],
  startedServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const portal = await startPortal();
      await use(portal);
      await portal.stop();
    },
    { scope: 'worker' },
  ],
  sharedBrowser: [
    async ({ startedServer }, use) => {
      const shared = new SharedBrowser(startedServer.port);
      await use(shared);
      expectNoStrangers(await shared.end());
    },
    { scope: 'worker' },
  ],
  reader: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const reader = await startReader();
      await use(reader);
      await reader.close();
    },
    { scope: 'worker' },
  ],
  server: async ({ startedServer }, use) => {
    startedServer.reset();
    await use(startedServer);
  },
  chromium: async ({ server, sharedBrowser, ownBrowser }, use) => {
    const browser = ownBrowser ? await launchBrowser({ portalPort: server.port }) : await sharedBrowser.lend();
    await use(browser);
    expectNoStrangers(ownBrowser ? await browser.close() : sharedBrowser.requests());
  },
  page: async ({ chromium }, use) => {
    await use(chromium.context.pages()[0] ?? (await chromium.context.newPage()));
  },
  portal: async ({ page }, use) => {
    await use(new PortalPages(page));
  },
});

export const expect = test.expect;

function expectNoStrangers(requests: NetworkRequest[]): void {
  base.expect(elsewhere(requests, PORTAL_HOST), 'requests to any other host than the portal').toEqual([]);
}
