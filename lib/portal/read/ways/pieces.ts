import type { Piece } from '@/lib/portal/read/gather';
import { ELEMENT } from '@/lib/portal/read/visible';

/** Whether a piece is an element, and not a text or a part of one. */
export function isElement(piece: Piece | undefined): piece is Element {
  return piece !== undefined && !('of' in piece) && piece.nodeType === ELEMENT;
}

/** The one element that the pieces consist of, or null. */
export function boxOf(pieces: Piece[]): Element | null {
  const [only] = pieces;
  return pieces.length === 1 && isElement(only) ? only : null;
}
