import { errors, type Frame, type Locator, type Page } from '@playwright/test';
import type { Combination } from './axes.ts';
import type { Portal } from './serve.ts';

/** How the control looks that a person uses, by library. */
const TABS: Record<Combination['library'], string> = {
  plain: '.tabs > li',
  bootstrap: '.nav-tabs .nav-link',
  layui: '.layui-tab-title > li',
  easyui: '.tabs > li',
  'element-plus': '.el-tabs__item',
  'element-ui': '.el-tabs__item',
  antd: '.ant-tabs-tab',
};
const NEXT: Record<Combination['library'], string> = {
  plain: '.pager a.next:not(.off)',
  bootstrap: '.page-item.next .page-link',
  layui: '.layui-laypage-next:not(.layui-disabled)',
  easyui: 'a.l-btn:not(.l-btn-disabled):has(.pagination-next)',
  'element-plus': '.btn-next:not([disabled])',
  'element-ui': '.btn-next:not([disabled])',
  antd: '.ant-pagination-next:not(.ant-pagination-disabled) button',
};
const SCROLLED: Partial<Record<Combination['library'], string>> = {
  plain: '.scroll',
  bootstrap: '.scroll',
  'element-plus': '.el-table-v2__body .el-vl__window, .el-table-v2__body > div',
  antd: '.ant-table-tbody-virtual-holder, .rc-virtual-list-holder',
};
const EXPAND: Partial<Record<Combination['library'], string>> = {
  plain: 'a.plus',
  bootstrap: 'button.plus',
  'element-plus': '.el-table__expand-icon',
  'element-ui': '.el-table__expand-icon',
  antd: '.ant-table-row-expand-icon',
};
const DECISION = 'textarea:not([readonly]):not([disabled])';

/** Milliseconds between two tabs of somebody in a hurry. */
const HURRY = 500;

/** The page on which the applicant stands after somebody opened it from the list and looked at everything; and its frame. */
export interface Walked {
  page: Page;
  /** When the last thing was shown, in milliseconds since the epoch. */
  shownAt: number;
}

/** Opens the applicant from the list as a person does, and every tab, page and row of it, quickly. */
export async function walk(start: Page, { address, combination, applicant }: Portal): Promise<Walked> {
  await start.goto(address);
  const list = combination.view === 'frames' ? await frameNamed(start, 'main') : start.mainFrame();
  // Fixed columns stand in a table of their own beside the one that has the name: the row is found by its place.
  const row = list.locator('tr').filter({ hasText: applicant.name }).filter({ hasText: '查看' });
  const link = row.getByText('查看', { exact: true }).filter({ visible: true }).first();
  await link.waitFor();
  const popup = combination.view === 'popup' ? start.waitForEvent('popup') : null;
  await link.click();
  const page = popup === null ? start : await popup;
  const frame = await viewOf(page, combination);
  await frame.locator(DECISION).first().waitFor({ state: 'attached' });
  if (combination.view === 'layer') await cameIn(page);
  await lookAtAll(frame, combination);
  return { page, shownAt: Date.now() };
}

/** The document that shows the applicant. */
export async function viewOf(page: Page, { view, library, identity }: Combination): Promise<Frame> {
  if (view === 'frames' && identity === 'list-row') return frameNamed(page, 'detail');
  if (view === 'frames') return frameNamed(page, 'inner');
  if (view === 'layer' && ['plain', 'easyui'].includes(library)) return frameNamed(page, 'layer');
  if (view === 'layer' && library === 'layui') return frameWhere(page, (frame) => /\/view\?/.test(frame.url()));
  return page.mainFrame();
}

/** The opinion box of the applicant's page. */
export async function opinionBox(page: Page, combination: Combination): Promise<Locator> {
  return (await viewOf(page, combination)).locator(DECISION).last();
}

async function frameNamed(page: Page, name: string): Promise<Frame> {
  return frameWhere(page, (frame) => frame.name() === name && frame.url() !== 'about:blank');
}

