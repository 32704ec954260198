import type { Page } from '@playwright/test';
import { LONG } from '../runs.ts';
import { decide } from './harness/decisions.ts';
import { makeNewerLog } from './harness/log.ts';
import { panelOf } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';
import { somebodyToReturn } from './harness/truth.ts';
import { openWorkbench, Workbench } from './harness/workbench.ts';

const PASSPHRASE = '虚构的口令 只作试验之用';
/** A little longer than the shortest time after which an unused log locks itself. */
const LEFT_ALONE_MS = 63_000;
/** How much of it really passes in `npm test`: whatever used the log in it would be noted as its last use. */
const A_WHILE_MS = 5_000;

test('an encrypted log locks itself when it is left alone, still takes decisions, and opens with its passphrase alone', async ({
  chromium,
  portal,
  server,
}) => {
  test.setTimeout(10 * 60_000);
  const aside = await chromium.context.newPage();
  await aside.goto(`${chromium.extension}/popup.html`);
  await decide(aside, [{ id: 'before', name: '虚构甲' }]);
  await aside.close();
  let page = await openWorkbench(chromium);
  await expect(new Workbench(page).rows).toHaveCount(1);
  await page.getByRole('link', { name: '数据与备份' }).click();
  await page.getByLabel('口令（至少10个字符）').fill(PASSPHRASE);
  await page.getByLabel('再输入一次').fill(PASSPHRASE);
  await page.getByLabel('闲置多少分钟后锁定').fill('1');
  await page.getByRole('button', { name: '加密全部记录（忘记口令无法找回）' }).click();
  // A passphrase is made slow to guess, and so to use.
  await expect(page.getByText('闲置 1 分钟后自动锁定')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: '审核记录', exact: true }).click();
  await expect(new Workbench(page).rows.first()).toContainText('虚构甲');
  await page.close();

  const idle = await chromium.context.newPage();
  await idle.goto(`${chromium.extension}/manifest.json`);
  await leftAlone(idle);
  page = await openWorkbench(chromium);
  await expect(page.getByText('审核日志已加密锁定').first()).toBeVisible();
  await expect(page.getByText('虚构甲')).toHaveCount(0);
  await expect(page.getByRole('status').first()).toHaveText('未能读取');

  await idle.goto(`${chromium.extension}/popup.html`);
  await decide(idle, [{ id: 'while-locked', name: '虚构乙' }]);
  await page.getByRole('link', { name: '数据与备份' }).click();
  await expect(page.getByText('现已锁定：新的审核结果照常记录，历史记录须解锁后查看。')).toBeVisible();

  await portal.page.bringToFront();
  await portal.login('employer');
  await portal.goToApplicant('archive', somebodyToReturn(server));
  const { frame } = await (await panelOf(portal.page)).ready();
  const locked = frame.getByText('审核记录已锁定，此前的退回和草稿未取回。');
  await expect(locked).toBeVisible();
  await frame.getByRole('button', { name: '去解锁' }).click();
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  await page.getByLabel('口令', { exact: true }).fill('不是这个口令的口令');
  await page.getByRole('button', { name: '解锁', exact: true }).click();
  await expect(page.getByText(/口令不正确/)).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: '解锁', exact: true }).click();
  await expect(page.getByText('现已解锁')).toBeVisible({ timeout: 60_000 });
  await portal.page.bringToFront();
  await frame.getByRole('button', { name: '已解锁，重新取回' }).click();
  await expect(locked).toHaveCount(0);
  await page.bringToFront();
  await page.getByRole('link', { name: '审核记录', exact: true }).click();
  const log = new Workbench(page);
  await expect(log.rows).toHaveCount(2);
  await expect(log.rows.first()).toContainText('虚构乙');
  await page.getByRole('button', { name: '核验日志' }).click();
  await expect(page.getByText(/^日志完整：共 \d+ 条/)).toBeVisible();
});

/** The minute passes: all of it in `npm run faults`; else a while, and the log counts as last used so much longer ago. */
async function leftAlone(page: Page): Promise<void> {
  if (LONG) return page.evaluate(askAgainAndAgain, LEFT_ALONE_MS);
  const usedAt = await page.evaluate(lastUsed, LEFT_ALONE_MS / 2);
  await page.evaluate(askAgainAndAgain, A_WHILE_MS);
  expect(await page.evaluate(lastUsed, null), 'nothing uses the log by itself').toBe(usedAt);
  await page.evaluate(lastUsed, LEFT_ALONE_MS);
}

/** Runs in an extension page, for so long: what pages ask and events that scripts make are nobody's use of the log. */
async function askAgainAndAgain(ms: number): Promise<void> {
  const { runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
  const applicant = { name: '虚构甲', idNumber: '', unit: '', plan: '' };
  const ask = { applicant, role: 'employer', object: 'qualification', portal: 'https://zcps.rlsbt.zj.gov.cn' };
  for (const until = Date.now() + ms; Date.now() < until; ) {
    await runtime.sendMessage({ channel: 'zcps-review', name: 'background/load-review', ask });
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    await new Promise((resume) => setTimeout(resume, 1_000));
  }
}

/** Runs in an extension page: when the log counts as last used; from now on so many milliseconds ago, unless null is given. */
async function lastUsed(ago: number | null): Promise<number> {
  const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
  const { 'log-vault': vault } = (await storage.session.get('log-vault')) as { 'log-vault': { usedAt: number } };
  const usedAt = ago === null ? vault.usedAt : Date.now() - ago;
  await storage.session.set({ 'log-vault': { ...vault, usedAt } });
  return usedAt;
}

test('a log of a newer version is not read, its entries stay as they are, and it is said to be so', async ({
  chromium,
}) => {
  const plain = await chromium.context.newPage();
  // A page of the extension that runs nothing of it.
  await plain.goto(`${chromium.extension}/manifest.json`);
  await makeNewerLog(plain, chromium);

  const page = await openWorkbench(chromium);
  await expect(page.getByText(/由更高版本的插件建立/).first()).toBeVisible();
  const kept = await plain.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('zcps-review-log');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('entries').objectStore('entries').getAll();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
  expect(kept).toEqual([{ seq: 1, id: 'newer' }]);
});
