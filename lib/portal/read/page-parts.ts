import type { ClosedPart } from '@/lib/portal/views/closed-parts';
import type { SectionKind } from '@/lib/profile/profile';
import type { Word } from './lexicon';
import type { Visibility } from './visible';

/** A heading and what stands under it. */
export interface Section {
  /** Heading without numbering. */
  text: string;
  kind: SectionKind | null;
  /** 1–6 for h1–h6, 7 for captions and legends, 8 for rows of a table, 9 for texts that only look like headings. */
  level: number;
  parent: Section | null;
  element: Element;
}

/** A text that is a label: where it stands and what the profile knows about it. */
export interface Hit {
  word: Word;
  /** The outermost node that shows the label and nothing else; for 姓名：张三 the text node. */
  node: Node;
  /** Where the value begins in the text node, for labels that share one with their value; -1 otherwise. */
  from: number;
  section: Section | null;
  /** Table cell the label stands in. */
  cell: Cell | null;
  /** True when the label is all that the cell holds. */
  whole: boolean;
  /** True when an empty box stands behind it in its cell. */
  boxed: boolean;
  /** True once a list or a header row has claimed it. */
  taken: boolean;
  /** Position among the labels of its document. */
  index: number;
}

export const HAS_CONTROL = 1;
export const HAS_IMAGE = 2;
export const HAS_FRAME = 4;
export const HAS_TABLE = 8;
export const HAS_ELEMENTS = 16;
/** A checkbox, which may tick a row or sort a column as well as hold a value. */
export const HAS_CHECK = 32;

export interface Cell {
  element: Element;
  row: Row;
  /** Text as collected, unfolded. */
  text: string;
  /** Sum of the HAS_ flags. */
  has: number;
  /** The label that is all the cell shows. */
  hit: Hit | null;
  /** The first label anywhere in it. */
  first: Hit | null;
}

/** True for header cells by tag or role. */
export function isHead({ element }: Cell): boolean {
  return element.localName === 'th' || /^(?:column|row)header$/.test(element.getAttribute('role') ?? '');
}

export interface Row {
  element: Element;
  table: Table;
  cells: Cell[];
  section: Section | null;
  inHead: boolean;
  /** True when it is the heading of the rows below. */
  heading: boolean;
  /** Number of whole-cell labels in it. */
  labels: number;
}

/** A table of any making: `<table>`, ARIA rows, or rows of equal boxes. */
export interface Table {
  element: Element;
  rows: Row[];
  section: Section | null;
  /** Number of whole-cell labels in it. */
  labels: number;
}

/** A short text that may say something about a list or the page's state. */
export interface Note {
  text: string;
  element: Element;
  section: Section | null;
}

/** One level of what is laid over each other: the page itself, or a layer over it with all that is in its frames. */
export interface Stage {
  /** What stands below cannot be reached. */
  modal: boolean;
}

/** All that one pass over one document, or over one layer of it, collected. */
export interface Scan {
  doc: Document;
  /** What was passed over: the body, without the layers over it, or a layer. */
  root: Element;
  stage: Stage;
  frame: number[];
  /** Shown, or in a closed part of a tab strip that may be read (see `views/`). */
  visible: Visibility;
  /** Shown now. */
  onScreen: Visibility;
  /** The closed parts that an element stands in, outermost first; empty when none hides it. */
  closedAround: (element: Element) => ClosedPart[];
  hits: Hit[];
  tables: Table[];
  sections: Section[];
  images: { element: HTMLImageElement; section: Section | null; cell: Cell | null }[];
  frames: Element[];
  /** Inputs, text areas and selects. */
  controls: Element[];
  /** Buttons, and whatever else is clicked with a verdict written on it. */
  buttons: Element[];
  pagers: Note[];
  blanks: Note[];
  loading: Note[];
  /** Elements that may show that something is loading. */
  busy: Element[];
  roots: (Document | ShadowRoot)[];
  /** Positions and paths of elements already asked for. */
  positions: Map<Element, number>;
  paths: Map<Element, string>;
}
