import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { ClosedPart } from '@/lib/portal/views/closed-parts';
import type { SectionKind } from '@/lib/profile/profile';
import type { Word } from './dictionary';
import type { Visibility } from './visible';

/** A heading and what stands under it. */
export interface Section {
  /** Heading without numbering. */
  readonly text: string;
  readonly kind: SectionKind | null;
  /** 1–6 for h1–h6, 7 for captions and legends, 8 for rows of a table, 9 for texts that only look like headings. */
  readonly level: number;
  readonly parent: Section | null;
  readonly element: Element;
}

/** A text that is a label: where it stands and what the profile knows about it. */
export interface Hit {
  readonly word: Word;
  /** The outermost node that shows the label and nothing else; for 姓名：张三 the text node. */
  readonly node: Node;
  /** Where the value begins in the text node, for labels that share one with their value; -1 otherwise. */
  readonly from: number;
  readonly section: Section | null;
  /** Table cell the label stands in. */
  readonly cell: Cell | null;
  /** True when the label is all that the cell holds. */
  readonly whole: boolean;
  /** True when an empty box stands behind it in its cell. */
  readonly boxed: boolean;
  /** True when its words belong to a heading or to a copy, so that it labels nothing. */
  readonly taken: boolean;
  /** Position among the labels of its document. */
  readonly index: number;
}

export const HAS_CONTROL = 1;
export const HAS_IMAGE = 2;
export const HAS_FRAME = 4;
export const HAS_TABLE = 8;
export const HAS_ELEMENTS = 16;
/** A checkbox, which may tick a row or sort a column as well as hold a value. */
export const HAS_CHECK = 32;

export interface Cell {
  readonly element: Element;
  readonly row: Row;
  /** Text as collected, unfolded. */
  readonly text: string;
  /** Sum of the HAS_ flags. */
  readonly has: number;
  /** The label that is all the cell shows. */
  readonly hit: Hit | null;
  /** The first label anywhere in it. */
  readonly first: Hit | null;
}

/** True for header cells by tag or role. */
export function isHead({ element }: Cell): boolean {
  return element.localName === 'th' || /^(?:column|row)header$/.test(element.getAttribute('role') ?? '');
}

export interface Row {
  readonly element: Element;
  readonly table: Table;
  readonly cells: readonly Cell[];
  readonly section: Section | null;
  readonly inHead: boolean;
  /** True when it is the heading of the rows below. */
  readonly heading: boolean;
  /** Number of whole-cell labels in it. */
  readonly labels: number;
}

/** A table of any making: `<table>`, ARIA rows, or rows of equal boxes. */
export interface Table {
  readonly element: Element;
  readonly rows: readonly Row[];
  readonly section: Section | null;
  /** Number of whole-cell labels in it. */
  readonly labels: number;
}

/** A short text that may say something about a list or the page's state. */
export interface ShortNote {
  readonly text: string;
  readonly element: Element;
  readonly section: Section | null;
}

/** One tier of what is laid over each other: the page itself, or a layer over it with all that is in its frames. */
export interface Tier {
  /** What stands below cannot be reached. */
  modal: boolean;
}

/** All that one pass over one document, or over one layer of it, collected. It never changes once it is made. */
export interface Scan {
  /** What it was read by. */
  readonly lexicon: Lexicon;
  readonly doc: Document;
  /** What was passed over: the body, without the layers over it, or a layer. */
  readonly root: Element;
  readonly tier: Tier;
  readonly frame: number[];
  /** Shown, or in a closed part of a tab strip that may be read (see `views/`). */
  readonly visible: Visibility;
  /** Shown now. */
  readonly onScreen: Visibility;
  /** The closed parts that an element stands in, outermost first; empty when none hides it. */
  readonly closedAround: (element: Element) => ClosedPart[];
  readonly hits: readonly Hit[];
  readonly tables: readonly Table[];
  readonly sections: readonly Section[];
  readonly images: readonly { element: HTMLImageElement; section: Section | null; cell: Cell | null }[];
  readonly frames: readonly Element[];
  /** Inputs, text areas and selects. */
  readonly controls: readonly Element[];
  /** Buttons, and whatever else is clicked with a verdict written on it. */
  readonly buttons: readonly Element[];
  readonly pagers: readonly ShortNote[];
  readonly blanks: readonly ShortNote[];
  readonly loading: readonly ShortNote[];
  /** Elements that may show that something is loading. */
  readonly busy: readonly Element[];
  readonly roots: readonly (Document | ShadowRoot)[];
}
