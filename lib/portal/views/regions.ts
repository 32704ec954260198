import type { Scan } from '@/lib/portal/read/page-parts';

/** One document of the page as it was scanned, with the layers over it and the documents in its frames. */
export interface Part {
  scan: Scan;
  /** The lowest first. */
  layers: Element[];
  inner: { frame: Element; part: Part }[];
}

/** A piece of the page at one height: whole documents, documents below their layers, or single layers. */
export interface Piece {
  scan: Scan;
  /** The layer that is meant; null for the document itself. */
  layer: Element | null;
  /** Whether layers lie over the document, which are no part of it. */
  covered: boolean;
}

/**
 * The page in the heights at which it stands, the lowest first. What a frame shows stands as high as the frame does; what lies
 * over a document in a frame stands between the frame's own height and the next one.
 */
export function heightsOf({ scan, layers, inner }: Part): Piece[][] {
  const ground: Piece[] = [{ scan, layer: null, covered: layers.length > 0 }];
  const over: Piece[][] = [];
  const isIn = (frame: Element) => layers.find((layer) => layer.contains(frame)) ?? null;
  const put = (pieces: Piece[], layer: Element | null) => {
    for (const { frame, part } of inner) {
      if (isIn(frame) !== layer) continue;
      const [own = [], ...above] = heightsOf(part);
      pieces.push(...own);
      over.push(...above);
    }
  };
  put(ground, null);
  for (const layer of layers) {
    const pieces: Piece[] = [{ scan, layer, covered: false }];
    over.push(pieces);
    put(pieces, layer);
  }
  return [ground, ...over];
}

/** Whether a node of the scanned document belongs to the piece. */
export function isIn(piece: Piece, layers: Element[], node: Node): boolean {
  if (piece.layer) return piece.layer.contains(node);
  return !piece.covered || !layers.some((layer) => layer.contains(node));
}
