import { panelOf, waitWithoutEnd } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';
import { somebodyToReturn } from './harness/truth.ts';

test('while a page is read, it is said what is awaited and from where', async ({ portal, server, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await waitWithoutEnd(page);
  await portal.login('employer');
  server.fault({ held: true, path: 'memberServiceAction' });
  await portal.goToApplicant('archive', somebodyToReturn(server));
  const panel = await panelOf(page);
  const { frame } = panel;
  const progress = frame.getByRole('region', { name: '读取进度' });
  await expect(progress).toContainText('正在读取页面…');
  await expect(progress).toContainText(/等待：.+/);
  await expect(progress).toContainText('读自：业绩档案审核');
  await expect(frame.locator('main [aria-hidden="true"]').first(), 'bars where findings will stand').toBeVisible();
});
