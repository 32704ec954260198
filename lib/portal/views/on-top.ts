import type { FieldId, FieldReading } from '@/lib/dossier/reading';
import { findFields, readFields } from '@/lib/portal/read/fields';
import { isPersonList } from '@/lib/portal/read/kinds';
import type { Scan } from '@/lib/portal/read/page-parts';
import { partsOf } from '@/lib/portal/read/parts';
import { scanDocument } from '@/lib/portal/read/scan';
import { valueKey } from '@/lib/portal/read/text';
import { heightsOf, isIn, type Part, type Piece } from './regions';

/** What of everything that was scanned is the page, and what is behind it. */
export interface OnTop {
  scans: Scan[];
  behind: Scan[];
}

type Fields = Record<FieldId, FieldReading>;

/** An application that does not say whose it is shows at least so many of its fields. */
const ENOUGH_WITHOUT_NAME = 4;
const ENOUGH = 3;

/**
 * The topmost layer that shows one applicant is the page, with whatever lies over it; what it covers is nobody's application.
 * A layer over that applicant's own page (the opinion, a proof, a question) belongs to it: then everything is the page.
 */
export function onTop(root: Part, all: Scan[]): OnTop {
  const heights = heightsOf(root);
  const layersOf = new Map(partsIn(root).map(({ scan, layers }) => [scan, layers]));
  for (let height = heights.length - 1; height > 0; height--) {
    const over = heights.slice(height).flat();
    const scans = cropped(over, all);
    const fields = fieldsOf(scans);
    if (!showsOne(fields)) continue;
    const below = heights.slice(0, height).flat();
    if (!isStrange(below, layersOf, fields)) break;
    const behind = below.filter(({ layer }) => layer === null).map(({ scan }) => scan);
    return { scans, behind };
  }
  return { scans: all, behind: [] };
}

function partsIn(part: Part): Part[] {
  return [part, ...part.inner.flatMap((inner) => partsIn(inner.part))];
}

/** Documents that are part of the page as a whole stay as they were scanned; of others the layers are scanned alone. */
function cropped(pieces: Piece[], all: Scan[]): Scan[] {
  const whole = new Set(pieces.filter(({ layer }) => layer === null).map(({ scan }) => scan));
  const layers = pieces.flatMap(({ scan, layer }) => (layer && !whole.has(scan) ? [{ scan, layer }] : []));
  return [
    ...layers.map(({ scan, layer }) => scanDocument(scan.doc, scan.frame, true, layer)),
    ...all.filter((scan) => whole.has(scan)),
  ];
}

function fieldsOf(scans: Scan[]): Fields {
  return readFields(scans.flatMap((scan) => findFields(scan, partsOf(scan).unclaimed)));
}

function showsOne(fields: Fields): boolean {
  const name = fields['person.name'].state;
  const count = Object.values(fields).filter(({ state }) => state !== 'absent').length;
  return count >= (name === 'read' ? ENOUGH : ENOUGH_WITHOUT_NAME);
}

/** Whether what is below is not the same applicant's page: a list of persons, or the page of somebody else. */
function isStrange(below: Piece[], layersOf: Map<Scan, Element[]>, { 'person.name': name }: Fields): boolean {
  const inPiece = (piece: Piece, node: Node) => isIn(piece, layersOf.get(piece.scan) ?? [], node);
  const lists = below.some((piece) => {
    const grids = partsOf(piece.scan).grids.filter(({ header }) => inPiece(piece, header.element));
    return isPersonList(grids, piece.scan);
  });
  if (lists) return true;
  const candidates = below.flatMap((piece) =>
    findFields(piece.scan, partsOf(piece.scan).unclaimed).filter(({ found }) => inPiece(piece, found.element)),
  );
  const other = readFields(candidates)['person.name'];
  if (other.state === 'unreadable') return true;
  return other.state === 'read' && name.state === 'read' && valueKey(other.text) !== valueKey(name.text);
}
