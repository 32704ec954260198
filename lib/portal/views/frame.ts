import type { Scan } from '@/lib/portal/read/scanned';
import { childrenOf } from '@/lib/portal/read/visible';
import { activeOf } from './openers';

/** What stays around the views of one application while they take turns: tab strips, steps, and the buttons that turn them. */
export interface Frame {
  strips: Map<Element, string>;
  turners: Element[];
}

const ACTIVE_ITEMS =
  '.active,.is-active,.layui-this,.on,.current,.cur,.selected,.is-process,[aria-selected="true"],[aria-current],.tabs-selected,[class*="-active"],[class*="-selected"],[class*="-current"],[class*="-process"]';
/** What opens a view may be all that its place in the strip holds; a link there may lead anywhere. */
const IN_ITEM = 'button,[role="tab"],[data-bs-toggle="tab"]';
/** Menus lead through the portal, not through an application. */
const MENUS =
  'aside,[role="menu"],[role="menubar"],.el-menu,.ant-menu,.layui-nav,.sidebar,.side-bar,[class*="sider"],[class*="breadcrumb"],[class*="pagination"],[class*="pager"]';
const CLOSERS = '[class*="close" i]';
const LONGEST = 24;

/** The frame around what the reviewer is at. */
export function frameOf(scans: Scan[]): Frame {
  const strips = new Map<Element, string>();
  for (const { root, onScreen } of scans) {
    for (const item of root.querySelectorAll(ACTIVE_ITEMS)) {
      const around = item.parentElement;
      const strip = around?.localName === 'li' && item.matches(IN_ITEM) ? around.parentElement : around;
      if (!strip || strips.has(strip) || item.closest(MENUS) || !onScreen(item)) continue;
      const items = childrenOf(strip).filter(isItem);
      const at = items.length > 1 && !strip.querySelector(CLOSERS) ? activeOf(items) : -1;
      if (at >= 0) strips.set(strip, textOf(items[at]));
    }
  }
  const turners = scans.flatMap(({ buttons, onScreen, lexicon }) =>
    buttons.filter((one) => lexicon.texts.turns.test(textOf(one)) && onScreen(one)),
  );
  return { strips, turners };
}

/** Whether the frame is still the same, with another view in it. */
export function isSameFrame({ strips, turners }: Frame, scans: Scan[]): boolean {
  const now = frameOf(scans);
  const moved = [...strips].some(([strip, active]) => now.strips.has(strip) && now.strips.get(strip) !== active);
  return moved || turners.some((one) => now.turners.includes(one));
}

function isItem(element: Element): boolean {
  const text = textOf(element);
  return text !== '' && text.length <= LONGEST;
}

function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, '');
}
