import type { Page } from '@playwright/test';
import { met, tried } from '../threats/met.ts';
import { expect, test } from './acting/acting-test.ts';
import { application, BUTTON_FORM } from './acting/pages.ts';
import { type Panel, panelOf } from './harness/panel.ts';

/** A style of the page, or a thing that it puts over the panel. */
const BAITS: Record<string, string> = {
  'the page is faded': 'document.documentElement.style.opacity = "0.01"',
  'the page is faded a little': 'document.documentElement.style.opacity = "0.9"',
  'the page is shrunk': 'document.documentElement.style.transform = "scale(0.05)"',
  'the page is turned': 'document.documentElement.style.transform = "rotate(1deg)"',
  'the page is blurred': 'document.documentElement.style.filter = "blur(9px)"',
  'the page is blended': 'document.documentElement.style.mixBlendMode = "multiply"',
  'the page is clipped': 'document.documentElement.style.clipPath = "inset(0 400px 0 0)"',
  'the page is masked': 'document.documentElement.style.webkitMaskImage = "linear-gradient(transparent, transparent)"',
  'the page is moved under the pointer':
    'document.documentElement.style.transform = "translateX(-300px)"; document.documentElement.style.overflow = "hidden"',
  'a layer that lets clicks through lies over it': `{ const d = document.createElement("div"); d.popover = "manual";
    d.style.cssText = "position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff;pointer-events:none";
    d.textContent = "点击领取"; document.body.append(d); d.showPopover(); }`,
  'a small layer hides its button': `{ const d = document.createElement("div"); d.popover = "manual";
    d.style.cssText = "position:fixed;inset:auto 0 0 auto;width:300px;height:160px;margin:0;border:0;background:#fff;pointer-events:none";
    document.body.append(d); d.showPopover(); }`,
  'a dialog lies over it': `{ const d = document.createElement("dialog"); d.textContent = "请稍候";
    d.style.cssText = "width:100vw;height:100vh;max-width:none;max-height:none;opacity:.99;pointer-events:none"; document.body.append(d); d.showModal(); }`,
  'a still picture of the page stands before it': `{ const s = document.createElement("style");
    s.textContent = "::view-transition{pointer-events:none;background:#fff}::view-transition-group(*){animation-duration:600s;opacity:0}";
    document.head.append(s); document.startViewTransition(() => undefined); }`,
  'a video in full screen has it beneath': `{ const d = document.createElement("div"); d.popover = "auto";
    d.style.cssText = "position:fixed;right:0;top:0;margin:0;border:0;padding:0;width:410px;height:100vh;background:#000;pointer-events:none;opacity:.02";
    document.body.append(d); d.showPopover(); }`,
};

async function drafted(page: Page): Promise<Panel> {
  const panel = await (await panelOf(page)).ready();
  await panel.writeFor('return');
  await panel.draft.fill('请补充2018年度考核表。');
  await expect(panel.fillButton).toBeEnabled();
  return panel;
}

test.describe('a panel that is not seen as it is', () => {
  for (const [bait, script] of Object.entries(BAITS)) {
    test(`fills nothing: ${bait}`, async ({ page, open }) => {
      await open(application(BUTTON_FORM));
      const panel = await drafted(page);
      await page.evaluate(script);
      await expect(panel.fillButton).toBeDisabled();
      await expect(panel.frame.getByText('面板没有完整显示')).toBeVisible();
      // A click made within the frame, and the key: neither fills.
      await panel.fillButton.evaluate((button: HTMLButtonElement) => button.click());
      await panel.frame.locator('body').press('f');
      await page.waitForTimeout(200);
      expect(await page.locator('#why').inputValue()).toBe('');
    });
  }

  const GREY = [
    'html{filter:grayscale(100%)}',
    'body{filter:grayscale(1)}',
    'html,body,*{filter:gray;filter:grayscale(1)}',
  ];
  for (const grey of GREY) {
    test(`but only grey, as on a day of mourning, is seen, and guarded as ever: ${grey}`, async ({ page, open }) => {
      await open(application(BUTTON_FORM, { head: `<style>${grey}</style>` }));
      const panel = await drafted(page);
      await page.evaluate(BAITS['a layer that lets clicks through lies over it'] ?? '');
      await expect(panel.fillButton).toBeDisabled();
      await page.evaluate(() => document.querySelector('[popover]')?.remove());
      await panel.fillButton.click();
      await expect(page.locator('#why')).toHaveValue('请补充2018年度考核表。');
    });
  }

  test('fills again, with one click, once it is seen', async ({ page, open }) => {
    expect(Object.keys(BAITS).length).toBeGreaterThanOrEqual(tried('T05', 'ways to hide the panel'));
    await open(application(BUTTON_FORM));
    const panel = await drafted(page);
    await page.evaluate(() => {
      document.documentElement.style.opacity = '0.01';
    });
    await expect(panel.fillButton).toBeDisabled();
    await page.evaluate(() => {
      document.documentElement.style.opacity = '';
    });
    await panel.fillButton.click();
    await expect(page.locator('#why')).toHaveValue('请补充2018年度考核表。');
    met('T05', 'baits', `${Object.keys(BAITS).length} ways to hide the panel, 0 fills; seen again, one click fills`);
  });
});
