import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { met, tried } from '../threats/met.ts';
import { expect, test } from './acting/acting-test.ts';
import { application, BUTTON_FORM } from './acting/pages.ts';
import { ownText } from './acting/reviewer.ts';
import { BUILD, launchForLoading } from './harness/browser.ts';
import { panelOf } from './harness/panel.ts';
import { ORIGIN } from './harness/portal-pages.ts';

const BUILDS = tried('T19', 'newer builds');

/** A copy of the shipped build whose version can be raised, as an update does. */
function builds() {
  const folder = mkdtempSync(join(tmpdir(), 'zcps-newer-'));
  cpSync(BUILD, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return {
    folder,
    raise(nth: number): string {
      const version = `${manifest.version}.${nth}`;
      writeFileSync(file, JSON.stringify({ ...manifest, version }));
      return version;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

test(`${BUILDS} newer builds while a page stands open: its old parts say so and fall silent, nothing is lost`, async ({
  stage,
}) => {
  test.setTimeout(60_000 + BUILDS * 20_000);
  const build = builds();
  const { context, end } = await launchForLoading(stage.port);
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  try {
    const session = await context.browser()?.newBrowserCDPSession();
    if (session === undefined) throw new Error('This browser takes no orders about its extensions.');
    const load = () => session.send('Extensions.loadUnpacked', { path: build.folder });
    await load();
    stage.show({ '/028/review.jsp': application(BUTTON_FORM) });
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/028/review.jsp`);
    const panel = await (await panelOf(page)).ready();
    await panel.writeFor('return');
    for (let nth = 1; nth <= BUILDS; nth += 1) {
      const words = `请补充${2000 + nth}年度考核表。`;
      await panel.draft.fill(words);
      await expect(panel.fillButton).toBeEnabled();
      // The draft is kept once the page gives it back.
      await page.reload();
      await expect((await panelOf(page)).draft).toHaveValue(words);
      const version = build.raise(nth);
      await load();

      await expect.poll(() => ownText(page, 'zcps-review-panel')).toContain('请刷新本页');
      expect((await page.locator('zcps-review-panel').boundingBox())?.width).toBe(40);
      expect(await page.locator('zcps-review-panel').count()).toBe(1);
      expect(await page.locator('zcps-review-marks').count()).toBe(0);
      // Whatever the page and its user do then, nothing of the old build answers, and nothing throws.
      await page.evaluate(() => {
        document.querySelector('#unit')?.replaceChildren('模拟勘查院');
        document.body.append(document.createElement('table'));
        for (const type of ['keydown', 'pointerdown', 'click', 'resize', 'scroll']) {
          window.dispatchEvent(new Event(type, { bubbles: true }));
        }
      });
      await page.keyboard.press('Alt+J');
      await page.mouse.click(200, 300);
      expect(page.frames().filter((frame) => frame.url().startsWith('chrome-extension:'))).toEqual([]);

      await page.reload();
      await (await panelOf(page)).ready();
      expect(await panel.frame.evaluate(() => chrome.runtime.getManifest().version)).toBe(version);
      await expect(panel.draft).toHaveValue(words);
      expect(await page.locator('zcps-review-panel').count()).toBe(1);
    }
    expect(errors.filter((words) => /invalidated|Uncaught/i.test(words))).toEqual([]);
    expect(stage.others()).toEqual([]);
  } finally {
    await end();
    build.remove();
  }
  met('T19', 'newer builds', `${BUILDS} newer builds: one panel each, the draft back each time, 0 errors`);
});
