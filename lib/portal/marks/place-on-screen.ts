import { frameAround, isOwn } from '@/lib/portal/agent-kit';

/** A rectangle in CSS pixels of the top window's viewport. */
export interface ScreenBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Where `element` stands in the top window: its rectangle moved out of all frames and cut to what those frames show.
 * Null when it has no box (hidden tab, closed dialog, out of its frame's sight).
 */
export function boxOnScreen(element: Element): ScreenBox | null {
  if (!element.isConnected || element.getClientRects().length === 0) return null;
  let box = boxOf(element.getBoundingClientRect());
  for (let frame = frameAround(element.ownerDocument); frame; frame = frameAround(frame.ownerDocument)) {
    const inner = insideOf(frame);
    box = intersect(move(box, inner.left, inner.top), inner);
    if (box.right <= box.left || box.bottom <= box.top) return null;
  }
  return box;
}

/** True when the element has a box and is not hidden by style; it may still be scrolled out of sight or covered. */
export function isRendered(element: Element): boolean {
  for (let one: Element | null = element; one; one = frameAround(one.ownerDocument)) {
    if (!one.isConnected || one.getClientRects().length === 0) return false;
    if (one.ownerDocument.defaultView?.getComputedStyle(one).visibility !== 'visible') return false;
  }
  return true;
}

/**
 * True when the reviewer sees the element itself at the middle or the upper left of what `boxOnScreen` gave:
 * not a dialog above it, and not the edge of a container it was scrolled out of. Our own hosts are looked through.
 */
export function isUncovered(element: Element, box: ScreenBox): boolean {
  const points: [number, number][] = [
    [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
    [box.left + 3, box.top + 3],
  ];
  return points.some(([x, y]) => isHit(element, x, y));
}

function isHit(element: Element, x: number, y: number): boolean {
  const frame = frameAround(element.ownerDocument);
  if (frame && !isHit(frame, x, y)) return false;
  const { left, top } = frame ? originOf(frame) : { left: 0, top: 0 };
  const hit = element.ownerDocument.elementsFromPoint(x - left, y - top).find((one) => !isOwn(one));
  return hit !== undefined && (element.contains(hit) || hit === element.parentElement);
}

/** Where the frame's own viewport begins in the top window. */
function originOf(frame: Element): { left: number; top: number } {
  const inner = insideOf(frame);
  const outer = frameAround(frame.ownerDocument);
  if (!outer) return inner;
  const origin = originOf(outer);
  return { left: inner.left + origin.left, top: inner.top + origin.top };
}

/** The frame's viewport in the coordinates of the document it stands in. */
export function insideOf(frame: Element): ScreenBox {
  const rect = frame.getBoundingClientRect();
  const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
  const padding = (side: string) => Number.parseFloat(style?.getPropertyValue(`padding-${side}`) ?? '') || 0;
  const left = rect.left + frame.clientLeft + padding('left');
  const top = rect.top + frame.clientTop + padding('top');
  return {
    left,
    top,
    right: left + frame.clientWidth - padding('left') - padding('right'),
    bottom: top + frame.clientHeight - padding('top') - padding('bottom'),
  };
}

function boxOf({ left, top, right, bottom }: DOMRect): ScreenBox {
  return { left, top, right, bottom };
}

function move(box: ScreenBox, x: number, y: number): ScreenBox {
  return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
}

function intersect(a: ScreenBox, b: ScreenBox): ScreenBox {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}
