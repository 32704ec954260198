import type { Page } from '@playwright/test';
import type { Place } from '@/lib/dossier/reading';
import type { Mark } from '@/lib/messages/mark';
import { expect, test } from './acting/acting-test.ts';
import { application, BUTTON_FORM, DIALOG, INNER, OUTER } from './acting/pages.ts';
import { askPage, overhear } from './acting/reviewer.ts';
import { drawnOn, marksOn } from './harness/marks.ts';
import { panelOf } from './harness/panel.ts';

const NESTED = { '/028/outer.jsp': OUTER, '/028/inner.jsp': INNER };
const inner = (page: Page) => page.frameLocator('#outer').frameLocator('#inner');

test.describe('marks', () => {
  /** The panel has drawn its own marks by then, and leaves ours alone. */
  const ready = async (page: Page) => {
    await (await panelOf(page)).ready();
  };
  const mark = (rule: string, number: number, places: Place[], kind: Mark['kind'] = 'fail'): Mark => ({
    rule,
    number,
    kind,
    label: '工作单位',
    places,
  });

  test('stand at their values with their numbers, follow them, and give way to a dialog', async ({ page, open }) => {
    await open(application(BUTTON_FORM));
    await ready(page);
    const { fields } = await askPage(page, 'page/read', {});
    const marks = [
      mark('employing-unit', 3, fields['unit.name'].places),
      mark('acceptance-point', 4, fields['application.point'].places, 'confirm'),
    ];
    await expect.poll(async () => (await askPage(page, 'page/marks', { marks })).drawn).toBe(2);
    const unit = await page.locator('#unit').boundingBox();
    let shown: Awaited<ReturnType<typeof marksOn>> = [];
    await expect
      .poll(async () => {
        shown = await marksOn(page);
        return shown.map(({ text }) => text);
      })
      .toEqual(['3', '4']);
    expect(shown[0]?.x).toBeCloseTo(unit?.x ?? -1, -1);
    expect(shown[0]?.y).toBeCloseTo(unit?.y ?? -1, -1);
    await page.mouse.wheel(0, 40);
    await expect.poll(async () => (await marksOn(page))[0]?.y).toBeCloseTo((unit?.y ?? 0) - 40, -1);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;background:#fff';
      document.body.append(cover);
    });
    await expect.poll(async () => (await marksOn(page)).length).toBe(0);
  });

  test('are dropped when their value is not there any more, and with the folded panel', async ({ page, open }) => {
    await open(application(BUTTON_FORM));
    await ready(page);
    const { fields } = await askPage(page, 'page/read', {});
    const marks = [mark('employing-unit', 1, fields['unit.name'].places)];
    await askPage(page, 'page/marks', { marks });
    await askPage(page, 'page/fold', { folded: true });
    await expect.poll(() => marksOn(page)).toEqual([]);
    await askPage(page, 'page/fold', { folded: false });
    await expect.poll(async () => (await marksOn(page)).length).toBeGreaterThan(0);
    await page.evaluate(() => document.querySelector('#unit')?.parentElement?.remove());
    await expect.poll(async () => (await askPage(page, 'page/marks', { marks })).drawn).toBe(0);
  });

  test('are shown on request wherever they stand, or said to be hidden', async ({ page, open }) => {
    await open(application(DIALOG), {
      ...NESTED,
      '/028/inner.jsp': INNER.replace('<form', '<div style="height:900px"></div><form'),
    });
    await ready(page);
    const { boxes } = await askPage(page, 'page/read', {});
    const places = boxes.map(({ place }) => place);
    expect(await askPage(page, 'page/show', { rule: 'x', places })).toEqual({ found: 1 });
    await expect(inner(page).locator('#why')).toBeInViewport();
    await page.evaluate(() => {
      const dialog = document.querySelector<HTMLElement>('#dialog');
      if (dialog) dialog.style.display = 'none';
    });
    expect(await askPage(page, 'page/show', { rule: 'x', places })).toEqual({ found: 0 });
  });

  test('are stepped through by key, not while typing, and tell the panel; only real clicks count', async ({
    page,
    open,
    chromium,
  }) => {
    const ear = await overhear(chromium, page);
    await open(application(BUTTON_FORM));
    await ready(page);
    const { fields } = await askPage(page, 'page/read', {});
    const marks = [
      mark('employing-unit', 1, fields['unit.name'].places),
      mark('acceptance-point', 2, fields['application.point'].places),
    ];
    await expect.poll(async () => (await askPage(page, 'page/marks', { marks })).drawn).toBe(2);
    await page.bringToFront();
    await page.locator('h2').click();
    for (const key of ['Alt+j', 'Alt+j', 'Alt+k']) await page.keyboard.press(key);
    await expect.poll(() => ear.activated()).toEqual(['employing-unit', 'acceptance-point', 'employing-unit']);
    await page.locator('#why').focus();
    await page.keyboard.press('Alt+j');
    await page.locator('#why').blur();
    await page.keyboard.press('Alt+m');
    await expect.poll(() => marksOn(page)).toEqual([]);
    await page.keyboard.press('Alt+m');
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(async () => (await marksOn(page)).length).toBeGreaterThan(0);
    await page.evaluate(() =>
      document.querySelector('zcps-review-marks')?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    expect(await ear.activated()).toHaveLength(3);
    const badge = async () => (await drawnOn(page)).find(({ what }) => what.startsWith('BUTTON'));
    // Until there is room for it, it waits at the corner of the window, out of sight.
    let [left, top] = [0, 0];
    await expect
      .poll(async () => {
        ({ left = 0, top = 0 } = (await badge()) ?? {});
        return left;
      })
      .toBeGreaterThan(0);
    await page.mouse.click(left + 4, top + 4);
    await expect.poll(() => ear.activated()).toHaveLength(4);
  });
});
