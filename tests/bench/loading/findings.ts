import type { Page } from '@playwright/test';
import { launchBrowser } from '../../e2e/harness/browser.ts';
import { panelFrame } from '../../e2e/harness/panel.ts';
import { PortalPages } from '../../e2e/harness/portal-pages.ts';
import { startPortal } from '../../practice-portal/server.ts';

/** Milliseconds after the navigation began: the page's load event, and the panel's findings. */
export interface Loaded {
  load: number;
  ready: number;
}

/** Opens one application after the other in the shipped build. The first one, which starts the worker, is left out. */
export async function findingsTimes(loads: number): Promise<Loaded[]> {
  const portal = await startPortal();
  const browser = await launchBrowser({ portalPort: portal.port });
  const times: Loaded[] = [];
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await browser.context.addInitScript(noteReady);
    const pages = new PortalPages(page);
    await pages.login('employer');
    for (const applicant of portal.truth.slice(0, loads + 1)) {
      await pages.goToApplicant('qualification', applicant);
      times.push(await loaded(page));
    }
  } finally {
    await browser.close();
    await portal.stop();
  }
  return times.slice(1);
}

async function loaded(page: Page): Promise<Loaded> {
  const readyAt = await waitForReady(page);
  const { origin, load } = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { origin: performance.timeOrigin, load: navigation?.loadEventEnd ?? Number.NaN };
  });
  return { load, ready: readyAt - origin };
}

async function waitForReady(page: Page): Promise<number> {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    const frame = panelFrame(page);
    const readyAt = await frame?.evaluate(() => (window as { readyAt?: number }).readyAt ?? null).catch(() => null);
    if (typeof readyAt === 'number') return readyAt;
    await page.waitForTimeout(50);
  }
  throw new Error('The panel shows no findings within 30 seconds.');
}

/** Put into every page by the debugger; in the panel it notes when its findings are first complete. */
function noteReady(): void {
  if (location.pathname !== '/panel.html') return;
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-page="review"][data-ready]') === null) return;
    observer.disconnect();
    Object.assign(window, { readyAt: performance.timeOrigin + performance.now() });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
