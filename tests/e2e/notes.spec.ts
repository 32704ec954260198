import type { Locator } from '@playwright/test';
import { panelOf } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';
import { somebodyToReturn } from './harness/truth.ts';
import { workbenchFrom } from './harness/workbench.ts';

test('notes on applicant, finding and field are kept, go into the opinion when asked, and are found in the log', async ({
  portal,
  server,
  chromium,
}) => {
  const applicant = somebodyToReturn(server);
  await portal.login('employer');
  await portal.goToApplicant('archive', applicant);
  const panel = await (await panelOf(portal.page)).ready();
  await panel.writeFor('return');
  const rule = (await panel.findings()).find(({ outcome }) => outcome === 'fail')?.rule ?? '';
  const composed = await panel.draft.inputValue();

  const notes = () => panel.frame.getByRole('region', { name: '批注' });
  await writeNote(notes(), '请科长复核');
  await writeNote(panel.finding(rule), '申报人来电说明，证书后补');
  const fields = panel.frame.locator('details', { hasText: '已读字段' });
  await fields.locator('summary').click();
  await writeNote(fields.locator('dl > div', { has: panel.field('unit.name') }), '单位更名，见附件');
  await expect(notes().getByRole('listitem')).toHaveText([/：申报人来电说明，证书后补$/, '工作单位：单位更名，见附件']);
  await expect(panel.draft).toHaveValue(composed);

  await panel.finding(rule).getByLabel('批注并入意见').check();
  await expect(panel.draft).toHaveValue(/\n\d+[.．]申报人来电说明，证书后补。/);
  await panel.frame.locator('main').evaluate((main) => main.scrollTo(0, 0));
  await portal.page.screenshot({ path: test.info().outputPath('notes.png') });

  await portal.page.reload();
  await (await panelOf(portal.page)).ready();
  await expect(notes()).toContainText('请科长复核');
  await expect(panel.draft).toHaveValue(/申报人来电说明/);
  await panel.fill();
  await portal.decide('archive', 'return');

  const workbench = await workbenchFrom(chromium);
  await workbench.page.getByLabel('意见、理由、批注').fill('科长');
  await expect(workbench.rows).toHaveCount(1);
  await workbench.openFirst();
  await expect(workbench.detail).toContainText('申报人：请科长复核');
  await expect(workbench.detail).toContainText('工作单位：单位更名，见附件');
  await workbench.detail.screenshot({ path: test.info().outputPath('entry.png') });
  await workbench.page.getByLabel('意见、理由、批注').fill('没有写过的话');
  await expect(workbench.rows).toHaveCount(0);

  // Whoever comes back brings along what was noted the last time.
  await portal.goToApplicant('archive', applicant);
  await (await panelOf(portal.page)).ready();
  await notes().getByText('以前的批注 3 条').click();
  await expect(notes()).toContainText('单位更名，见附件');
});

async function writeNote(place: Locator, text: string): Promise<void> {
  await place.locator('[data-action="note"]').click();
  await place.getByRole('textbox').fill(text);
  await place.getByRole('button', { name: '保存批注' }).click();
  await expect(place).toContainText(text);
}
