import { expect, type Page } from '@playwright/test';
import type { Browser } from './browser.ts';

/** 批量检查 in the workbench. */
export class SweepPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open({ context, extension }: Pick<Browser, 'context' | 'extension'>): Promise<SweepPage> {
    const page = await context.newPage();
    await page.goto(`${extension}/workbench.html#sweep`);
    return new SweepPage(page);
  }

  async start(): Promise<void> {
    await this.page.locator('[data-action="start-sweep"]').click();
    await this.page.locator('[data-sweep]').waitFor({ timeout: 60_000 });
  }

  /** Rows that are no longer waiting. */
  async looked(): Promise<number> {
    return Number(await this.page.locator('progress').getAttribute('value'));
  }

  async finished(timeout = 180_000): Promise<void> {
    await expect(this.page.locator('[data-sweep="done"]')).toBeVisible({ timeout });
  }

  async retryFailed(): Promise<void> {
    const again = this.page.getByRole('button', { name: /^重试未取到的/ });
    if ((await again.count()) === 0) return;
    await again.click();
    // The end of the run before is still on the screen.
    await expect(again).toHaveCount(0);
    await this.finished();
  }

  /** The triage table as it stands: everybody who was judged, with the rules they fail. */
  async rows(): Promise<{ applicant: string; suggestion: string; pack: string; failed: string[] }[]> {
    return this.page.locator('tr[data-applicant]').evaluateAll((rows) =>
      rows.map((row) => ({
        applicant: row.getAttribute('data-applicant') ?? '',
        suggestion: row.getAttribute('data-suggestion') ?? '',
        pack: row.getAttribute('data-pack') ?? '',
        failed: [...row.querySelectorAll('[data-failed]')].map((one) => one.getAttribute('data-failed') ?? ''),
      })),
    );
  }
}
