import { nodeAround } from '@/lib/portal/read/visible';
import { zoomOf } from './measures';
import { moveInto, reachableIn } from './reachable';

/** An element of ours beside the portal's own nodes: pinned in place and style, nothing in it readable by page scripts. */
export interface OwnElement {
  host: HTMLElement;
  root: ShadowRoot;
  /**
   * Replaces the pinned style, all of it `!important`: the given properties, and the initial value of every other one
   * (opacity, visibility, transform, filter, clip-path, pointer-events …), so that no style of the page reaches the host.
   */
  pin(style: Record<string, string>): void;
  /** Marks the host with a data attribute, or takes it away with null. */
  flag(name: string, value: string | null): void;
  /** Shows the host above everything else, filters of the page included; browsers before 114 have no such layer for us. */
  raise(): void;
  remove(): void;
}

/** The host of what is drawn over the page. */
export const MARKS_TAG = 'zcps-review-marks';

const hosts = new WeakSet<Node>();

/** True for hosts of ours and what stands in them: not part of the application. */
export function isOwn(node: Node): boolean {
  for (let one: Node | null = node; one; one = nodeAround(one)) if (hosts.has(one)) return true;
  return false;
}

/** What is in the browser's top layer, where no `z-index` counts. */
const raised = new Set<HTMLElement>();

/** Above others, there, is what came later. */
function showInOrder(): void {
  const heightOf = ({ style }: HTMLElement) => Number(style.zIndex);
  for (const host of [...raised].sort((one, other) => heightOf(one) - heightOf(other))) {
    if (!('showPopover' in host) || !host.isConnected) continue;
    if (host.matches(':popover-open')) host.hidePopover?.();
    host.showPopover?.();
  }
}

const AT_ONCE = 10;
const WINDOW_MS = 10_000;
const LATER_MS = 1_000;

/**
 * Puts `<tag>` at the end of what can be reached of the page, with a closed root, and keeps it there:
 * style and attributes are re-asserted on every change, a removed host is put back (ten times in ten seconds at once,
 * then once a second). `stillOurs` is asked first; once it says no, nothing is put back any more.
 */
export function placeOwnElement(doc: Document, tag: string, stillOurs: () => boolean): OwnElement {
  const host = bareElement(doc, tag);
  hosts.add(host);
  const root = host.attachShadow({ mode: 'closed' });
  const attributes = new Map<string, string>();
  const puts: number[] = [];
  let later: ReturnType<typeof setTimeout> | undefined;
  let pinned: string[] = [];
  let removed = false;

  const assertAttributes = () => {
    // A page that is zoomed to fit the screen would zoom what is ours with it, and move it off from what it belongs to.
    const zoom = zoomOf(host.parentElement);
    const unzoomed = zoom === 1 ? [] : [`zoom: ${1 / zoom} !important;`];
    attributes.set('style', ['all: initial !important;', ...unzoomed, ...pinned].join(' '));
    for (const { name } of [...host.attributes]) if (!attributes.has(name)) host.removeAttribute(name);
    for (const [name, value] of attributes) if (host.getAttribute(name) !== value) host.setAttribute(name, value);
  };

  const putBack = () => {
    later = undefined;
    if (removed || !doc.documentElement || !stillOurs()) return;
    const home = reachableIn(doc);
    if (host.parentNode === home) return;
    const now = Date.now();
    while (puts.length > 0 && now - (puts[0] ?? now) > WINDOW_MS) puts.shift();
    if (puts.length >= AT_ONCE) {
      later ??= setTimeout(() => {
        puts.length = 0;
        putBack();
      }, LATER_MS);
      return;
    }
    puts.push(now);
    settle(home);
  };

  const attributeWatch = new MutationObserver(() => {
    if (!removed) assertAttributes();
  });
  const treeWatch = new MutationObserver(() => {
    if (removed) return;
    assertAttributes();
    putBack();
  });
  const dialogWatch = new MutationObserver(putBack);

  const raise = () => {
    attributes.set('popover', 'manual');
    assertAttributes();
    raised.add(host);
    showInOrder();
  };

  const settle = (home: Element) => {
    const inDialog = home !== doc.documentElement;
    moveInto(home, host);
    if (inDialog || attributes.has('popover')) raise();
    treeWatch.disconnect();
    treeWatch.observe(doc, { childList: true, subtree: inDialog });
    treeWatch.observe(doc.documentElement, { attributeFilter: ['class', 'style'], childList: true });
  };

  attributeWatch.observe(host, { attributes: true });
  dialogWatch.observe(doc, { attributeFilter: ['open'], subtree: true });
  settle(reachableIn(doc));

  return {
    host,
    root,
    pin(style) {
      const { zIndex } = host.style;
      pinned = Object.entries(style).map(([property, value]) => `${property}: ${value} !important;`);
      assertAttributes();
      if (raised.has(host) && host.style.zIndex !== zIndex) showInOrder();
    },
    flag(name, value) {
      if (value === null) attributes.delete(name);
      else attributes.set(name, value);
      assertAttributes();
    },
    raise,
    remove() {
      removed = true;
      raised.delete(host);
      clearTimeout(later);
      attributeWatch.disconnect();
      treeWatch.disconnect();
      dialogWatch.disconnect();
      host.remove();
    },
  };
}

/** A page that registered our tag as its own custom element could reach into the root: then a plain div serves. */
function bareElement(doc: Document, tag: string): HTMLElement {
  const element = doc.createElement(tag);
  return element.matches(':defined') ? doc.createElement('div') : element;
}
