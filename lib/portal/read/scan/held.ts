import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { LABEL_END } from '@/lib/portal/read/glance';
import type { Section } from '@/lib/portal/read/scanned';
import { fold } from '@/lib/portal/read/text';
import type { DraftCell, DraftHit, DraftRow, DraftScan, DraftSection, DraftTable } from './draft';

/** What a pass stands in. */
export interface Surroundings {
  section: Section | null;
  cell: DraftCell | null;
  row: DraftRow | null;
  table: DraftTable | null;
  link: Element | null;
}

/** What one element turned out to hold. */
export interface Held {
  /** What the pass stood in when it came to the element, and the labels it had. */
  outer: Surroundings & { labels: number };
  text: string;
  /** Texts in it that are words, outside and inside links. */
  words: number;
  linked: number;
  has: number;
  /** The label that is all there is in it. */
  hit: DraftHit | null;
  /** The heading that is all there is in it. */
  head: DraftSection | null;
  /** Something that could hold a value came after the label. */
  boxAfter: boolean;
  /** What a glance at its last text told. */
  end: number;
  /** Non-zero when it has a text that may belong to a paging bar. */
  tells: number;
}

/** A longer text is not a label, a heading or a paging bar; the text of a cell is kept for its list. */
export const LONGEST_TEXT = 160;
export const LONGEST_CELL = 4000;

interface Where extends Surroundings {
  readonly pool: Held[];
  readonly depth: number;
  readonly scan: DraftScan;
}

/** One record per depth is enough: what a child held is taken over before the next child is visited. */
export function heldAt({ pool, depth, scan, section, cell, row, table, link }: Where): Held {
  const held = pool[depth];
  if (!held) {
    const outer = { section, cell, row, table, link, labels: scan.hits.length };
    const made = {
      outer,
      text: '',
      words: 0,
      linked: 0,
      has: 0,
      hit: null,
      head: null,
      boxAfter: false,
      end: 0,
      tells: 0,
    };
    pool[depth] = made;
    return made;
  }
  const { outer } = held;
  outer.section = section;
  outer.cell = cell;
  outer.row = row;
  outer.table = table;
  outer.link = link;
  outer.labels = scan.hits.length;
  held.text = '';
  held.words = 0;
  held.linked = 0;
  held.has = 0;
  held.hit = null;
  held.head = null;
  held.boxAfter = false;
  held.end = 0;
  held.tells = 0;
  return held;
}

/** 性别 Sex, in two lines or boxes: the second says the label once more. */
export function isSecondName(text: string, { end }: Held, seen: number, { texts }: Lexicon): boolean {
  return (end & LABEL_END) !== 0 && !(seen & LABEL_END) && texts.englishLabel.test(fold(text));
}
