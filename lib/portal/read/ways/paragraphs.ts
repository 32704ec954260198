import type { Piece } from '@/lib/portal/read/gather';
import type { Hit, Scan } from '@/lib/portal/read/scanned';
import { hasLetters } from '@/lib/portal/read/text';
import { ELEMENT } from '@/lib/portal/read/visible';

/** Everything after the label up to the next label or heading. */
export function paragraphs(start: Node, next: Hit | null, scan: Scan): Piece[] {
  const pieces: Piece[] = [];
  // What follows an item is another one.
  if (start.nodeName === 'LI') return pieces;
  for (let node = start.nextSibling; node; node = node.nextSibling) {
    if (next && (node === next.node || node.contains(next.node))) break;
    if (scan.sections.some(({ element }) => node?.contains(element))) break;
    pieces.push(node);
  }
  return pieces.some((piece) => 'of' in piece || piece.nodeType === ELEMENT || hasLetters(piece.textContent ?? ''))
    ? pieces
    : [];
}
