import type { ElementHandle, Frame, Page } from '@playwright/test';
import { drawnOn } from './marks.ts';

/** A box in CSS pixels of the window, and what it is. */
export interface Standing {
  what: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a frame's upper left is in the window, and how large its pixels are there. */
interface Origin {
  left: number;
  top: number;
  scale: number;
}

/** Every line of text and every control that the page shows, same-origin frames included, cut to the window. */
export async function standingOn(page: Page): Promise<Standing[]> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  return inFrame(
    page.mainFrame(),
    { left: 0, top: 0, scale: 1 },
    { what: '', left: 0, top: 0, right: width, bottom: height },
  );
}

/**
 * What stands on the page that is covered by something drawn in our layers, with the shared area; drawn pieces over each
 * other as well. `drawn` is what is drawn now, where that is known.
 */
export async function coveredOn(page: Page, drawn?: Standing[]): Promise<string[]> {
  return coveredBy(drawn ?? (await drawnOn(page)), await standingOn(page));
}

/** What of `under` is covered by what is drawn, and what is drawn over each other. */
export function coveredBy(drawn: Standing[], under: Standing[]): string[] {
  const badges = drawn.filter(({ what }) => what.startsWith('BUTTON'));
  return [
    ...drawn.flatMap((one) => under.flatMap((other) => shared(one, other))),
    ...badges.flatMap((one, at) => badges.slice(at + 1).flatMap((other) => shared(one, other))),
  ];
}

function shared(one: Standing, other: Standing): string[] {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  // Layout rounds to 1/64 of a pixel.
  if (width <= 0.02 || height <= 0.02) return [];
  return [`${one.what} over ${other.what}: ${width.toFixed(1)} × ${height.toFixed(1)}`];
}

/** What stands in a frame whose own upper left is at `origin` of the window, perhaps beyond its edge, and that shows `view` of it. */
async function inFrame(frame: Frame, origin: Origin, view: Standing): Promise<Standing[]> {
  const own = await frame.evaluate(textsAndControls);
  const found = own.map((one) => cut(moved(one, origin), view)).filter((one) => one !== null);
  for (const child of frame.childFrames()) {
    const element = (await child.frameElement()) as ElementHandle<Element>;
    if (child.url().startsWith('chrome-extension:')) continue;
    const inner = await element.evaluate((one) => {
      const { left, top, width } = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      const scale = width / (one as HTMLElement).offsetWidth;
      const x = left + (one.clientLeft + Number.parseFloat(style.paddingLeft)) * scale;
      const y = top + (one.clientTop + Number.parseFloat(style.paddingTop)) * scale;
      return { left: x, top: y, right: x + one.clientWidth * scale, bottom: y + one.clientHeight * scale, scale };
    });
    const whole = moved({ ...inner, what: '' }, origin);
    const seen = cut(whole, view);
    if (seen !== null) found.push(...(await inFrame(child, { ...whole, scale: origin.scale * inner.scale }, seen)));
  }
  return found;
}

function moved({ what, left, top, right, bottom }: Standing, by: Origin): Standing {
  return {
    what,
    left: left * by.scale + by.left,
    top: top * by.scale + by.top,
    right: right * by.scale + by.left,
    bottom: bottom * by.scale + by.top,
  };
}

/** What of `one` shows in `view`, null when nothing does. */
function cut(one: Standing, view: Standing): Standing | null {
  const shown = {
    what: one.what,
    left: Math.max(one.left, view.left),
    top: Math.max(one.top, view.top),
    right: Math.min(one.right, view.right),
    bottom: Math.min(one.bottom, view.bottom),
  };
  return shown.left < shown.right && shown.top < shown.bottom ? shown : null;
}

function textsAndControls(): Standing[] {
  const found: Standing[] = [];
  const visible = (element: Element | null) =>
    element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true;
  const take = (what: string, { left, top, right, bottom }: DOMRect) => found.push({ what, left, top, right, bottom });
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!node.textContent?.trim() || !visible(parent)) continue;
      if (parent?.closest('script, style, template, option, noscript, textarea')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) take(`“${node.textContent.trim().slice(0, 12)}”`, rect);
    }
    for (const control of root.querySelectorAll('input, select, textarea, button, img, canvas, svg')) {
      if (visible(control)) take(control.tagName, control.getBoundingClientRect());
    }
  }
  return found;
}
