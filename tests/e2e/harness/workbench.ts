import type { Locator, Page } from '@playwright/test';
import type { Browser } from './browser.ts';

/** Open the workbench in a tab of its own, by its address. */
export async function openWorkbench({ context, extension }: Browser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${extension}/workbench.html`);
  return page;
}

/** The log as a table, in a tab of its own. */
export async function workbenchFrom(browser: Browser): Promise<Workbench> {
  return new Workbench(await openWorkbench(browser));
}

export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Entries on show, newest first. */
  get rows(): Locator {
    return this.page.locator('tr[data-entry]');
  }

  /** The open entry. */
  get detail(): Locator {
    return this.page.getByRole('complementary');
  }

  async filterByName(name: string): Promise<void> {
    await this.page.getByLabel('姓名', { exact: true }).fill(name);
  }

  /** Open the newest entry in full. */
  async openFirst(): Promise<void> {
    await this.rows.first().click();
    await this.detail.getByText('本条指纹').waitFor();
  }

  /** Export the log; gives the path of the file. */
  async exported(format: 'CSV' | 'JSON'): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: new RegExp(`^导出 ${format}`) }).click();
    return (await download).path();
  }
}
