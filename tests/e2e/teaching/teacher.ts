import { expect, type Locator, type Page } from '@playwright/test';
import type { PortalEntry } from '@/lib/messages/portal-entry';
import { PORTAL } from '../acting/reviewer.ts';
import type { Browser } from '../harness/browser.ts';
import { type Panel, panelOf } from '../harness/panel.ts';

/** Asks the background out of a page of the extension, as popup and workbench do. */
export async function askBackground(
  { context, extension }: Browser,
  name: string,
  ask: Record<string, unknown>,
): Promise<unknown> {
  const ours = await context.newPage();
  await ours.goto(`${extension}/popup.html`);
  const response = await ours.evaluate(async (message) => (await chrome.runtime.sendMessage(message)) as unknown, {
    channel: 'zcps-review',
    name,
    ask,
  });
  await ours.close();
  if (typeof response === 'object' && response !== null && 'value' in response) return response.value;
  throw new Error(`${name} was answered with ${JSON.stringify(response)}`);
}

/** Opens the panel on a page that was not recognised, the way the popup's button does. */
export async function openPanelOn(browser: Browser, page: Page): Promise<Panel> {
  const ours = await browser.context.newPage();
  await ours.goto(`${browser.extension}/popup.html`);
  const tabId = await ours.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
    page.url(),
  );
  await ours.close();
  await page.bringToFront();
  await askBackground(browser, 'background/open-panel', { tabId });
  return panelOf(page);
}

export async function taughtOn(browser: Browser, origin = PORTAL): Promise<PortalEntry['patches']> {
  const { portals } = (await askBackground(browser, 'background/portals', {})) as { portals: PortalEntry[] };
  return portals.find((portal) => portal.origin === origin)?.patches ?? [];
}

/** The reviewer's own hands while teaching: everything by mouse on the page and by keyboard in the panel. */
export class Teacher {
  private readonly page: Page;
  readonly panel: Panel;

  constructor(page: Page, panel: Panel) {
    this.page = page;
    this.panel = panel;
  }

  async start(): Promise<void> {
    await this.panel.frame.locator('[data-action="teach"]').click();
    await expect(this.panel.frame.getByRole('region', { name: '标注', exact: true })).toBeVisible();
  }

  /** Clicks where this stands on the page. */
  async pick(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (box === null) throw new Error('It does not stand on the page.');
    await this.page.mouse.move(box.x + 8, box.y + box.height / 2);
    await this.page.mouse.click(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2);
    await expect(this.panel.frame.getByRole('combobox', { name: '这是哪一项' })).toBeVisible();
  }

  /** Picks a value and says which field it is. */
  async teachField(target: Locator, name: string): Promise<void> {
    await this.pick(target);
    await this.choose(name);
    await this.save();
  }

  async choose(name: string): Promise<void> {
    const search = this.panel.frame.getByRole('combobox', { name: '这是哪一项' });
    await search.fill(name);
    await search.press('Enter');
  }

  /** Picks a cell of a table, says which list it is and which header is which column. */
  async teachList(target: Locator, name: string, columns: Record<string, string>): Promise<void> {
    await this.pick(target);
    await this.choose(`列表：${name}`);
    for (const [header, column] of Object.entries(columns)) {
      await this.panel.frame.getByRole('combobox', { name: header, exact: true }).selectOption({ label: column });
    }
    await this.save();
  }

  async save(): Promise<void> {
    const save = this.panel.frame.locator('[data-action="teach-save"]');
    await expect(save).toBeEnabled();
    await save.click();
    await expect(this.panel.frame.getByText('已保存，本平台的页面即按此读取。')).toBeVisible();
  }

  async stop(): Promise<void> {
    await this.panel.frame.locator('[data-action="teach-stop"]').click();
    await expect(this.panel.frame.locator('[data-action="teach"]')).toBeVisible();
  }
}
