import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { panelOf } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';
import { applicantWho } from './harness/truth.ts';
import { openWorkbench } from './harness/workbench.ts';

test('who was passed stands on the 花名册 as the page showed them, and is saved as Excel', async ({
  portal,
  server,
  chromium,
}) => {
  const clean = applicantWho(server, 'is without defects', ({ defects }) => defects.length === 0);
  await portal.loginAt('department', clean);
  const panel = await (await panelOf(portal.page)).ready();
  const shown = (await panel.field('unit.name').textContent()) ?? '';
  await portal.box('department').fill('同意推荐。');
  await portal.decide('department', 'pass');

  const page = await openWorkbench(chromium);
  await page.goto(`${chromium.extension}/workbench.html#roster`);
  const row = page.locator('tbody tr');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(clean.name);
  await expect(row).toContainText(shown);
  const download = page.waitForEvent('download');
  await page.locator('[data-action="save-roster"]').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('正高级工程师申报评审人员花名册-1人.xlsx');
  const parts = unzipSync(readFileSync(await file.path()));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain(clean.name);
});

test('the portal’s own roster is compared with the log: who was not passed, who was not reviewed, who differs', async ({
  portal,
  server,
  chromium,
}) => {
  const [first, second] = server.truth.filter(({ defects }) => defects.length === 0);
  if (first === undefined || second === undefined) throw new Error('The practice portal has too few clean applicants.');
  await portal.login('employer');
  for (const [applicant, verdict] of [
    [first, 'pass'],
    [second, 'return'],
  ] as const) {
    await portal.goToApplicant('qualification', applicant);
    await (await panelOf(portal.page)).ready();
    await portal.openDialog();
    await portal.box('qualification').fill('经审核。');
    await portal.decide('qualification', verdict);
  }
  await portal.page.locator('.menu').getByRole('link', { name: '下载申报人员花名册' }).click();
  const files: string[] = [];
  for (const format of ['xlsx', 'xls', 'CSV']) {
    const download = portal.page.waitForEvent('download');
    await portal.page.getByRole('link', { name: new RegExp(`${format}）?$`) }).click();
    const file = test.info().outputPath(`hmc.${format.toLowerCase()}`);
    await (await download).saveAs(file);
    files.push(file);
  }

  const page = await openWorkbench(chromium);
  await page.goto(`${chromium.extension}/workbench.html#roster`);
  for (const file of files) {
    await page.locator('[data-action="compare-roster"]').setInputFiles(file);
    const result = page.locator(`[data-roster-compared="${server.truth.length}"]`);
    await expect(result).toContainText('与审核记录一致的1人');
    await expect(result.locator('[data-part="not-passed"] li')).toHaveText(
      new RegExp(`^${second.name}.*最近一次为退回`),
    );
    await expect(result.locator('[data-part="unreviewed"] h4')).toHaveText(
      `花名册中有，没有审核记录（${server.truth.length - 2}人）`,
    );
    await expect(result.locator('[data-part="missing"]')).toHaveCount(0);
    // The next one is told apart from this one.
    await page
      .locator('[data-action="compare-roster"]')
      .setInputFiles({ name: 'leer.csv', mimeType: 'text/csv', buffer: Buffer.from('甲,乙\n1,2\n') });
    await expect(page.getByText('“leer.csv”没有载入：没有找到写有“姓名”的表头')).toBeVisible();
  }
  await page.locator('[data-action="compare-roster"]').setInputFiles(files[0] ?? '');
  await page.locator('[data-roster-compared]').scrollIntoViewIfNeeded();
});

test('ID numbers stand in full only when asked, from an old xls of the portal, and nothing of it is kept', async ({
  portal,
  server,
  chromium,
}) => {
  const clean = applicantWho(server, 'is without defects', ({ defects }) => defects.length === 0);
  await portal.loginAt('department', clean);
  const number = (await (await (await panelOf(portal.page)).ready()).field('person.id-number').textContent()) ?? '';
  await portal.box('department').fill('同意推荐。');
  await portal.decide('department', 'pass');

  const page = await openWorkbench(chromium);
  await page.goto(`${chromium.extension}/workbench.html#roster`);
  const row = page.locator('tbody tr');
  await expect(row).toContainText(clean.name);
  const whole = page.locator('[data-action="full-numbers"]');
  await expect(whole).toBeDisabled();
  await expect(row).not.toContainText(number);

  const sheet = utils.aoa_to_sheet([
    ['正高级工程师申报评审人员花名册'],
    ['姓名', '身份证号', '工作单位'],
    [clean.name, number, '虚构'],
  ]);
  const book = utils.book_new(sheet, '花名册');
  await page.locator('[data-action="compare-roster"]').setInputFiles({
    name: '花名册.xls',
    mimeType: 'application/vnd.ms-excel',
    buffer: write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer,
  });
  await expect(page.locator('[data-roster-compared="1"]')).toBeVisible();
  await expect(row).not.toContainText(number);
  await whole.check();
  await expect(row).toContainText(number);
  const download = page.waitForEvent('download');
  await page.locator('[data-action="save-roster"]').click();
  const parts = unzipSync(readFileSync(await (await download).path()));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(number);

  await page.getByLabel('公示表').check();
  await expect(page.getByText('公示表不列身份证号')).toBeVisible();
  await expect(row).not.toContainText(number);
  await page.reload();
  await expect(row).toContainText(clean.name);
  await expect(row).not.toContainText(number);
  await expect(whole).toBeDisabled();
});
