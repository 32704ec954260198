import type { Page } from '@playwright/test';
import type { Browser } from './browser.ts';

/** Open the workbench in a tab of its own, by its address. */
export async function openWorkbench({ context, extension }: Browser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${extension}/workbench.html`);
  return page;
}
