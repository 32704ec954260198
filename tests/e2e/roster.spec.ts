import { readFileSync } from 'node:fs';
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
  await portal.login('department');
  await portal.goToApplicant('department', clean);
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
