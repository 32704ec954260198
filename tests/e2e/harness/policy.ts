import type { Locator, Page } from '@playwright/test';
import type { Browser } from './browser.ts';

/** The 政策 page of the workbench, in a tab of its own. */
export async function policyFrom({ context, extension }: Browser): Promise<PolicyDesk> {
  const page = await context.newPage();
  await page.goto(`${extension}/workbench.html#policy`);
  const desk = new PolicyDesk(page);
  await desk.parameters.first().waitFor();
  return desk;
}

export class PolicyDesk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get parameters(): Locator {
    return this.page.locator('[data-parameter]');
  }

  /** The change that waits to be looked through. */
  get proposal(): Locator {
    return this.page.locator('[data-proposal]');
  }

  parameter(id: string): Locator {
    return this.page.locator(`[data-parameter="${id}"]`);
  }

  /** Type into every field of a parameter's value and ask what it would change. */
  async enter(id: string, values: readonly string[], source: string): Promise<void> {
    const row = this.parameter(id);
    await row.locator('[data-action="edit-value"]').click();
    for (const [index, value] of values.entries()) await row.locator(`[name="part-${index}"]`).fill(value);
    await row.locator('[name="source"]').fill(source);
    await row.getByRole('button', { name: '查看影响' }).click();
    await this.proposal.waitFor();
  }

  /** Hand in a file as if it had been chosen on disk. */
  async import(name: string, content: unknown): Promise<void> {
    const buffer = Buffer.from(JSON.stringify(content));
    await this.page
      .locator('[data-action="import-policy"]')
      .setInputFiles({ name, mimeType: 'application/json', buffer });
    await this.proposal.waitFor();
  }

  async accept(): Promise<void> {
    await this.page.locator('[data-action="accept-policy"]').click();
    await this.proposal.waitFor({ state: 'detached' });
  }

  async undo(): Promise<void> {
    await this.page.locator('[data-action="undo-policy"]').click();
  }
}
