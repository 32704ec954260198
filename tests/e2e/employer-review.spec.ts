import { fullReview } from './harness/full-review.ts';
import { panelOf } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';
import { somebodyToReturn } from './harness/truth.ts';

test('用人单位 reviews an application, from the list to the log', async ({ portal, server, chromium }) => {
  await fullReview({ object: 'qualification', portal, server, chromium });
});

test('用人单位 reviews an achievement archive, from the list to the log', async ({ portal, server, chromium }) => {
  await fullReview({ object: 'archive', portal, server, chromium });
});

test('the panel and the toolbar button both lead to the workbench', async ({ portal, server, chromium, page }) => {
  const { context, extension } = chromium;
  await portal.loginAt('qualification', somebodyToReturn(server));
  const panel = await (await panelOf(page)).ready();
  const [fromPanel] = await Promise.all([
    context.waitForEvent('page'),
    panel.frame.getByRole('button', { name: '审核记录' }).click(),
  ]);
  await expect(fromPanel).toHaveURL(`${extension}/workbench.html`);
  await fromPanel.close();

  const popup = await context.newPage();
  await popup.goto(`${extension}/popup.html`);
  const [fromPopup] = await Promise.all([
    context.waitForEvent('page'),
    popup.getByRole('button', { name: '打开审核记录' }).click(),
  ]);
  await expect(fromPopup).toHaveURL(`${extension}/workbench.html`);
});
