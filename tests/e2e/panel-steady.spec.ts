import type { Frame } from '@playwright/test';
import { panelOf } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';
import { applicantWho, somebodyToReturn } from './harness/truth.ts';

interface Shift {
  at: number;
  value: number;
  /** What moved, by tag and words, from where to where. */
  moved: string[];
}

test('nothing in the panel moves while the page is read, once it was first painted', async ({
  portal,
  server,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await portal.login('employer');
  // Answers come one after the other, so that the panel is drawn many times before it is complete.
  server.fault({ latency: 400, path: 'memberServiceAction' });
  await portal.goToApplicant('archive', somebodyToReturn(server));
  const panel = await panelOf(page);
  await panel.ready();
  expect(await shiftsIn(panel.frame)).toEqual([]);

  // The control: a line put on top does move what is below, and that is seen.
  await panel.frame.evaluate(() => {
    const line = document.createElement('p');
    line.textContent = '多出来的一行';
    line.style.padding = '40px';
    document.querySelector('main')?.prepend(line);
  });
  await expect.poll(async () => (await shiftsIn(panel.frame)).length).toBeGreaterThan(0);
});

test('the finding in view stays where it is when others come above it', async ({ portal, server, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await portal.login('employer');
  // His files disagree with the application, which nobody knows before they are opened.
  const who = applicantWho(server, 'is fine', ({ defects }) => defects.length === 0);
  await portal.goToApplicant('qualification', who);
  const panel = await (await panelOf(page)).ready();
  const inReturn = panel.frame.locator('[data-outcome="fail"]');
  expect(await inReturn.count()).toBe(0);
  await panel.frame.locator('[data-action="check-files"]').click();
  const read = panel.finding('evaluation-conditions');
  await read.evaluate((finding) => finding.scrollIntoView({ block: 'center' }));
  const top = () => read.evaluate((finding) => Math.round(finding.getBoundingClientRect().top));
  const before = await top();
  await panel.frame.locator('[data-files="checked"]').waitFor({ timeout: 90_000 });
  await expect(inReturn.first()).toBeAttached();
  // Two pixels are a line of a border.
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
});

test('on a small laptop a whole finding is in sight above the opinion', async ({ portal, server, page }) => {
  // 1366×768 less the browser's own bars.
  await page.setViewportSize({ width: 1366, height: 625 });
  await portal.login('department');
  await portal.goToApplicant('department', somebodyToReturn(server));
  const panel = await (await panelOf(page)).ready();
  const first = panel.frame.locator('[data-outcome="fail"]').first();
  await expect(first).toBeInViewport({ ratio: 1 });
  // A window made lower gives the findings their room too.
  await page.setViewportSize({ width: 1366, height: 900 });
  const box = panel.frame.locator('[data-draft]');
  const high = (await box.boundingBox())?.height ?? 0;
  await page.setViewportSize({ width: 1366, height: 625 });
  await expect.poll(async () => (await box.boundingBox())?.height).toBeLessThan(high);
  await expect(first).toBeInViewport({ ratio: 1 });
});

test('the panel is as high as its window: only its list scrolls, and its head never leaves the screen', async ({
  portal,
  server,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await portal.loginAt('qualification', somebodyToReturn(server));
  const panel = await (await panelOf(page)).ready();
  const heights = () =>
    panel.frame.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return { scrollHeight, clientHeight };
    });
  expect(await heights()).toEqual({ scrollHeight: 768, clientHeight: 768 });
  const last = panel.frame.locator('main [data-rule]').last();
  await last.evaluate((row) => row.scrollIntoView());
  await panel.frame.locator('[data-rule][data-outcome="fail"] [data-action="write-sentence"]').first().click();
  expect(await panel.frame.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  expect(await heights()).toEqual({ scrollHeight: 768, clientHeight: 768 });
});

/** Every move the browser noted after the first paint that no input had caused. */
async function shiftsIn(frame: Frame): Promise<Shift[]> {
  return frame.evaluate(async () => {
    interface LayoutShift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
    }
    const [first] = performance.getEntriesByName('first-contentful-paint');
    if (first === undefined) throw new Error('The panel was never painted.');
    const entries = await new Promise<LayoutShift[]>((resolve) => {
      const seen: LayoutShift[] = [];
      new PerformanceObserver((list) => seen.push(...(list.getEntries() as LayoutShift[]))).observe({
        type: 'layout-shift',
        buffered: true,
      });
      // Two frames on, what was buffered has been handed over.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(seen))));
    });
    return entries
      .filter(({ startTime, hadRecentInput }) => startTime > first.startTime && !hadRecentInput)
      .map(({ startTime, value, sources }) => ({
        at: Math.round(startTime - first.startTime),
        value,
        moved: sources.map(({ node, previousRect: from, currentRect: to }) => {
          const what = node instanceof Element ? `${node.tagName}.${node.className}` : String(node);
          return `${what} “${node?.textContent?.slice(0, 12)}” ${from.top}–${from.bottom} → ${to.top}–${to.bottom}`;
        }),
      }));
  });
}
