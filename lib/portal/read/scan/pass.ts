import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { Tier } from '@/lib/portal/read/scanned';
import { nodeReader } from '@/lib/portal/read/tags';
import { visibilityIn } from '@/lib/portal/read/visible';
import { closedPartsIn } from '@/lib/portal/views/closed-parts';
import type { DraftScan } from './draft';
import type { Held, Surroundings } from './held';

/** What one pass goes over. */
export interface ToScan {
  lexicon: Lexicon;
  doc: Document;
  root: Element;
  frame: number[];
  tier: Tier;
  /** False when the document stands in a frame that is not shown. */
  shown: boolean;
  /** Layers, which have a pass of their own. */
  without: ReadonlySet<Element>;
}

/** A pass over a document: what it has collected so far, and what it stands in now. */
export interface Pass extends Surroundings {
  readonly scan: DraftScan;
  readonly without: ReadonlySet<Element>;
  readonly traitsOfNode: (node: Node) => number;
  readonly lexicon: Lexicon;
  /** Kinds that roles give to boxes that have none by themselves. */
  readonly roles: Map<Element, number>;
  readonly pool: Held[];
  /** In the head of a table. */
  inHead: boolean;
  depth: number;
}

/** A pass that has seen nothing yet. */
export function newPass({ lexicon, doc, root, frame, tier, shown, without }: ToScan): Pass {
  const onScreen = visibilityIn(doc, shown);
  const { reads, around } = closedPartsIn(doc, shown, onScreen);
  return {
    scan: {
      lexicon,
      doc,
      root,
      tier,
      frame,
      visible: reads,
      onScreen,
      closedAround: around,
      hits: [],
      tables: [],
      sections: [],
      images: [],
      frames: [],
      controls: [],
      buttons: [],
      pagers: [],
      blanks: [],
      loading: [],
      busy: [],
      roots: [],
    },
    without,
    traitsOfNode: nodeReader(),
    lexicon,
    roles: new Map(),
    pool: [],
    section: null,
    cell: null,
    row: null,
    table: null,
    link: null,
    inHead: false,
    depth: 0,
  };
}
