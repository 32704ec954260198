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
    box = intersect(outOf(inner, box), inner);
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
  const { left, top, scale } = frame ? originOf(frame) : { left: 0, top: 0, scale: 1 };
  const hit = element.ownerDocument.elementsFromPoint((x - left) / scale, (y - top) / scale).find((one) => !isOwn(one));
  return hit !== undefined && (element.contains(hit) || hit === element.parentElement);
}

/** Where the frame's own viewport begins in the top window, and how large its pixels are there. */
function originOf(frame: Element): { left: number; top: number; scale: number } {
  const inner = insideOf(frame);
  const outer = frameAround(frame.ownerDocument);
  if (!outer) return inner;
  const origin = originOf(outer);
  const { left, top } = outOf(origin, inner);
  return { left, top, scale: origin.scale * inner.scale };
}

/** The frame's viewport in the coordinates of the document it stands in, and how large its pixels are there. */
export interface FrameBox extends ScreenBox {
  scale: number;
}

/** Pages that are fitted to the screen are scaled or zoomed, and what stands in a frame of theirs does not know of it. */
export function insideOf(frame: Element): FrameBox {
  const rect = frame.getBoundingClientRect();
  const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
  const padding = (side: string) => Number.parseFloat(style?.getPropertyValue(`padding-${side}`) ?? '') || 0;
  const scale = rect.width / (frame as HTMLElement).offsetWidth || 1;
  const left = rect.left + (frame.clientLeft + padding('left')) * scale;
  const top = rect.top + (frame.clientTop + padding('top')) * scale;
  return {
    left,
    top,
    right: left + (frame.clientWidth - padding('left') - padding('right')) * scale,
    bottom: top + (frame.clientHeight - padding('top') - padding('bottom')) * scale,
    scale,
  };
}

/** A box inside of a frame as a box of the document around it. */
export function outOf(
  frame: Pick<FrameBox, 'left' | 'top' | 'scale'>,
  { left, top, right, bottom }: ScreenBox,
): ScreenBox {
  return {
    left: frame.left + left * frame.scale,
    top: frame.top + top * frame.scale,
    right: frame.left + right * frame.scale,
    bottom: frame.top + bottom * frame.scale,
  };
}

function boxOf({ left, top, right, bottom }: DOMRect): ScreenBox {
  return { left, top, right, bottom };
}

/** What two boxes share; turned inside out where they share nothing. */
export function intersect(a: ScreenBox, b: ScreenBox): ScreenBox {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}
