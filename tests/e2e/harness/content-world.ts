import type { Page } from '@playwright/test';

/**
 * Runs an expression where our content scripts run, apart from the page's own scripts and with the extension's means: what
 * whoever took over the process of a page could do. Gives its value; rejects with the error's text.
 */
export async function inContentWorld(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { type, frameId } = (context.auxData ?? {}) as { type?: string; frameId?: string };
      if (type === 'isolated' && frameId === frameTree.frame.id && context.origin.startsWith('chrome-extension:')) {
        resolve(context.id);
      }
    });
  });
  await session.send('Runtime.enable');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: await found,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value as unknown;
}

/** What the background answers when a content script of this page asks. */
export function askFromPage(page: Page, name: string, ask: unknown): Promise<unknown> {
  const message = JSON.stringify({ channel: 'zcps-review', name, ask });
  return inContentWorld(page, `chrome.runtime.sendMessage(${message})`);
}
