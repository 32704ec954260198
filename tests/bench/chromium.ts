import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { requireChromium } from '../../scripts/setup/chromium.ts';

/** A Chromium without extensions, without a window. */
export function launchPlain(): Promise<Browser> {
  return chromium.launch({
    executablePath: requireChromium(),
    // Chromium refuses to run its sandbox as root; everybody else keeps it.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** Work on a page of its own. A context of its own means a process of its own: nothing compiled is left from before. */
export async function onFreshPage<T>(browser: Browser, html: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.setContent(html);
    // Pages have long been laid out when the extension comes.
    await page.evaluate(() => document.body.getBoundingClientRect());
    return await work(page);
  } finally {
    await context.close();
  }
}

/**
 * A clock of milliseconds that the page's main thread worked, as the browser accounts for it. Unlike the page's own
 * clock it ticks in microseconds, and it stands still while another process has the processor.
 */
export async function mainThreadClock(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (seconds === undefined) throw new Error('Chromium no longer tells how long its main thread worked.');
    return seconds * 1000;
  };
}
