import type { CDPSession, Page } from '@playwright/test';
import { LONG } from '../runs.ts';
import { met, percentile, tried } from '../threats/met.ts';
import { expect, test } from './acting/acting-test.ts';
import { application, BUTTON_FORM } from './acting/pages.ts';
import { launchWithoutExtension } from './harness/browser.ts';
import { panelOf } from './harness/panel.ts';
import { ORIGIN } from './harness/portal-pages.ts';

/** Before anything is measured: what is loaded once is loaded then. */
const WARM = 5;

interface Held {
  /** Megabytes of scripts' memory, after everything that can go has gone. */
  heap: number;
  nodes: number;
}

async function heldBy(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { heap: of('JSHeapUsedSize') / 1024 / 1024, nodes: of('Nodes') };
}

function since(before: Held, after: Held): Held {
  return { heap: after.heap - before.heap, nodes: after.nodes - before.nodes };
}

/** Shows another applicant in the same document, as portals do that load into themselves. */
async function show(page: Page, nth: number): Promise<string> {
  const name = `张演${'甲乙丙丁戊己庚辛壬癸'.charAt(nth % 10)}`;
  const made = /<body>([\s\S]*)<\/body>/.exec(application(BUTTON_FORM, { name }))?.[1] ?? '';
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, made);
  return name;
}

test('one applicant after another in the same page: memory and nodes stay as they were', async ({ page, open }) => {
  test.setTimeout(60 * 60_000);
  await open(application(BUTTON_FORM));
  const panel = await (await panelOf(page)).ready();
  const outer = await page.context().newCDPSession(page);
  const inner = await page.context().newCDPSession(panel.frame);
  const views = tried('T32', 'applicants shown');
  let before: [Held, Held] | null = null;
  for (let nth = 0; nth < WARM + views; nth += 1) {
    if (nth === WARM) before = [await heldBy(outer), await heldBy(inner)];
    const name = await show(page, nth);
    // Asked often: two thousand times a second's rest would be half an hour.
    await expect.poll(() => panel.field('person.name').textContent(), { intervals: [20] }).toBe(name);
  }
  if (before === null) throw new Error('Nothing was measured.');
  const [atPage, inPanel] = before;
  let grown: Held[] = [];
  // What the last of them set going may still be under way.
  await expect(async () => {
    grown = [since(atPage, await heldBy(outer)), since(inPanel, await heldBy(inner))];
    for (const { heap, nodes } of grown) {
      expect(heap).toBeLessThanOrEqual(tried('T32', 'growth, MB'));
      expect(nodes).toBeLessThanOrEqual(tried('T32', 'nodes left over'));
    }
  }).toPass({ timeout: 60_000 });
  const told = grown.map(({ heap, nodes }) => `${heap.toFixed(1)} MB and ${nodes} nodes`).join(', in the panel ');
  met('T32', 'soak', `${views} applicants in one page: grown by ${told}`);
});

if (LONG) {
  test('a page of the portal is loaded as fast with the extension as without', async ({ page, stage }) => {
    test.setTimeout(10 * 60_000);
    stage.show({ '/028/review.jsp': application(BUTTON_FORM) });
    const bare = await launchWithoutExtension(stage.port);
    const times: [number[], number[]] = [[], []];
    const load = async (where: Page) => {
      await where.goto(`${ORIGIN}/028/review.jsp`);
      return where.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return (entry?.loadEventEnd ?? Number.NaN) - (entry?.startTime ?? 0);
      });
    };
    for (let nth = 0; nth < tried('T33', 'loads, with and without'); nth += 1) {
      times[0].push(await load(page));
      await panelOf(page);
      times[1].push(await load(bare.page));
    }
    await bare.close();
    const [withIt, without] = times.map((all) => percentile(all, 0.95));
    const later = (withIt ?? Number.NaN) - (without ?? Number.NaN);
    expect(later).toBeLessThanOrEqual(tried('T33', 'later, p95, ms'));
    met(
      'T33',
      'loading',
      `${times[0].length} loads each: p95 ${withIt?.toFixed(0)} ms with, ${without?.toFixed(0)} ms without`,
    );
  });
}
