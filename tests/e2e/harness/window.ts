import type { BrowserContext, Page } from '@playwright/test';

/**
 * A page in a window of its own, so that those before it stay in sight: a tab behind another draws about once a second,
 * and every click waits for that.
 */
export async function openWindow(context: BrowserContext): Promise<Page> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('This browser opens no windows by order.');
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  const page = await opened;
  await session.detach();
  return page;
}
