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

test('axe finds nothing serious in the panel, folded sections included', async ({ portal, server }) => {
  const panel = await openReview(portal, server);
  expect(await seriousViolations(panel.frame)).toEqual([]);
  await panel.frame.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
  await panel.writeFor('return');
  await panel.fill();
  expect(await seriousViolations(panel.frame)).toEqual([]);
  await panel.frame.getByRole('button', { name: '收起' }).click();
  await panel.frame.getByRole('button', { name: /^展开/ }).waitFor();
  expect(await seriousViolations(panel.frame)).toEqual([]);
});

test('axe finds nothing serious in the workbench, the open entry included', async ({ portal, server, chromium }) => {
  const empty = await workbenchFrom(chromium);
  expect(await seriousViolations(empty.page)).toEqual([]);
  await empty.page.close();

  await decideOne(await openReview(portal, server), portal);
  const workbench = await workbenchFrom(chromium);
  await expect(workbench.rows).toHaveCount(1);
  expect(await seriousViolations(workbench.page)).toEqual([]);
  await workbench.openFirst();
  expect(await seriousViolations(workbench.page)).toEqual([]);
});

test('every page of the workbench: nothing serious for axe, light and dark, and nothing to scroll sideways at 200 %', async ({
  chromium,
}) => {
  test.slow();
  const { page } = await workbenchFrom(chromium);
  const tabs = page.getByRole('navigation', { name: '工作台' }).getByRole('link');
  await tabs.first().waitFor();
  const found: string[] = [];
  for (const tab of await tabs.all()) {
    const name = await tab.textContent();
    await page.setViewportSize(FULL);
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
    await atRest(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await seriousViolations(page)).map((line) => `${name}, ${colorScheme}: ${line}`));
    }
    await page.setViewportSize(ZOOMED);
    found.push(...(await widerThanView(page)).map((element) => `${name} at 200 %: ${element}`));
  }
  expect(found).toEqual([]);
});

test('in forced colours nothing is serious for axe, and what has the focus is seen to have it', async ({
  portal,
  server,
  chromium,
}) => {
  const panel = await openReview(portal, server);
  await portal.page.emulateMedia({ forcedColors: 'active' });
  await panel.writeFor('return');
  const workbench = await workbenchFrom(chromium);
  await workbench.page.emulateMedia({ forcedColors: 'active' });
  const tabs = workbench.page.getByRole('navigation', { name: '工作台' }).getByRole('link');
  await tabs.first().waitFor();
  const found: string[] = [];
  let places = 0;
  const look = async (name: string, where: Page | Frame, keys: Page) => {
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
  await portal.page.bringToFront();
  await look('panel', panel.frame, portal.page);
  await workbench.page.bringToFront();
  for (const tab of await tabs.all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
    await atRest(workbench.page);
    await look((await tab.textContent()) ?? '', workbench.page, workbench.page);
  }
  expect(found).toEqual([]);
  expect(places).toBeGreaterThanOrEqual(tried('T31', 'places in forced colours'));
  met('T31', 'forced colours', `${places} places, 0 serious for axe, the focus outlined at ${places * 6} steps`);
});

test('axe finds nothing serious in the popup', async ({ chromium, page }) => {
  await page.goto(`${chromium.extension}/popup.html`);
  await page.getByRole('button').first().waitFor();
  expect(await seriousViolations(page)).toEqual([]);
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

test('nothing has to be scrolled sideways at 200 %', async ({ portal, server, chromium }) => {
  const panel = await openReview(portal, server);
  await decideLater(panel);
  await portal.page.setViewportSize(ZOOMED);
  expect(await widerThanView(panel.frame), 'panel').toEqual([]);
  await portal.decide('department', 'return');

  const workbench = await workbenchFrom(chromium);
  await workbench.page.setViewportSize(ZOOMED);
  await expect(workbench.rows).toHaveCount(1);
  expect(await widerThanView(workbench.page), 'workbench').toEqual([]);
  await workbench.openFirst();
  expect(await widerThanView(workbench.page), 'workbench with an open entry').toEqual([]);
});

async function openReview(portal: PortalPages, server: Portal): Promise<Panel> {
  await portal.login('department');
  await portal.goToApplicant('department', somebodyToReturn(server));
  return (await panelOf(portal.page)).ready();
}

async function decideLater(panel: Panel): Promise<void> {
  await panel.writeFor('return');
  await panel.fill();
}

async function decideOne(panel: Panel, portal: PortalPages): Promise<void> {
  await decideLater(panel);
  await portal.decide('department', 'return');
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
