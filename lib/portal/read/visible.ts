/** Answers whether an element can be seen, remembering what it was asked. */
export type Visibility = (element: Element) => boolean;

export const ELEMENT = 1;
export const TEXT = 3;
const FRAGMENT = 11;

/**
 * Visibility within one document. `shown` is false when the document itself stands in a hidden frame.
 * Without layout (a document from DOMParser) styles and the `hidden` attribute are all there is to go by.
 */
export function visibilityIn(doc: Document, shown: boolean): Visibility {
  const known = new Map<Element, boolean>();
  const root = doc.documentElement;
  const laidOut = doc.defaultView !== null && root.getBoundingClientRect().width > 0;
  const ask: Visibility = (element) => {
    if (!shown) return false;
    let answer = known.get(element);
    if (answer === undefined) {
      answer = laidOut ? isSeen(element, ask) : isWritten(element, ask);
      known.set(element, answer);
    }
    return answer;
  };
  return ask;
}

function isSeen(element: Element, ask: Visibility): boolean {
  if (element.checkVisibility({ checkVisibilityCSS: true, visibilityProperty: true })) return true;
  // Slots and the like have no box of their own; what is in them shows all the same.
  const style = styleOf(element);
  const parent = parentOf(element);
  return style?.display === 'contents' && style.visibility === 'visible' && parent !== null && ask(parent);
}

/**
 * Whether its text is no text of the page though the element is shown: styles cut it off, make it nothing, or lay it over
 * what stands there as a watermark.
 */
export function isUnseen(element: Element): boolean {
  const { opacity, fontSize, textIndent, clip, position, transform, color, pointerEvents } = styleOf(element) ?? {};
  return (
    opacity === '0' ||
    (/^(?:abs|fix)/.test(`${position}`) &&
      (Number(opacity) < 0.5 ||
        /^matrix\(\S+ (?!0,)|, 0\.[0-4]\d*\)$/.test(`${transform}${color}`) ||
        (pointerEvents === 'none' && element.ariaHidden === 'true'))) ||
    (fontSize === '0px' && element.firstElementChild === null) ||
    /^-\d{3}/.test(textIndent ?? '') ||
    /^rect\((?:[01]px,? ?){4}/.test(clip ?? '') ||
    /^(?:tooltip|listbox)$/.test(`${element.role}`)
  );
}

/** Whether styles write words before or behind what is in the element, as no text of the page. */
export function isDrawn(element: Element): boolean {
  return ['::before', '::after'].some((part) =>
    /^"(?!请|点击|选择)[^"]*[\da-z\u4e00-\u9fff]/i.test(styleOf(element, part)?.content ?? ''),
  );
}

/** Whether styles write figures into an element that shows nothing else: they go on with what stands before it. */
export function isDrawnFigure(element: Element): boolean {
  return (
    !element.firstChild &&
    ['::before', '::after'].some((part) => /^"[^"]*\d/.test(styleOf(element, part)?.content ?? ''))
  );
}

/** How an element, or a part that styles add to it, is shown; undefined in a document that is not. */
export function styleOf(element: Element, part?: string): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element, part);
}

/**
 * True unless the element is kept out of the left or upper edge, where some libraries put what they hide. What was scrolled
 * away, with the page or in a box, comes back.
 */
export function isOnPage(element: Element): boolean {
  let { right, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 && height === 0) return true;
  for (let around = parentOf(element); around && (right <= 0 || bottom <= 0); around = parentOf(around)) {
    const { offsetHeight, scrollLeft, scrollTop } = around as HTMLElement;
    // A page that is drawn larger counts what is scrolled in its own, smaller pixels.
    const scale = offsetHeight > 0 ? around.getBoundingClientRect().height / offsetHeight : 1;
    right += scrollLeft * scale;
    bottom += scrollTop * scale;
  }
  return right > 0 && bottom > 0;
}

function isWritten(element: Element, ask: Visibility): boolean {
  if (element.hasAttribute('hidden')) return false;
  const style = element.getAttribute('style');
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return false;
  if (styleOf(element)?.display === 'none') return false;
  const parent = parentOf(element);
  return parent === null || ask(parent);
}

/**
 * The node around it. A form's fields stand before what the browser says of the form: with a field called parentNode, whoever
 * goes up by that name goes round in a circle.
 */
export function nodeAround(node: Node): Node | null {
  return Reflect.get(Node.prototype, 'parentNode', node);
}

/** The element around `node`, through the border of an open shadow root. */
export function parentOf(node: Node): Element | null {
  const parent = nodeAround(node);
  if (parent === null) return null;
  if (parent.nodeType === ELEMENT) return parent as Element;
  return parent.nodeType === FRAGMENT && 'host' in parent ? (parent as ShadowRoot).host : null;
}

/** The elements in it, none where there is no element; a field called children stands before a form's own word for them. */
export function childrenOf(element: Element | null | undefined): Element[] {
  return element ? [...(Reflect.get(Element.prototype, 'children', element) as HTMLCollection)] : [];
}

/** The closest box around all of these nodes, null when there is none. */
export function commonBox([first, ...others]: Node[]): Element | null {
  for (let box = first ? parentOf(first) : null; box; box = parentOf(box)) {
    const around = box;
    if (others.every((node) => around.contains(node))) return around;
  }
  return null;
}
