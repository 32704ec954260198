import type { Page } from '@playwright/test';
import { makeXlsx } from '../practice-portal/files/xlsx.ts';
import type { Truth } from '../practice-portal/server.ts';
import type { Browser } from './harness/browser.ts';
import { makeNewerLog } from './harness/log.ts';
import { chipsOn, clickFirstChip } from './harness/marks.ts';
import { type Panel, panelFrame, panelOf, waitWithoutEnd } from './harness/panel.ts';
import { looksAsKept, SCREEN, skipUnderOtherLetters } from './harness/pictures.ts';
import type { ReviewObject } from './harness/portal-pages.ts';
import { SweepPage } from './harness/sweep.ts';
import { expect, test } from './harness/test.ts';
import { applicantWho, somebodyToReturn, within } from './harness/truth.ts';
import { workbenchFrom } from './harness/workbench.ts';

/**
 * Pictures of every screen and state, compared pixel by pixel: a change in looks is always seen.
 * `npm run e2e -- tests/e2e/pictures.spec.ts --update-snapshots=all` takes them anew, those of the documents too.
 */

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(SCREEN);
  await skipUnderOtherLetters(page);
});

test('the panel beside an application to return', async ({ portal, server, page }) => {
  await portal.login('employer');
  await portal.goToApplicant('archive', somebodyToReturn(server));
  const panel = await (await panelOf(page)).ready();
  await panel.frame.getByText(/^将填入页面上的/).waitFor();
  await looksAsKept(page, panel.frame, 'return', { dark: true, zoomed: true });
  await looksAsKept(page, page, 'page-with-panel', { doc: 'panel' });

  await panel.frame.locator('details:not([open]) > summary').first().click();
  await panel.frame.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await looksAsKept(page, panel.frame, 'return-end');
  await panel.frame.locator('main').evaluate((main) => main.scrollTo(0, 0));

  await panel.fill();
  await looksAsKept(page, panel.frame, 'filled');
  await panel.undo();
  await panel.frame.locator('[data-action="teach"]').click();
  await panel.frame.getByRole('region', { name: '标注', exact: true }).waitFor();
  await looksAsKept(page, panel.frame, 'teaching', { dark: true, zoomed: true });
  await panel.frame.locator('[data-action="teach-stop"]').click();
  await panel.frame.getByRole('button', { name: '收起' }).click();
  await panel.frame.getByRole('button', { name: /^展开/ }).waitFor();
  await looksAsKept(page, panel.frame, 'folded');
});

test('the panel with nothing to correct, to reject, unread, waiting, returned before, and files opened', async ({
  portal,
  server,
  page,
  chromium,
}) => {
  test.slow();
  await portal.login('employer');
  const open = async (who: Truth, object: ReviewObject = 'archive'): Promise<Panel> => {
    await portal.goToApplicant(object, who);
    return (await panelOf(page)).ready();
  };
  const toReturn = somebodyToReturn(server);
  const clean = applicantWho(server, 'is fine', ({ defects }) => defects.length === 0);
  const reject = (truth: Truth) => within('archive', truth).suggestion === 'reject';

  await looksAsKept(page, (await open(clean)).frame, 'clean');
  await looksAsKept(page, (await open(applicantWho(server, 'is to be rejected', reject))).frame, 'reject');

  const panel = await open(clean, 'qualification');
  await panel.checkFilesInPeace();
  await panel.frame.locator('[data-rule="attachment-agreement"]').scrollIntoViewIfNeeded();
  await looksAsKept(page, panel.frame, 'files-checked');
  await theViewer(page, panel, chromium);

  const lists = '**/memberServiceAction!findTable*';
  await page.route(lists, (route) => route.fulfill({ status: 500, body: '' }));
  await looksAsKept(page, (await open(toReturn)).frame, 'unread');
  await page.unroute(lists);

  await open(toReturn);
  await panel.fill();
  await portal.decide('archive', 'return');
  server.resubmit(toReturn.applicant, (again) => again.attachments.reverse());
  await looksAsKept(page, (await open(toReturn)).frame, 'returned-before');

  await waitWithoutEnd(page);
  server.fault({ held: true, path: 'memberServiceAction' });
  await portal.goToApplicant('archive', toReturn);
  const waiting = await panelOf(page);
  await waiting.frame.getByText(/^等待：/).waitFor();
  const seconds = waiting.frame.getByText(/^已\d+秒$/);
  // It comes a little later than the rest, and what is not there cannot be covered.
  await seconds.waitFor();
  await looksAsKept(page, waiting.frame, 'waiting', { covered: [seconds] });
  server.fault({});

  server.expireSession();
  await portal.goToApplicant('archive', toReturn);
  const over = await panelOf(page);
  await over.frame
    .getByText(/登录已过期/)
    .first()
    .waitFor();
  await looksAsKept(page, over.frame, 'session-over');
});

