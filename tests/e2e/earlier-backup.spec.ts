import { fileURLToPath } from 'node:url';
import { policyFrom } from './harness/policy.ts';
import { expect, test } from './harness/test.ts';
import { openWorkbench, Workbench } from './harness/workbench.ts';

/** Made by the build of commit e6bfdb9, in whose days one pack judged everybody: an entry, an amendment, an own pack. */
const BACKUP = fileURLToPath(new URL('../policy/files/e6bfdb9/all.zcpsbak', import.meta.url));

test('a backup of the one-pack days comes back whole: the entry still cites what it cited, the office has its packs', async ({
  chromium,
}) => {
  const page = await openWorkbench(chromium);
  await page.getByRole('link', { name: '数据与备份' }).click();
  await page.getByLabel('备份文件').setInputFiles(BACKUP);
  await expect(page.getByText('文件完整，尚未作任何改动。')).toBeVisible();
  await page.getByRole('button', { name: '按以上内容恢复' }).click();
  await expect(page.getByText(/^恢复完成，新增 1 条审核记录。/)).toBeVisible();

  await page.getByRole('link', { name: '审核记录', exact: true }).click();
  const log = new Workbench(page);
  await expect(log.rows).toHaveCount(1);
  await log.rows.first().click();
  await expect(log.detail).toContainText('2020年度浙江省自然资源工程领域正高级工程师职务任职资格评审 1.0.0+2026-11-28');
  await expect(log.detail).toContainText('含本单位修改');
  await expect(log.detail).toContainText('五(二)');
  await page.getByRole('button', { name: '核验日志' }).click();
  await expect(page.getByText(/^日志完整/)).toBeVisible();

  const policy = await policyFrom(chromium);
  await expect(policy.page.locator('[data-known-pack]')).toHaveCount(2);
  await expect(policy.page.locator('[data-known-pack="own-notice-2021"]')).toContainText('申报计划为2021年度');
  await expect(policy.parameter('training.lines')).toContainText('72');
});
