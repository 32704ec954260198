import { documentIn, isOwn, nodeAround, windowSize } from '@/lib/portal/agent-kit';
import { type FrameBox, insideOf, intersect, outOf, type ScreenBox } from './place-on-screen';

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

  const through = (doc: Document, at: Pick<FrameBox, 'left' | 'top' | 'scale'>, view: ScreenBox) => {
    const range = doc.createRange();
    const take = (rect: DOMRect) => {
      const box = intersect(outOf(at, rect), view);
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
        if (rect.width < windowSize(doc).width) take(rect);
        return;
      }
      const onScreen = outOf(at, rect);
      const far = onScreen.bottom < view.top - FAR || onScreen.top > view.bottom + FAR;
      if (hasBox && far && !kept.has(element)) return;
      const inner = /^i?frame$/i.test(node.nodeName) ? documentIn(element) : null;
      if (inner?.documentElement) {
        const frame = insideOf(element);
        const seen = outOf(at, frame);
        const known = { ...seen, top: seen.top - MARGIN, bottom: seen.bottom + MARGIN };
        through(inner, { ...seen, scale: at.scale * frame.scale }, intersect(known, view));
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
  const { width, height } = windowSize(top);
  const { innerWidth: right = width, innerHeight = height } = top.defaultView ?? {};
  through(top, { left: 0, top: 0, scale: 1 }, { left: 0, top: -MARGIN, right, bottom: innerHeight + MARGIN });
  return taken;
}
