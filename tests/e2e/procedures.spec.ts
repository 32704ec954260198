import type { Portal, Truth } from '../practice-portal/server.ts';
import { type Panel, panelOf } from './harness/panel.ts';
import { asDocumented } from './harness/pictures.ts';
import type { Decision, PortalPages, ReviewObject } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { within } from './harness/truth.ts';
import { openWorkbench, Workbench } from './harness/workbench.ts';

/** Both procedures of 附件2, first line to last, as a clerk goes through them with the tool beside. */
test.describe.configure({ timeout: 10 * 60_000 });

test('附件2 一: 用人单位, from the login to 报送主管部门', async ({ portal, server, chromium }) => {
  await test.step('1 用户登录', () => portal.login('employer'));

  await test.step('2 业绩档案审核: 不通过, 退回, 通过', async () => {
    await portal.openList('archive');
    for (const verdict of ['reject', 'return', 'pass'] as const) {
      await reviewOne('archive', verdict, { portal, server });
      if (verdict === 'return') await asDocumented(portal.page, 'procedures/employer-2-archive');
      await decideAndCheck('archive', verdict, { portal, server });
    }
  });

  await test.step('3 职称申报资格审查: 不通过并说明理由, 退回并说明理由, 通过并填写意见', async () => {
    for (const verdict of ['reject', 'return', 'pass'] as const) {
      const panel = await reviewOne('qualification', verdict, { portal, server });
      if (verdict === 'pass') expect(await panel.draft.inputValue()).toContain('2020年9月28日至2020年10月12日');
      if (verdict === 'pass') await asDocumented(portal.page, 'procedures/employer-3-qualification');
      await decideAndCheck('qualification', verdict, { portal, server });
    }
  });

  const passed = someoneTo('pass', 'qualification', server);
  await test.step('4 下载花名册, 导出公示表, 公示不少于5个工作日', async () => {
    await portal.page.locator('.menu').getByRole('link', { name: '下载申报人员花名册' }).click();
    const download = portal.page.waitForEvent('download');
    await portal.page.getByRole('link', { name: /xlsx/ }).click();
    const roster = await download;
    const file = test.info().outputPath(roster.suggestedFilename());
    await roster.saveAs(file);

    const page = await openWorkbench(chromium);
    await page.getByRole('link', { name: '花名册', exact: true }).click();
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await expect(page.locator('tbody tr')).toContainText(passed.name);
    await page.locator('[data-action="compare-roster"]').setInputFiles(file);
    await expect(page.locator('[data-part="not-passed"] li')).toHaveCount(2);
    await page.getByLabel('公示表').check();
    await page.getByLabel('公示开始').fill('2020-09-28');
    await page.getByLabel('公示结束').fill('2020-10-12');
    await asDocumented(page, 'procedures/employer-4-publicity-table');
    const saved = page.waitForEvent('download');
    await page.locator('[data-action="save-roster"]').click();
    expect((await saved).suggestedFilename()).toMatch(/公示表-1人\.xlsx$/);

    await page.getByRole('link', { name: '公示与截止' }).click();
    await page.getByLabel('公示开始日期').fill('2020-09-28');
    await expect(page.locator('[data-publicity="fits"]')).toContainText('2020-10-12');
    await page.close();
  });

  await test.step('4 报送所在主管部门审核, by hand', async () => {
    await portal.page.locator('.menu').getByRole('link', { name: '报送主管部门' }).click();
    await portal.page.locator('#column51').fill('2020-09-28');
    await portal.page.locator('#column52').fill('2020-10-12');
    await portal.page.locator('#column53').fill('公示期间无异议');
    expect(server.reports()).toEqual([]);
    await portal.page.getByRole('button', { name: /报\s*送/ }).click();
    await portal.page.getByText('已报送').waitFor();
    expect(server.reports()).toHaveLength(1);
  });

  await test.step('the log has all six decisions', async () => {
    const workbench = new Workbench(await openWorkbench(chromium));
    await expect(workbench.rows).toHaveCount(6);
  });
});

