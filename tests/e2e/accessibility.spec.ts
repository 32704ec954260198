import type { Frame, Page } from '@playwright/test';
import { atRest } from '../portal-reading/at-rest.ts';
import type { Portal } from '../practice-portal/server.ts';
import { met, tried } from '../threats/met.ts';
import { seriousViolations, widerThanView } from './harness/accessibility.ts';
import { type Panel, panelOf } from './harness/panel.ts';
import type { PortalPages } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { somebodyToReturn } from './harness/truth.ts';
import { workbenchFrom } from './harness/workbench.ts';

const FULL = { width: 1440, height: 900 };
/** 200 % on the same screen. */
const ZOOMED = { width: 720, height: 450 };

test('one review: nothing serious for axe in the panel, the popup and the workbench, and nothing to scroll sideways at 200 %', async ({
  portal,
  server,
  chromium,
}) => {
  test.slow();
  const panel = await openReview(portal, server);
  await test.step('the panel, folded sections included', async () => {
    expect(await seriousViolations(panel.frame)).toEqual([]);
    await panel.frame.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    await panel.writeFor('return');
    await panel.fill();
    expect(await seriousViolations(panel.frame)).toEqual([]);
    await expectNoWider(portal.page, panel.frame, 'panel');
    await panel.frame.getByRole('button', { name: '收起' }).click();
    await panel.frame.getByRole('button', { name: /^展开/ }).waitFor();
    expect(await seriousViolations(panel.frame)).toEqual([]);
  });

  await portal.decide('department', 'return');
  await test.step('the workbench, the open entry included', async () => {
    const workbench = await workbenchFrom(chromium);
    await expect(workbench.rows).toHaveCount(1);
    expect(await seriousViolations(workbench.page)).toEqual([]);
    await expectNoWider(workbench.page, workbench.page, 'workbench');
    await workbench.openFirst();
    expect(await seriousViolations(workbench.page)).toEqual([]);
    await expectNoWider(workbench.page, workbench.page, 'workbench with an open entry');
    await workbench.page.close();
  });

  await test.step('the popup', async () => {
    await portal.page.goto(`${chromium.extension}/popup.html`);
    await portal.page.getByRole('button').first().waitFor();
    expect(await seriousViolations(portal.page)).toEqual([]);
  });
});

test('the panel and every page of the workbench: nothing serious for axe, light, dark and in forced colours, where what has the focus is seen to have it, and nothing to scroll sideways at 200 %', async ({
  portal,
  server,
  chromium,
}) => {
  test.slow();
  const panel = await openReview(portal, server);
  await portal.page.emulateMedia({ forcedColors: 'active' });
  await panel.writeFor('return');
  const found: string[] = [];
  let places = 0;
  const lookInForcedColours = async (name: string, where: Page | Frame, keys: Page) => {
    places += 1;
    expect(await where.evaluate(() => matchMedia('(forced-colors: active)').matches), name).toBe(true);
    found.push(...(await seriousViolations(where)).map((line) => `${name}: ${line}`));
    await where.locator('button, a[href], input').first().focus();
    for (let step = 0; step < 6; step += 1) {
      await keys.keyboard.press('Tab');
      const unseen = await where.evaluate(() => {
        const { activeElement: element } = document;
        if (element === null || element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle === 'none' || outlineWidth === '0px' ? element.outerHTML.slice(0, 100) : null;
      });
      if (unseen !== null) found.push(`${name}: no outline on ${unseen}`);
    }
  };
  await lookInForcedColours('panel', panel.frame, portal.page);

  const { page } = await workbenchFrom(chromium);
  const tabs = page.getByRole('navigation', { name: '工作台' }).getByRole('link');
  await tabs.first().waitFor();
  for (const tab of await tabs.all()) {
    const name = (await tab.textContent()) ?? '';
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
    await atRest(page);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await seriousViolations(page)).map((line) => `${name}, ${colorScheme}: ${line}`));
    }
    await page.setViewportSize(ZOOMED);
    found.push(...(await widerThanView(page)).map((element) => `${name} at 200 %: ${element}`));
    await page.setViewportSize(FULL);
    await page.emulateMedia({ forcedColors: 'active' });
    await lookInForcedColours(name, page, page);
    await page.emulateMedia({ forcedColors: 'none' });
  }
  expect(found).toEqual([]);
  expect(places).toBeGreaterThanOrEqual(tried('T31', 'places in forced colours'));
  met('T31', 'forced colours', `${places} places, 0 serious for axe, the focus outlined at ${places * 6} steps`);
});

test('a whole review by keyboard alone', async ({ portal, server, page }) => {
  const panel = await openReview(portal, server);
  const { keyboard } = page;
  const focused = () => panel.frame.evaluate(() => document.hasFocus() && document.activeElement !== document.body);
  await expect(async () => {
    await keyboard.press('Shift+Tab');
    expect(await focused()).toBe(true);
  }, 'Shift+Tab leads from the page into the panel').toPass({ timeout: 10_000, intervals: [50] });

  await panel.frame.locator('body').press('j');
  const first = panel.frame.locator('[data-rule]').first();
  await expect(first.locator('[data-finding-button]')).toBeFocused();
  await keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-current', 'true');

  await tabTo(panel, '[data-draft]', page);
  await keyboard.type('请补正后重新提交。');
  await tabTo(panel, '[data-action="fill"]', page);
  await keyboard.press('Space');
  await expect(panel.undoButton).toBeVisible();
  await expect(portal.box('department')).toHaveValue(/请补正后重新提交。/);
  await tabTo(panel, '[data-action="undo-fill"]', page);
  await keyboard.press('Enter');
  await expect(portal.box('department')).toHaveValue('');
  expect(server.submissions()).toEqual([]);
});

async function openReview(portal: PortalPages, server: Portal): Promise<Panel> {
  await portal.loginAt('department', somebodyToReturn(server));
  return (await panelOf(portal.page)).ready();
}

/** Nothing has to be scrolled sideways at 200 %; the page has its size again afterwards. */
async function expectNoWider(page: Page, where: Page | Frame, name: string): Promise<void> {
  await page.setViewportSize(ZOOMED);
  expect(await widerThanView(where), `${name} at 200 %`).toEqual([]);
  await page.setViewportSize(FULL);
}

/** Tab on until the focus stands on the element. */
async function tabTo(panel: Panel, selector: string, page: PortalPages['page']): Promise<void> {
  const target = panel.frame.locator(selector);
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}.`);
}