test('the department’s panel, and a list before and after it was checked', async ({
  portal,
  server,
  page,
  chromium,
}) => {
  test.slow();
  await portal.login('department');
  await portal.goToApplicant('department', somebodyToReturn(server));
  const panel = await (await panelOf(page)).ready();
  await panel.frame.getByText(/^将填入页面上的/).waitFor();
  await looksAsKept(page, panel.frame, 'department');

  await portal.openList('department');
  await expect.poll(() => panelFrame(page)).toBeNull();
  const sweep = await SweepPage.open(chromium);
  await sweep.page.setViewportSize(SCREEN);
  await expect(sweep.page.getByText(/共36名/)).toBeVisible();
  await looksAsKept(sweep.page, sweep.page, 'sweep-to-start', { zoomed: true });
  const answers = await heldBack(page, '**/table63view.jsp*');
  await sweep.start();
  await expect.poll(answers.asked).toBeGreaterThan(0);
  await looksAsKept(sweep.page, sweep.page, 'sweep-running');
  answers.letGo();
  await sweep.finished();
  await looksAsKept(sweep.page, sweep.page, 'sweep-done', { doc: 'sweep', dark: true });

  await page.bringToFront();
  await page.reload();
  await expect.poll(async () => (await chipsOn(page)).filter((word) => word !== '未查').length).toBe(10);
  await looksAsKept(page, page, 'list', { doc: 'list' });
  await clickFirstChip(page);
  const beside = await panelOf(page);
  await beside.frame.locator('[data-listed]').waitFor();
  await looksAsKept(page, beside.frame, 'listed');

  await page.locator('.menu').getByRole('link', { name: '收费设定' }).click();
  const duty = await panelOf(page);
  await duty.frame.locator('[data-duty="fees"]').waitFor();
  await looksAsKept(page, duty.frame, 'fees');
});

test('every page of the workbench, empty', async ({ chromium }) => {
  test.slow();
  const { page } = await workbenchFrom(chromium);
  await page.setViewportSize(SCREEN);
  const tabs = page.getByRole('navigation', { name: '工作台' }).getByRole('link');
  await tabs.first().waitFor();
  for (const tab of await tabs.all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
    const place = new URL(page.url()).hash.slice(1);
    // 批量检查 has pictures of its own.
    if (place === 'sweep') continue;
    if (place === 'publicity') await page.getByLabel('公示开始日期').fill('2020-10-28');
    await looksAsKept(page, page, `workbench-${place}`, { dark: true, zoomed: true });
  }
  await page.goto(`${chromium.extension}/workbench.html#policy`);
  await page.locator('[data-action="copy-pack"]').first().click();
  await page.locator('[data-sentence]').first().waitFor();
  await looksAsKept(page, page, 'pack-editor', { zoomed: true });
});

test('the log with a decision, and the popup', async ({ portal, server, page, chromium }) => {
  const toReturn = somebodyToReturn(server);
  await portal.login('department');
  await portal.goToApplicant('department', toReturn);
  const panel = await (await panelOf(page)).ready();
  await panel.fill();
  await portal.decide('department', 'return');
  const workbench = await workbenchFrom(chromium);
  await workbench.page.setViewportSize(SCREEN);
  await workbench.openFirst();
  await looksAsKept(workbench.page, workbench.page, 'log-entry', { doc: 'workbench', dark: true });

  const popup = await popupOf(chromium);
  await popup.getByRole('button').first().waitFor();
  await looksAsKept(popup, popup, 'popup', { dark: true });

  await workbench.page.getByRole('link', { name: '统计' }).click();
  await workbench.page.getByRole('heading', { level: 2 }).first().waitFor();
  await looksAsKept(workbench.page, workbench.page, 'statistics');

  await workbench.page.getByRole('link', { name: '花名册' }).click();
  const listed = [toReturn, ...server.truth.filter(({ applicant }) => applicant !== toReturn.applicant).slice(0, 3)];
  await workbench.page.locator('[data-action="compare-roster"]').setInputFiles({
    name: '花名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(makeXlsx('花名册', [['姓名'], ...listed.map(({ name }) => [name])])),
  });
  await workbench.page.locator('[data-roster-compared]').scrollIntoViewIfNeeded();
  await looksAsKept(workbench.page, workbench.page, 'roster-compared', { dark: true });
  // A log that cannot be read at all.
  await popup.close();
  await workbench.page.goto(`${chromium.extension}/manifest.json`);
  await chromium.killWorker();
  await makeNewerLog(workbench.page, chromium);
  await workbench.page.goto(`${chromium.extension}/workbench.html#log`);
  await workbench.page
    .getByText(/由更高版本的插件建立/)
    .first()
    .waitFor();
  await looksAsKept(workbench.page, workbench.page, 'log-error');
  const poorer = await popupOf(chromium);
  await poorer.getByText(/^未能读取审核记录/).waitFor();
  await looksAsKept(poorer, poorer, 'popup-error', { dark: true });
});

async function popupOf({ context, extension }: Browser): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 320, height: 560 });
  await popup.goto(`${extension}/popup.html`);
  return popup;
}

/** Holds back what this page asks of such an address, until it is let go. */
async function heldBack(page: Page, address: string): Promise<{ asked: () => number; letGo: () => void }> {
  const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
  let asked = 0;
  await page.route(address, async (route) => {
    asked += 1;
    await free;
    await route.continue();
  });
  return { asked: () => asked, letGo };
}

/** The attachments of the review in this panel: a place in one, one that cannot be drawn, none, and the review gone. */
async function theViewer(page: Page, panel: Panel, { context, extension }: Browser): Promise<void> {
  const opened = context.waitForEvent('page');
  await panel.frame.locator('[data-action="view-file"]').first().click();
  const viewer = await opened;
  await viewer.setViewportSize(SCREEN);
  await viewer.locator('section canvas[data-drawn]').waitFor({ timeout: 30_000 });
  await viewer.locator('[data-mark="current"]').waitFor();
  await looksAsKept(viewer, viewer, 'viewer', { dark: true, zoomed: true });
  await viewer.goto(`${extension}/workbench.html#files`);
  await viewer.reload();
  await viewer.getByText('请在审核页面的面板上点“查看附件”').waitFor();
  await looksAsKept(viewer, viewer, 'viewer-empty');
  await viewer.goto(`${extension}/workbench.html#files?tab=99999`);
  await viewer.getByText('附件不再保留').waitFor();
  await looksAsKept(viewer, viewer, 'viewer-gone');
  await viewer.close();
  await page.bringToFront();
}
