import { parentOf } from '@/lib/portal/read/visible';
import { windowSize, zoomOf } from './measures';

/** How one hanging layer is kept out of the panel's strip. */
export interface FloatShift {
  /** Declarations of the rule for it. */
  css: string;
  /** Its width when it was measured; another width later means that it has to be measured anew. */
  width: number;
  /** Milliseconds since the epoch. */
  measuredAt: number;
}

const ROWS = 12;
const COLUMNS = [2, 24, 90, 180, 270, 360, 396];

/**
 * Layers that hang on the window instead of standing in the flow (dialogs, masks, menus) and reach beyond `free` pixels
 * from the left; found by probing the strip, so that a page of any size costs the same. The outermost layer counts.
 */
export function findFloats(doc: Document, free: number, isKnown: (element: Element) => boolean): Set<Element> {
  const found = new Set<Element>();
  const view = doc.defaultView;
  if (!view) return found;
  const { width, height } = windowSize(doc);
  for (let row = 0; row < ROWS; row++) {
    const y = ((row + 0.5) * height) / ROWS;
    for (const column of COLUMNS) {
      const x = free + column;
      if (x >= width) break;
      for (const hit of doc.elementsFromPoint(x, y)) {
        const float = isKnown(hit) ? null : outermostFloat(hit, view);
        if (float && !isKnown(float)) found.add(float);
      }
    }
  }
  return found;
}

/** First step: no wider than the free part. Only then its place can be measured. */
export function capFloat(element: Element, free: number): FloatShift {
  const { width } = element.getBoundingClientRect();
  const content = Number.parseFloat(element.ownerDocument.defaultView?.getComputedStyle(element).width ?? '');
  // Where a width does not count padding and border, a layer is wider than its width.
  const edges = Math.max(0, (element as HTMLElement).offsetWidth - content) || 0;
  const css = `max-width: ${free / zoomOf(element) - edges}px !important; min-width: 0 !important;`;
  return { css, width, measuredAt: Date.now() };
}

/**
 * Second step, with the first in force: the share of empty space at its left is kept, so that what was centred in the
 * window stays centred in the free part. `translate` leaves left and top to the page, which may drag by them.
 */
export function moveFloat(element: Element, free: number, whole: number): FloatShift {
  const { left, width } = element.getBoundingClientRect();
  const [x = '0px', y = '0px'] = ownTranslate(element);
  const wanted = whole > width ? Math.max(0, (left / (whole - width)) * (free - width)) : 0;
  const cap = capFloat(element, free);
  return {
    ...cap,
    css: `${cap.css} translate: calc(${x} + ${Math.round((wanted - left) / zoomOf(element))}px) ${y} !important;`,
  };
}

function ownTranslate(element: Element): string[] {
  const value = element.ownerDocument.defaultView?.getComputedStyle(element).translate ?? 'none';
  return value === 'none' ? [] : value.split(' ');
}

function outermostFloat(hit: Element, view: Window): Element | null {
  let float: Element | null = null;
  for (let one: Element | null = hit; one !== null && parentOf(one) !== null; one = parentOf(one)) {
    if (hangsOnWindow(one, view)) float = one;
  }
  return float;
}

/** Fixed, or raised above the page without a positioned parent: what dialog scripts of all ages do. */
function hangsOnWindow(element: Element, view: Window): boolean {
  const { position, zIndex } = view.getComputedStyle(element);
  if (position === 'fixed') return true;
  if (position !== 'absolute' || !(Number.parseInt(zIndex, 10) > 0)) return false;
  const parent = (element as HTMLElement).offsetParent;
  return parent === null || parent === element.ownerDocument.body || parent === element.ownerDocument.documentElement;
}
