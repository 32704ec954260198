import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { atRest } from '../portal-reading/at-rest.ts';
import type { Portal } from '../practice-portal/server.ts';
import { seriousViolations, widerThanView } from './harness/accessibility.ts';
import { panelOf } from './harness/panel.ts';
import type { PortalPages } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { type Workbench, workbenchFrom } from './harness/workbench.ts';

const OPINIONS = ['=SUM(1,2) 学时不足，请补充。', '＋照片不符合要求，请更换。', '社保有中断，请说明。'];

/** Three returns by hand, each with an opinion of its own. */
async function threeReturns(portal: PortalPages, server: Portal): Promise<string[]> {
  await portal.login('department');
  const applicants = server.truth.slice(0, OPINIONS.length);
  for (const [index, applicant] of applicants.entries()) {
    await portal.goToApplicant('department', applicant);
    await (await panelOf(portal.page)).ready();
    await portal.box('department').fill(OPINIONS[index] ?? '');
    await portal.decide('department', 'return');
  }
  return applicants.map(({ name }) => name);
}

async function exportAs(workbench: Workbench, format: string): Promise<{ name: string; bytes: Uint8Array }> {
  const download = workbench.page.waitForEvent('download');
  await workbench.page.getByRole('button', { name: new RegExp(`^导出 ${format}`) }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('the log is searched, walked and taken out by keyboard and link, and every file says what it holds', async ({
  portal,
  server,
  chromium,
}) => {
  test.slow();
  const names = await threeReturns(portal, server);
  const workbench = await workbenchFrom(chromium);
  const { page, rows } = workbench;
  await expect(rows).toHaveCount(3);

  await page.keyboard.press('/');
  await expect(page.getByLabel('姓名', { exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('社保有中断');
  await expect(rows).toHaveCount(1);
  await expect(page.getByText('符合条件 1 条')).toBeVisible();
  await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe('#log?text=社保有中断');
  await page.keyboard.press('Enter');
  await expect(rows.first().getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(workbench.detail).toContainText(names[2] ?? '');
  await expect(workbench.detail.getByText('当时页面上的内容')).toBeVisible();
  await expect(workbench.detail.locator('[data-kept="person.name"]')).toContainText(names[2] ?? '');
  await page.keyboard.press('Escape');
  await expect(rows.first().getByRole('link')).toBeFocused();

  const some = JSON.parse(strFromU8((await exportAs(workbench, 'JSON')).bytes));
  expect(some).toMatchObject({ count: 3, whole: false });
  expect(some.entries).toHaveLength(1);

  await page.getByRole('button', { name: '清除条件' }).click();
  await expect(rows).toHaveCount(3);
  await rows.first().getByRole('link').focus();
  await page.keyboard.press('End');
  await expect(rows.last().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(rows.nth(1).getByRole('link')).toBeFocused();

  // At 200 % the table is out of sight while an entry is open.
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.setViewportSize({ width: width / 2, height: height / 2 });
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(0);
  await expect(workbench.detail.getByRole('heading', { name: names[1] ?? '' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rows.nth(1).getByRole('link'), 'closing leads back to its row').toBeFocused();
  await page.setViewportSize({ width, height });

  const xlsx = await exportAs(workbench, 'Excel');
  expect(xlsx.name).toMatch(/^职称评审审核日志-\d{4}-\d\d-\d\d-3条-[0-9a-f]{8}\.xlsx$/);
  const files = unzipSync(xlsx.bytes);
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<c r="A2"><v>3</v></c>');
  for (const opinion of OPINIONS) expect(sheet).toContain(opinion);
  expect(sheet).not.toContain('<f');
  const about = strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  expect(about).toContain(some.head);

  const { bytes } = await exportAs(workbench, 'CSV');
  expect([...bytes.slice(0, 3)], 'BOM').toEqual([0xef, 0xbb, 0xbf]);
  const csv = strFromU8(bytes);
  expect(csv).toContain(`"'${OPINIONS[0]}"`);
  expect(csv).toContain(`"'${OPINIONS[1]}"`);
  expect(csv).toContain(`"本文件 3 条，日志共 3 条","日志指纹","${some.head}"`);
});

test('figures and the open entry are accessible, in the dark and at 200 % too', async ({
  portal,
  server,
  chromium,
}) => {
  test.slow();
  await threeReturns(portal, server);
  const workbench = await workbenchFrom(chromium);
  const { page } = workbench;
  await expect(workbench.rows).toHaveCount(3);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const hash of ['#statistics', '#entry=2?unit=虚构', '#log?text=无此内容']) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await atRest(page);
      expect(await seriousViolations(page), `${scheme} ${hash}`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 720, height: 450 });
  await page.evaluate(() => {
    location.hash = '#statistics';
  });
  await expect(page.getByRole('heading', { name: '每日审核结果' })).toBeVisible();
  expect(await widerThanView(page)).toEqual([]);
});
