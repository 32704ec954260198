import { nodeAround } from '@/lib/portal/read/visible';

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

const AT_ONCE = 10;
const WINDOW_MS = 10_000;
const LATER_MS = 1_000;

/**
 * Puts `<tag>` at the end of the document element with a closed root and keeps it there:
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
  let removed = false;

  const assertAttributes = () => {
    for (const { name } of [...host.attributes]) if (!attributes.has(name)) host.removeAttribute(name);
    for (const [name, value] of attributes) if (host.getAttribute(name) !== value) host.setAttribute(name, value);
  };

  const putBack = () => {
    later = undefined;
    if (removed || host.parentNode === doc.documentElement || !doc.documentElement || !stillOurs()) return;
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
    doc.documentElement.append(host);
    watchTree();
  };

  const attributeWatch = new MutationObserver(() => {
    if (!removed) assertAttributes();
  });
  const treeWatch = new MutationObserver(putBack);
  const watchTree = () => {
    treeWatch.disconnect();
    treeWatch.observe(doc, { childList: true });
    treeWatch.observe(doc.documentElement, { childList: true });
  };

  doc.documentElement.append(host);
  attributeWatch.observe(host, { attributes: true });
  watchTree();

  return {
    host,
    root,
    pin(style) {
      const text = Object.entries(style).map(([property, value]) => `${property}: ${value} !important;`);
      attributes.set('style', ['all: initial !important;', ...text].join(' '));
      assertAttributes();
    },
    flag(name, value) {
      if (value === null) attributes.delete(name);
      else attributes.set(name, value);
      assertAttributes();
    },
    remove() {
      removed = true;
      clearTimeout(later);
      attributeWatch.disconnect();
      treeWatch.disconnect();
      host.remove();
    },
  };
}

/** A page that registered our tag as its own custom element could reach into the root: then a plain div serves. */
function bareElement(doc: Document, tag: string): HTMLElement {
  const element = doc.createElement(tag);
  return element.matches(':defined') ? doc.createElement('div') : element;
}