async function frameWhere(page: Page, fits: (frame: Frame) => boolean): Promise<Frame> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = page.frames().find(fits);
    if (found) return found;
    await page.waitForTimeout(25);
  }
  throw new Error(`no such frame among ${page.frames().map((frame) => frame.url())}`);
}

/** Wait until the layer has faded in: nobody looks at what is not to be seen yet, and a list in it cannot be scrolled. */
async function cameIn(page: Page): Promise<void> {
  await page.waitForFunction(
    ([selector]) =>
      [...document.querySelectorAll(selector ?? '')].every((box) => {
        for (let one: Element | null = box; one; one = one.parentElement)
          if (getComputedStyle(one).opacity !== '1') return false;
        return true;
      }),
    [`iframe, ${DECISION}`],
  );
}

async function lookAtAll(frame: Frame, combination: Combination): Promise<void> {
  const { view, library } = combination;
  const tabbed = view === 'lazy-tabs' || view === 'unmounting-tabs' || view === 'eager-tabs';
  const tabs = view === 'routes' ? frame.locator('.steps a') : frame.locator(TABS[library]);
  const turns =
    combination.lists === 'paged' || combination.lists === 'paged-by-server' || combination.lists === 'virtual';
  if ((!tabbed && view !== 'routes') || (view === 'eager-tabs' && !turns)) {
    await arrived(frame, combination);
    await turnLists(frame, combination);
    return;
  }
  const count = await tabs.count();
  for (let i = 0; i < count; i += 1) {
    await tabs.nth(i).click();
    const since = Date.now();
    await arrived(frame, combination);
    await turnLists(frame, combination);
    await frame.page().waitForTimeout(Math.max(0, HURRY - (Date.now() - since)));
  }
  await tabs.first().click();
  await arrived(frame, combination);
}

/** Wait until the pieces that a tab asks for stand in it: nobody goes on before there is something to see. */
async function arrived(frame: Frame, { loading }: Combination): Promise<void> {
  if (loading !== 'pieces') return;
  const marks =
    '.loading, .spinner-border, .layui-icon-loading, .datagrid-mask-msg, .el-loading-mask, .ant-spin-spinning';
  await frame.waitForFunction(
    (selector) => [...document.querySelectorAll(selector)].every((mark) => (mark as HTMLElement).offsetParent === null),
    marks,
  );
}

/** Turns every list to its end, scrolls it to its end, opens its first row. */
async function turnLists(frame: Frame, { lists, library }: Combination): Promise<void> {
  const page = frame.page();
  if (lists === 'paged' || lists === 'paged-by-server') {
    for (let turns = 0; turns < 60; turns += 1) {
      if (lists === 'paged-by-server') await page.waitForTimeout(turns === 0 ? 800 : 0);
      const next = frame.locator(NEXT[library]).filter({ visible: true });
      if (!(await clickAny(next))) return;
      await page.waitForTimeout(lists === 'paged' ? 250 : 850);
    }
    return;
  }
  if (lists === 'virtual') {
    const boxes = await frame
      .locator(SCROLLED[library] ?? '.none')
      .filter({ visible: true })
      .all();
    for (const box of boxes)
      for (let step = 0; step < 12; step += 1) {
        const end = await box.evaluate((element) => {
          element.scrollTop += 60;
          return element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
        });
        await page.waitForTimeout(150);
        if (end) break;
      }
  }
  if (lists === 'row-expand') {
    const first = frame
      .locator(EXPAND[library] ?? '.none')
      .filter({ visible: true })
      .first();
    // A portal that polls draws its rows anew all the time: a mouse would be moved to where one no longer is.
    if ((await first.count()) > 0) await first.dispatchEvent('click');
  }
}

/** Clicks the first of them as long as there is one: a route that is only now drawn takes away those that were found before. */
async function clickAny(all: Locator): Promise<boolean> {
  while ((await all.count()) > 0) {
    const clicked = await all
      .first()
      .click({ timeout: 2000 })
      .then(() => true)
      .catch((error: unknown) => {
        if (error instanceof errors.TimeoutError) return false;
        throw error;
      });
    if (clicked) return true;
  }
  return false;
}
