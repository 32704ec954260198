import type { Scan } from './scanned';
import { childrenOf } from './visible';

/** Headers of tabs, steps and folds that libraries give a state, as far as they are not open. */
const CLOSED = [
  '[role="tab"][aria-selected="false"]',
  '.el-tabs__item:not(.is-active)',
  '.layui-tab-title>li:not(.layui-this)',
  '.nav-tabs>li:not(.active)',
  '.nav-tabs .nav-link:not(.active)',
  '.tabs>li:not(.tabs-selected)',
  '.ant-tabs-tab:not(.ant-tabs-tab-active)',
  '.arco-tabs-tab:not(.arco-tabs-tab-active)',
  '.ivu-tabs-tab:not(.ivu-tabs-tab-active)',
  '.mini-tab:not(.mini-tab-active)',
  '.el-step__head.is-wait',
  '.ant-steps-item-wait',
  '.el-collapse-item__header:not(.is-active)',
  '.layui-colla-title[class]:not(.layui-show)',
  '[aria-expanded="false"][aria-controls]',
].join();
/** Strips of tabs that a page made by itself. */
const STRIPS = '[class*="tab"],[class*="Tab"],[class*="step"],[id*="tab"]';
const OPEN = /(?:^|[-_ ])(?:active|current|selected|on|cur|this|hover|now)(?:$|[-_ ])/i;
const MOST_TABS = 12;

const known = new WeakMap<Scan, boolean>();

/** Whether a part of the page is not open: a tab, a step or a fold beside the one that is. */
export function partsOutOfSight(scan: Scan): boolean {
  const before = known.get(scan);
  if (before !== undefined) return before;
  const found = scan.roots.some(
    (root) =>
      [...root.querySelectorAll(CLOSED)].some(scan.visible) ||
      [...root.querySelectorAll(STRIPS)].some((strip) => isStrip(strip, scan)),
  );
  known.set(scan, found);
  return found;
}

/** Short texts side by side, one of which is marked as the open one. */
function isStrip(strip: Element, { visible }: Scan): boolean {
  const tabs = childrenOf(strip);
  if (tabs.length < 2 || tabs.length > MOST_TABS || strip.closest('nav,table') || !visible(strip)) return false;
  const words = tabs.map(({ textContent }) => (textContent ?? '').trim());
  return (
    words.every((word) => word.length > 1 && word.length < 16) &&
    tabs.filter((tab) => OPEN.test(tab.className) || OPEN.test(tab.firstElementChild?.className ?? '')).length === 1
  );
}
