import { test as base, type Page } from '@playwright/test';
import { type Browser, launchBrowser, PORTAL_HOST } from '../harness/browser.ts';
import { elsewhere } from '../harness/egress.ts';
import { panelOf } from '../harness/panel.ts';
import { PORTAL } from './reviewer.ts';
import { openStage, type Stage } from './stage.ts';

interface Fixtures {
  /** The first tab, as wide as a small office screen. */
  page: Page;
  /** Shows one page as /028/review.jsp, with what its frames hold, and waits for the panel. */
  open(html: string, others?: Record<string, string>): Promise<void>;
}

interface WorkerFixtures {
  stage: Stage;
  chromium: Browser;
}

/** `test` for acting on pages made for the purpose; one browser for all of them, so that the tests stay cheap. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const stage = await openStage();
      await use(stage);
      await stage.stop();
    },
    { scope: 'worker' },
  ],
  chromium: [
    async ({ stage }, use) => {
      const browser = await launchBrowser({ portalPort: stage.port });
      await use(browser);
      const strangers = elsewhere(await browser.close(), PORTAL_HOST);
      // Forms make Chromium ask its own autofill service; what a page or an extension asks for has an initiator.
      const asked = strangers.filter(({ initiator }) => initiator !== null);
      base.expect(asked, 'requests to any other host than the portal').toEqual([]);
    },
    { scope: 'worker' },
  ],
  page: async ({ chromium }, use) => {
    const page = await chromium.context.newPage();
    await page.setViewportSize({ width: 1366, height: 768 });
    await use(page);
    await page.close();
  },
  open: async ({ page, stage }, use) => {
    await use(async (html, others = {}) => {
      stage.show({ '/028/review.jsp': html, ...others });
      await page.goto(`${PORTAL}/028/review.jsp`);
      await panelOf(page);
    });
  },
});

export const expect = test.expect;