test('附件2 二: 主管部门, from 收费设定 to 提交推荐', async ({ portal, server, chromium }) => {
  await test.step('1 登录, 申报业务管理/职称评审资格审查', () => portal.login('department'));

  await test.step('2 收费设定: 收费 → 不收费', async () => {
    await portal.page.locator('.menu').getByRole('link', { name: '收费设定' }).click();
    const panel = await panelOf(portal.page);
    await expect(panel.frame.locator('[data-duty="fees"]')).toHaveAttribute('data-outcome', 'fail');
    await asDocumented(portal.page, 'procedures/department-2-fees');
    await portal.page.getByLabel('不收费').check();
    await portal.page.getByRole('button', { name: /保\s*存/ }).click();
    await portal.page.getByText('操作成功').waitFor();
    await panelOf(portal.page);
    await expect(panel.frame.locator('[data-duty="fees"]')).toHaveAttribute('data-outcome', 'pass');
  });

  await test.step('3 待审查: 审查不通过, 退回, 审查通过', async () => {
    await portal.openList('department');
    for (const verdict of ['reject', 'return', 'pass'] as const) {
      await reviewOne('department', verdict, { portal, server });
      if (verdict === 'reject') await asDocumented(portal.page, 'procedures/department-3-review');
      await decideAndCheck('department', verdict, { portal, server });
    }
  });

  await test.step('4 to 9 提交推荐: who goes on is told by the log, and sent on by hand', async () => {
    const passed = someoneTo('pass', 'department', server);
    const page = await openWorkbench(chromium);
    await page.getByRole('link', { name: '花名册', exact: true }).click();
    // The log's three rows stand there until the page has changed.
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await expect(page.locator('tbody tr')).toHaveText(new RegExp(passed.name));
    await page.close();
    await portal.page.locator('.menu').getByRole('link', { name: '提交推荐' }).click();
    await portal.page.getByLabel('已上传电子版').check();
    await portal.page.getByLabel('一式3份已盖章').check();
    expect(server.reports()).toEqual([]);
    await portal.page.getByRole('button', { name: /提\s*交/ }).click();
    await portal.page.getByText('已提交').waitFor();
    expect(server.reports()).toHaveLength(1);
  });
});

interface At {
  portal: PortalPages;
  server: Portal;
}

/** Somebody whose application calls for this decision; nobody stands for two of them. */
function someoneTo(verdict: Decision, object: ReviewObject, server: Portal): Truth {
  const found = server.truth.find((one) => {
    const truth = within(object, one);
    return verdict === 'pass' ? truth.defects.length === 0 && one.defects.length === 0 : truth.suggestion === verdict;
  });
  if (found === undefined) throw new Error(`The practice portal has nobody to ${verdict}.`);
  return found;
}

/** Opens the applicant, has the opinion written for the verdict, and fills it into the portal's box. */
async function reviewOne(object: ReviewObject, verdict: Decision, { portal, server }: At): Promise<Panel> {
  const applicant = someoneTo(verdict, object, server);
  await portal.goToApplicant(object, applicant);
  const panel = await (await panelOf(portal.page)).ready();
  if (verdict !== 'pass') expect(await panel.suggestion()).toBe(verdict);
  if (object === 'qualification') await portal.openDialog();
  await panel.writeFor(verdict);
  if ((await panel.placeholder('公示开始日期').count()) > 0) {
    await panel.placeholder('公示开始日期').fill('2020-09-28');
    await panel.placeholder('公示结果').fill('公示期间无异议');
    for (const field of await panel.frame.locator('[data-placeholder]').all()) {
      if ((await field.inputValue()) === '') await field.fill('2020-10-12');
    }
  }
  await panel.fill();
  await expect(portal.box(object)).toHaveValue(await panel.draft.inputValue());
  return panel;
}

async function decideAndCheck(object: ReviewObject, verdict: Decision, { portal, server }: At): Promise<void> {
  const before = server.submissions().length;
  await portal.decide(object, verdict);
  const all = server.submissions();
  expect(all).toHaveLength(before + 1);
  const applicant = someoneTo(verdict, object, server);
  expect(all.at(-1)).toMatchObject({ object, applicant: applicant.applicant, decision: verdict });
}
