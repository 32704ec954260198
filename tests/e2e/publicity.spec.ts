import { seriousViolations } from './harness/accessibility.ts';
import { expect, test } from './harness/test.ts';
import { openWorkbench } from './harness/workbench.ts';

test('the workbench works out when a publicity ends and whether the stage still allows it', async ({ chromium }) => {
  const page = await openWorkbench(chromium);
  await page.getByRole('link', { name: '公示与截止' }).click();
  const start = page.getByLabel('公示开始日期');

  await start.fill('2020-09-30');
  await expect(page.locator('[data-publicity="fits"]')).toContainText('2020-10-14');
  await expect(page.locator('[data-day="2020-10-10"]')).toContainText('第2日');
  await expect(page.locator('[data-publicity-sentence]')).toContainText('已于2020-09-30至2020-10-14在本单位公示');
  expect(await seriousViolations(page)).toEqual([]);

  await start.fill('2020-10-29');
  await expect(page.locator('[data-publicity="late"]')).toBeVisible();
  await expect(page.getByText('最迟须于 2020-10-28 开始公示')).toBeVisible();
});
