import { documentIn, fold, isOwn } from '@/lib/portal/agent-kit';
import { insideOf } from '@/lib/portal/marks-kit';

/** What stands under the pointer, and where in its text when it is text. */
export interface Pointed {
  element: Element;
  /** Text node and offset under the pointer; null when it is on no text. */
  caret: { node: Text; offset: number } | null;
}

const LONGEST = 2_000;
const CELLS = 'td,th,dd,[role="cell"],[role="gridcell"]';

/** The value under a point of the top window, through frames of the same origin and open shadow roots; null on bare ground. */
export function valueAt(top: Document, x: number, y: number): Pointed | null {
  let root: Document | ShadowRoot = top;
  let [left, below] = [x, y];
  for (;;) {
    const element: Element | undefined = root.elementsFromPoint(left, below).find((one) => !isOwn(one));
    if (!element) return null;
    const inner: Document | null = /^i?frame$/.test(element.localName) ? documentIn(element) : null;
    if (inner) {
      const box = insideOf(element);
      [left, below] = [(left - box.left) / box.scale, (below - box.top) / box.scale];
      root = inner;
      continue;
    }
    if (element.shadowRoot && element.shadowRoot !== root) {
      root = element.shadowRoot;
      continue;
    }
    const value = wholeValue(element);
    return value && { element: value, caret: caretAt(element.ownerDocument, left, below, value) };
  }
}

/** The cell that an element is part of, else the element; null for what holds more than a value. */
function wholeValue(element: Element): Element | null {
  const cell = element.closest(CELLS);
  const whole = cell && !cell.querySelector('table') ? cell : element;
  if (/^(?:html|body|table|tbody|thead|tr|form|main|section|ul|ol|dl)$/.test(whole.localName)) return null;
  return (whole.textContent ?? '').length > LONGEST || holdsManyBlocks(whole) ? null : whole;
}

/** Everything on the page that could be picked, in document order. */
export function valuesIn(documents: Document[]): Element[] {
  const found = new Set<Element>();
  for (const doc of documents) {
    const walker = doc.createTreeWalker(
      doc.body ?? doc.documentElement,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = pickable(node);
      const value = element && !isOwn(element) && element.getClientRects().length > 0 ? wholeValue(element) : null;
      if (value) found.add(value);
    }
  }
  return [...found];
}

function pickable(node: Node): Element | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const parent = node.parentElement;
    return fold(node.textContent ?? '') !== '' && parent && !/^(?:script|style|noscript|option)$/.test(parent.localName)
      ? parent
      : null;
  }
  const element = node as Element;
  return /^(?:input|textarea|select|img)$/.test(element.localName) ? element : null;
}

function holdsManyBlocks(element: Element): boolean {
  return element.querySelectorAll('div,p,li,tr,label,h1,h2,h3,h4').length > 12;
}

/** Chromium's name for it; a browser without it picks by the element alone. */
function caretAt(doc: Document, x: number, y: number, within: Element): Pointed['caret'] {
  const range = doc.caretRangeFromPoint?.(x, y);
  const node = range?.startContainer;
  if (!range || node?.nodeType !== Node.TEXT_NODE || !within.contains(node)) return null;
  return { node: node as Text, offset: range.startOffset };
}
