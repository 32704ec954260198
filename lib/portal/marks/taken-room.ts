import { documentIn, isOwn, nodeAround } from '@/lib/portal/agent-kit';
import { insideOf, type ScreenBox } from './place-on-screen';

const UNSEEN = /^(?:script|style|template|noscript|head|option|optgroup|datalist)$/i;
/** Covered nowhere: what is typed into, pressed or looked at. */
const WHOLE = /^(?:input|textarea|select|button|img|canvas|video|object|embed|svg|meter|progress)$/i;
/** An element without content up to this size is an icon, or the circle a library draws for a radio button. */
const ICON = 64;
/** This much above and below the view is looked through with it, so that little comes in that is not known when the page scrolls. */
export const MARGIN = 300;
/** What stands further off is not looked into: text reaches out of its box, but not by a screen. */
const FAR = 300;

/**
 * The boxes in and near the top window's view where text, controls, pictures or the panel stand, of all same-origin frames. `within`
 * holds elements whose surroundings are looked through whatever the size of what they stand in.
 */
export function takenRoom(top: Document, within: ReadonlySet<Element>): ScreenBox[] {
  const taken: ScreenBox[] = [];
  const kept = new Set<Node>();
  for (const element of within) for (let one: Node | null = element; one; one = nodeAround(one)) kept.add(one);

  const through = (doc: Document, dx: number, dy: number, view: ScreenBox) => {
    const range = doc.createRange();
    const take = ({ left, top: upper, right, bottom }: DOMRect) => {
      const box = {
        left: Math.max(left + dx, view.left),
        top: Math.max(upper + dy, view.top),
        right: Math.min(right + dx, view.right),
        bottom: Math.min(bottom + dy, view.bottom),
      };
      if (box.left < box.right && box.top < box.bottom) taken.push(box);
    };
    const walk = (node: Node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        if (!/\S/.test((node as Text).data)) return;
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) take(rect);
        return;
      }
      if (node.nodeType !== Node.ELEMENT_NODE || UNSEEN.test(node.nodeName)) return;
      const element = node as HTMLElement;
      const rect = element.getBoundingClientRect();
      const hasBox = rect.width > 0 && rect.height > 0;
      if (isOwn(element)) {
        if (rect.width < doc.documentElement.clientWidth) take(rect);
        return;
      }
      const far = rect.bottom + dy < view.top - FAR || rect.top + dy > view.bottom + FAR;
      if (hasBox && far && !kept.has(element)) return;
      const inner = /^i?frame$/i.test(node.nodeName) ? documentIn(element) : null;
      if (inner?.documentElement) {
        const seen = insideOf(element);
        through(inner, dx + seen.left, dy + seen.top, {
          left: Math.max(view.left, dx + seen.left),
          top: Math.max(view.top, dy + seen.top - MARGIN),
          right: Math.min(view.right, dx + seen.right),
          bottom: Math.min(view.bottom, dy + seen.bottom + MARGIN),
        });
        return;
      }
      const small =
        rect.width <= ICON && rect.height <= ICON && !within.has(element) && !/^t[dh]$/i.test(node.nodeName);
      const isEmpty = element.firstChild === null && element.shadowRoot === null;
      if (
        WHOLE.test(node.nodeName) ||
        /^i?frame$/i.test(node.nodeName) ||
        element.isContentEditable ||
        (isEmpty && small)
      ) {
        if (hasBox) take(rect);
        return;
      }
      if (element.shadowRoot) for (const child of element.shadowRoot.childNodes) walk(child);
      for (const child of element.childNodes) walk(child);
    };
    walk(doc.documentElement);
  };
  const { clientWidth, clientHeight } = top.documentElement;
  const { innerWidth: right = clientWidth, innerHeight = clientHeight } = top.defaultView ?? {};
  through(top, 0, 0, { left: 0, top: -MARGIN, right, bottom: innerHeight + MARGIN });
  return taken;
}
