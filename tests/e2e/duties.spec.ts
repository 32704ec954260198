import { panelOf } from './harness/panel.ts';
import { policyFrom } from './harness/policy.ts';
import { ORIGIN } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { openPanelOn } from './teaching/teacher.ts';

test('收费设定 is checked on its own page, before and after the department saves, and nothing is changed for it', async ({
  portal,
  server,
}) => {
  await portal.login('department');
  await portal.page.locator('.menu').getByRole('link', { name: '收费设定' }).click();
  const panel = await panelOf(portal.page);
  const card = () => panel.frame.locator('[data-duty="fees"]');
  await expect(card()).toHaveAttribute('data-outcome', 'fail');
  await expect(card()).toContainText('应调整为“不收费”');
  await card().getByText('依据 附2-二-2').click();
  await expect(card()).toContainText('不得收取任何费用');
  await expect(portal.page.getByLabel('收费', { exact: true })).toBeChecked();

  await portal.page.getByLabel('不收费').check();
  await expect(card()).toHaveAttribute('data-outcome', 'pass');
  await portal.page.getByRole('button', { name: /保\s*存/ }).click();
  await portal.page.getByText('操作成功').waitFor();
  await panelOf(portal.page);
  await expect(card()).toHaveAttribute('data-outcome', 'pass');
  expect(server.submissions()).toEqual([]);
});

test('the dates of a plan page are compared with the pack before any of them is taken', async ({
  chromium,
  portal,
}) => {
  await portal.page.goto(`${ORIGIN}/028/client/index3page1.jsp`);
  await portal.page.getByText('单位推荐截止时间').evaluate((line) => {
    line.textContent = '单位推荐截止时间:2020-11-10 23:59:59';
  });
  const panel = await openPanelOn(chromium, portal.page);
  const card = panel.frame.locator('[data-duty="plan"]');
  await expect(card.getByRole('listitem')).toHaveCount(4);
  const opened = chromium.context.waitForEvent('page');
  await card.getByRole('button', { name: '与政策包的时间比较…' }).click();
  const desk = await opened;
  await expect(desk.getByLabel('平台申报计划页上的时间，一行一个')).toHaveValue(/单位推荐截止时间:2020-11-10/);
  await expect(desk.getByText('未采用“个人申报截止时间:2020-10-25 23:59:59”')).toBeVisible();
  await desk.getByRole('button', { name: '查看影响' }).click();
  await expect(desk.locator('[data-action="accept-policy"]')).toBeVisible();
  await expect(desk.getByRole('region', { name: '待采用的修改' })).toContainText(/11月10日|11-10/);
  // Nothing is in force before it was accepted.
  await desk.close();
  const later = await policyFrom(chromium);
  await expect(later.page.locator('[data-action="undo-policy"]')).toHaveCount(0);
});
