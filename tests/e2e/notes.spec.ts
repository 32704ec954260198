import type { Locator } from '@playwright/test';
import { reviewKept } from './harness/kept.ts';
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
  await portal.loginAt('archive', applicant);
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

  // A sentence that is still being written outlives the page as well, and is no note before it is one.
  await notes().getByRole('button', { name: '修改批注' }).click();
  await notes().getByRole('textbox').fill('请科长复核，另');
  await reviewKept(chromium, '请科长复核，另');
  await portal.page.reload();
  await (await panelOf(portal.page)).ready();
  await expect(notes().getByRole('textbox')).toHaveValue('请科长复核，另');
  await notes().getByRole('button', { name: '取消' }).click();
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
  await workbench.page.getByLabel('意见、理由、批注').fill('没有写过的话');
  await expect(workbench.rows).toHaveCount(0);

  // Whoever comes back brings along what was noted the last time.
  await portal.goToApplicant('archive', applicant);
  await (await panelOf(portal.page)).ready();
  await notes().getByText('以前的批注 3 条').click();
  await expect(notes()).toContainText('单位更名，见附件');
});

test('an own sentence replaces the rule’s, is kept when asked, offered to the next with the same, and let go', async ({
  portal,
  server,
  page,
}) => {
  const own = '缺学历证明，请扫描上传原件。';
  const [first, second] = server.truth.filter(({ defects }) => defects.some(({ rule }) => rule === 'degree-proof'));
  if (first === undefined || second === undefined) throw new Error('Two applicants lack a degree’s proof.');
  await portal.loginAt('archive', first);
  const panel = await (await panelOf(page)).ready();
  // Asked for anew each time: the page is loaded again.
  const card = () => panel.finding('degree-proof');
  await panel.writeFor('return');
  const composed = await panel.draft.inputValue();
  const original = await write(card(), own);
  await expect(panel.draft).toHaveValue(composed.replace(original, own));

  await card().locator('[data-action="undo-sentence"]').click();
  await expect(panel.draft).toHaveValue(composed);
  await panel.frame.locator('[data-action="take-back"]').click();
  await expect(panel.draft).toHaveValue(composed.replace(original, own));
  await card().locator('[data-action="keep-words"]').click();
  await expect(card().getByText('已留作本批常用语')).toBeVisible();

  await portal.goToApplicant('archive', second);
  await (await panelOf(page)).ready();
  await panel.writeFor('return');
  await expect(panel.draft, 'nothing is taken over by itself').not.toHaveValue(new RegExp(own));
  await card().locator('[data-action="write-sentence"]').click();
  await card().getByRole('button', { name: own }).click();
  await card().getByRole('textbox').press('Control+Enter');
  await expect(panel.draft).toHaveValue(new RegExp(own));
  await expect(card().getByText(/请核对是否属于本申报人/)).toHaveCount(0);
  await write(card(), '缺1899年的学历证明。');
  await expect(card().getByText(/1899不在本项查到的内容中/)).toBeVisible();

  await panel.frame.getByText(/^写法和选用的问题/).click();
  const kept = panel.frame.locator('[data-kept-words]');
  await expect(kept).toContainText(own);
  await kept.locator('[data-action="drop-words"]').click();
  await expect(kept).toHaveCount(0);
});

/** Put this in place of the sentence that stands in the opinion; gives what stood there. */
async function write(card: Locator, text: string): Promise<string> {
  await card.locator('[data-action="write-sentence"], [data-action="edit-sentence"]').click();
  const box = card.getByRole('textbox');
  const before = await box.inputValue();
  await box.fill(text);
  await box.press('Control+Enter');
  await expect(box).toHaveCount(0);
  return before;
}

async function writeNote(place: Locator, text: string): Promise<void> {
  await place.locator('[data-action="note"]').click();
  await place.getByRole('textbox').fill(text);
  await place.getByRole('button', { name: '保存批注' }).click();
  await expect(place).toContainText(text);
}
