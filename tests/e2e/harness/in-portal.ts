import { type Portal, startPortal } from '../../practice-portal/server.ts';
import { type Browser, launchBrowser } from './browser.ts';
import { PortalPages } from './portal-pages.ts';

/** A story in a practice portal of its own, with applicants under the plans it wants. */
export async function inPortal(
  options: Parameters<typeof startPortal>[0],
  story: (server: Portal, browser: Browser, pages: PortalPages) => Promise<void>,
): Promise<void> {
  const server = await startPortal(options);
  try {
    const browser = await launchBrowser({ portalPort: server.port });
    try {
      await story(server, browser, new PortalPages(browser.context.pages()[0] ?? (await browser.context.newPage())));
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
