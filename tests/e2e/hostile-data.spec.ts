import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { LONG } from '../runs.ts';
import { met, tried } from '../threats/met.ts';
import { openStage, type Stage } from './acting/stage.ts';
import { type Browser, launchBrowser } from './harness/browser.ts';
import { decide } from './harness/decisions.ts';
import { chipsOn } from './harness/marks.ts';
import { panelOf } from './harness/panel.ts';
import { ORIGIN } from './harness/portal-pages.ts';
import { SweepPage } from './harness/sweep.ts';
import { hostileApplication, hostileList, payloads } from './hostile/payloads.ts';

/** What happened in the documents of this browser that nobody wanted: scripts that ran, and what a policy had to stop. */
class Watch {
  private readonly context: BrowserContext;
  private readonly seen: string[] = [];
  documents = 0;

  private constructor(context: BrowserContext) {
    this.context = context;
  }

  static async over(context: BrowserContext): Promise<Watch> {
    const watch = new Watch(context);
    await context.addInitScript(() => {
      const stopped: string[] = [];
      Object.assign(self, { stopped });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        stopped.push(`${violatedDirective} ${blockedURI} ${sample}`),
      );
    });
    context.on('page', (page) => page.on('dialog', (dialog) => void dialog.dismiss()));
    return watch;
  }

  /** Looks at every frame of every tab; called before a document goes. */
  async look(): Promise<string[]> {
    for (const frame of this.context.pages().flatMap((page) => page.frames())) {
      const there = await frame
        .evaluate(() => {
          const { ran = [], stopped = [] } = self as unknown as { ran?: number[]; stopped?: string[] };
          return [...ran.splice(0).map((nth) => `payload ${nth} ran`), ...stopped.splice(0)];
        })
        // A frame that went while it was looked at was looked at before.
        .catch(() => null);
      if (there === null) continue;
      this.documents += 1;
      this.seen.push(...there.map((one) => `${one} in ${frame.url()}`));
    }
    return this.seen;
  }
}

let stage: Stage;
let browser: Browser;
test.beforeAll(async () => {
  stage = await openStage();
  browser = await launchBrowser({ portalPort: stage.port });
  browser.context.setDefaultTimeout(30_000);
});
test.afterAll(async () => {
  await browser.close();
  await stage.stop();
});

/** Every application, with its panel, and the choices of the panel that write the data anew. */
async function reviews(page: Page, watch: Watch, all: readonly string[], pages: number): Promise<number> {
  let panels = 0;
  for (let nth = 0; nth < pages; nth += 1) {
    stage.show({ '/028/review.jsp': hostileApplication(all, Math.floor((nth * all.length) / pages)) });
    await page.goto(`${ORIGIN}/028/review.jsp`);
    const { frame } = await panelOf(page);
    await frame.locator('[data-page]').first().waitFor({ state: 'attached' });
    await frame.locator('details').evaluateAll((folded) => {
      for (const one of folded) (one as HTMLDetailsElement).open = true;
    });
    const forReturn = frame.locator('input[type="radio"][value="return"]');
    if ((await forReturn.count()) > 0) await forReturn.check();
    panels += 1;
    await watch.look();
  }
  return panels;
}

/** The workbench with all of it in the log: table, search, an open entry, figures, roster, data of a person, every export. */
async function workbench(watch: Watch, all: readonly string[]): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.extension}/popup.html`);
  const made = all.map((name, nth) => ({ id: `hostile-${nth}`, name: name.slice(0, 180) }));
  const logged = await decide(page, made);
  expect(
    made.filter(({ id }) => !logged.includes(id)).map(({ name }) => name),
    'decisions that were not logged',
  ).toEqual([]);
  await page.goto(`${browser.extension}/workbench.html`);
  const rows = page.locator('tr[data-entry]');
  await rows.first().waitFor();
  for (const text of ['<img', 'javascript:', '张']) {
    await page.goto(`${browser.extension}/workbench.html#log?text=${encodeURIComponent(text)}`);
    await rows.first().waitFor();
    await watch.look();
  }
  const opened = LONG ? all.length : 8;
  for (let nth = 1; nth <= opened; nth += 1) {
    await page.goto(`${browser.extension}/workbench.html#entry=${Math.ceil((nth * all.length) / opened)}`);
    await page.getByRole('complementary').getByText('本条指纹').waitFor();
  }
  await watch.look();
  for (const format of ['CSV', 'JSON', 'Excel']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: new RegExp(`^导出 ${format}`) }).click();
    expect(readFileSync(await (await download).path()).length, format).toBeGreaterThan(1_000);
  }
  for (const place of ['statistics', 'roster', 'policy', 'publicity', 'portals', 'data', `log?name=${all[1]}`]) {
    await page.goto(`${browser.extension}/workbench.html#${place}`);
    await page.locator('main').waitFor();
    await watch.look();
  }
  await page.close();
  return opened;
}

