import type { Page } from '@playwright/test';
import { panelFrame, panelOf } from './harness/panel.ts';
import { ORIGIN } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';

const PAGES = {
  everybody: ['/028/client/index.jsp', '/028/login.jsp'],
  employer: [
    '/028/client/home.jsp',
    '/028/client/center.jsp',
    '/028/client/notice.jsp',
    '/028/client/index6page1.jsp',
    '/028/client/gsb.jsp',
    '/028/client/page3/table61.jsp',
    '/028/client/page4/table62.jsp',
  ],
  department: ['/028/manage/home.jsp', '/028/manage/page2/table63.jsp'],
};

/** Longer than the panel takes to open on a page that has something to review. */
const LONG_ENOUGH_MS = 1500;

test('the panel stays away where there is nothing to review', async ({ portal, server, chromium }) => {
  // Each in a tab of its own, side by side: what passes there is time.
  const expectNoPanels = (paths: readonly string[]) =>
    Promise.all(
      paths.map(async (path) => {
        const tab = await chromium.context.newPage();
        await expectNoPanel(tab, path);
        await tab.close();
      }),
    );
  await expectNoPanels(PAGES.everybody);
  await portal.login('employer');
  await expectNoPanels(PAGES.employer);
  await portal.login('department');
  await expectNoPanels(PAGES.department);

  // The same browser, so that the silence above was no accident.
  const [applicant] = server.truth;
  if (applicant === undefined) throw new Error('The practice portal has no applicants.');
  await portal.goToApplicant('department', applicant);
  await (await panelOf(portal.page)).ready();
});

async function expectNoPanel(page: Page, path: string): Promise<void> {
  await page.goto(`${ORIGIN}${path}`);
  const hosts = () => page.evaluate(() => [...document.documentElement.children].map((child) => child.localName));
  // Lists carry chips, in a layer of their own.
  const own = /table6\d\.jsp$/.test(path) ? ['zcps-review-chips'] : [];
  await expect.poll(hosts, `elements on ${path}`).toEqual(['head', 'body', ...own]);
  await page.waitForTimeout(LONG_ENOUGH_MS);
  expect(panelFrame(page), `panel on ${path}`).toBeNull();
  expect(await hosts(), `elements on ${path}`).toEqual(['head', 'body', ...own]);
}
