import type { Truth } from '../practice-portal/server.ts';
import { chipsOn, clickFirstChip } from './harness/marks.ts';
import { type Panel, panelFrame, panelOf } from './harness/panel.ts';
import { looksAsKept, skipUnderOtherLetters } from './harness/pictures.ts';
import type { ReviewObject } from './harness/portal-pages.ts';
import { SweepPage } from './harness/sweep.ts';
import { expect, test } from './harness/test.ts';
import { applicantWho, somebodyToReturn, within } from './harness/truth.ts';
import { workbenchFrom } from './harness/workbench.ts';

/**
 * Pictures of every screen and state, compared pixel by pixel: a change in looks is always seen.
 * `npm run e2e -- tests/e2e/pictures.spec.ts --update-snapshots=all` takes them anew, those of the documents too.
 */
const SCREEN = { width: 1366, height: 768 };
/** 200 % on a screen of 1440×900. */
const ZOOMED = { width: 720, height: 450 };

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(SCREEN);
  await skipUnderOtherLetters(page);
});

test('the panel beside an application to return', async ({ portal, server, page }) => {
  await portal.login('employer');
  await portal.goToApplicant('archive', somebodyToReturn(server));
  const panel = await (await panelOf(page)).ready();
  await panel.frame.getByText(/^将填入页面上的/).waitFor();
  await looksAsKept(page, panel.frame, 'return', { dark: true });
  await looksAsKept(page, page, 'page-with-panel', { doc: 'panel' });

  await panel.frame.locator('details:not([open]) > summary').first().click();
  await panel.frame.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await looksAsKept(page, panel.frame, 'return-end');
  await panel.frame.locator('main').evaluate((main) => main.scrollTo(0, 0));

  await panel.fill();
  await looksAsKept(page, panel.frame, 'filled');
  await panel.undo();
  await page.setViewportSize(ZOOMED);
  await looksAsKept(page, panel.frame, 'return-at-200');
  await page.setViewportSize(SCREEN);
  await panel.frame.locator('[data-action="teach"]').click();
  await panel.frame.getByRole('region', { name: '标注', exact: true }).waitFor();
  await looksAsKept(page, panel.frame, 'teaching');
  await panel.frame.locator('[data-action="teach-stop"]').click();
  await panel.frame.getByRole('button', { name: '收起' }).click();
  await panel.frame.getByRole('button', { name: /^展开/ }).waitFor();
  await looksAsKept(page, panel.frame, 'folded');
});

test('the panel with nothing to correct, to reject, unread, waiting, returned before, and files opened', async ({
  portal,
  server,
  page,
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
  await panel.frame.locator('[data-action="check-files"]').click();
  await expect(panel.frame.locator('[data-files="checked"]')).toBeVisible({ timeout: 90_000 });
  await panel.frame.locator('[data-rule="attachment-agreement"]').scrollIntoViewIfNeeded();
  await looksAsKept(page, panel.frame, 'files-checked');

  const lists = '**/memberServiceAction!findTable*';
  await page.route(lists, (route) => route.fulfill({ status: 500, body: '' }));
  await looksAsKept(page, (await open(toReturn)).frame, 'unread');
  await page.unroute(lists);

  await open(toReturn);
  await panel.fill();
  await portal.decide('archive', 'return');
  server.resubmit(toReturn.applicant, (again) => again.attachments.reverse());
  await looksAsKept(page, (await open(toReturn)).frame, 'returned-before');

  server.fault({ latency: 20_000, path: 'memberServiceAction' });
  await portal.goToApplicant('archive', toReturn);
  const waiting = await panelOf(page);
  await waiting.frame.getByText(/^等待：/).waitFor();
  await looksAsKept(page, waiting.frame, 'waiting', { covered: [waiting.frame.getByText(/^已\d+秒$/)] });
  server.fault({});

  server.expireSession();
  await portal.goToApplicant('archive', toReturn);
  await (await panelOf(page)).frame
    .getByText(/登录已过期/)
    .first()
    .waitFor();
  await looksAsKept(page, waiting.frame, 'session-over');
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
  await looksAsKept(sweep.page, sweep.page, 'sweep-to-start');
  await sweep.start();
  await sweep.finished();
  await looksAsKept(sweep.page, sweep.page, 'sweep-done', { doc: 'sweep' });

  await page.bringToFront();
  await expect.poll(async () => (await chipsOn(page)).length).toBe(10);
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
    // What 公示与截止 shows is today's month throughout; 批量检查 has pictures of its own.
    if (!['publicity', 'sweep'].includes(place))
      await looksAsKept(page, page, `workbench-${place}`, { dark: place === 'policy' });
  }
  await page.goto(`${chromium.extension}/workbench.html#policy`);
  await page.locator('[data-action="copy-pack"]').first().click();
  await page.locator('[data-sentence]').first().waitFor();
  await looksAsKept(page, page, 'pack-editor');
  await page.setViewportSize(ZOOMED);
  await looksAsKept(page, page, 'pack-editor-at-200');
  await page.goto(`${chromium.extension}/workbench.html#log`);
  await tabs.first().waitFor();
  await looksAsKept(page, page, 'workbench-log-at-200');
});

test('the log with a decision, and the popup', async ({ portal, server, page, chromium }) => {
  await portal.login('department');
  await portal.goToApplicant('department', somebodyToReturn(server));
  const panel = await (await panelOf(page)).ready();
  await panel.fill();
  await portal.decide('department', 'return');
  const workbench = await workbenchFrom(chromium);
  await workbench.page.setViewportSize(SCREEN);
  await workbench.openFirst();
  await looksAsKept(workbench.page, workbench.page, 'log-entry', { doc: 'workbench', dark: true });

  const popup = await chromium.context.newPage();
  await popup.setViewportSize({ width: 320, height: 560 });
  await popup.goto(`${chromium.extension}/popup.html`);
  await popup.getByRole('button').first().waitFor();
  await looksAsKept(popup, popup, 'popup', { dark: true });
});