/** A list of them, checked row by row, and the page as it would be sent to us. */
async function list(page: Page, watch: Watch, all: readonly string[]): Promise<void> {
  const rows = LONG ? 60 : 6;
  stage.show({ '/028/list.jsp': hostileList(all, rows), '/028/review.jsp': hostileApplication(all, 3) });
  await page.goto(`${ORIGIN}/028/list.jsp`);
  await expect.poll(async () => (await chipsOn(page)).length).toBeGreaterThan(0);
  const sweep = await SweepPage.open(browser);
  await sweep.start();
  await sweep.finished();
  await watch.look();
  const captured = await sweep.page.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url?.startsWith(url));
    const ask = { tabId: tab?.id ?? -1 };
    const answer: unknown = await chrome.runtime.sendMessage({
      channel: 'zcps-review',
      name: 'background/capture',
      ask,
    });
    return (answer as { value?: { html: string } }).value?.html ?? '';
  }, ORIGIN);
  expect(captured).toContain('待审查');
  await sweep.page.close();
  const paper = await browser.context.newPage();
  await paper.setContent(captured);
  await watch.look();
  await paper.close();
}

test('markup and script in every field run nowhere, in no view and no file', async () => {
  test.setTimeout(LONG ? 40 * 60_000 : 10 * 60_000);
  const all = payloads(tried('T01', 'payloads'));
  expect(new Set(all).size, 'payloads that differ').toBe(all.length);
  const watch = await Watch.over(browser.context);
  const page = await browser.context.newPage();
  const panels = await reviews(page, watch, all, tried('T01', 'applications full of them'));
  const logged = LONG ? all : all.filter((_, nth) => nth % 25 === 0);
  const opened = await workbench(watch, logged);
  await list(page, watch, all);
  expect(await watch.look()).toEqual([]);

  // Control: the same payload as markup runs in a page that lets it, and is stopped, and told, in the extension's own.
  stage.show({ '/028/other.jsp': '<!doctype html><title>其他</title><p>其他</p>' });
  await page.goto(`${ORIGIN}/028/other.jsp`);
  const asMarkup = (html: string) => document.body.insertAdjacentHTML('beforeend', html);
  await page.evaluate(asMarkup, all[1] ?? '');
  const own = await browser.context.newPage();
  await own.goto(`${browser.extension}/popup.html`);
  await own.evaluate(asMarkup, all[1] ?? '');
  const ran = async () => (await watch.look()).filter((one) => one.startsWith('payload 1 ran in https:'));
  await expect.poll(ran).toHaveLength(1);
  // Told of once as it is parsed and once as it is put in.
  const stopped = async () =>
    (await watch.look()).filter((one) => one.startsWith('script-src') && one.includes('chrome-extension:'));
  await expect.poll(async () => (await stopped()).length).toBeGreaterThan(0);
  const control = await watch.look();
  expect(control.filter((one) => one.startsWith('payload') && one.includes('chrome-extension:'))).toEqual([]);
  met(
    'T01',
    'every view',
    `${all.length} payloads, ${panels} panels, ${logged.length} entries, ${opened} opened, 3 exports, a list checked, a page captured, ${watch.documents} looks: 0 ran, 0 reports of a policy`,
  );
});
