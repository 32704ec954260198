import { ELEMENT, TEXT } from '@/lib/portal/read/visible';

/** What an element is to the reader, by its name: a kind and traits. */
export const PASSED_OVER = 1;
export const BREAK = 2;
export const IMAGE = 3;
export const FRAME = 4;
export const CONTROL = 5;
export const BUTTON = 6;
export const TABLE = 7;
export const ROW = 8;
export const CELL = 9;
export const WORDS = 10;
export const KIND = 15;
/** When it is empty, it is an ornament of a label and not the place of a value. */
export const ORNAMENT = 16;
/** It closes a label off: an empty box in it behind the label is not the place of a value. */
export const CLOSED = 32;
/** Too wide to be a label's own box. */
export const WIDE = 64;
/** A heading in it still holds behind it: a part of a table. */
export const PART = 128;
/** It may carry a shadow root. */
export const HOST = 256;
/** Shown in line with the text around it. */
const INLINE = 512;
export const LINK = 1024;
export const SLOT = 2048;
/** Heading level 1–7 stands above this bit. */
export const LEVEL = 12;

const TRAITS: [string, number][] = [
  [
    'script style noscript template svg math canvas video audio object embed datalist head link meta option',
    PASSED_OVER,
  ],
  // How characters sound, above them.
  ['rt rp', PASSED_OVER],
  ['br', BREAK],
  ['img', IMAGE | INLINE],
  ['iframe frame', FRAME],
  ['input select', CONTROL | INLINE],
  ['textarea', CONTROL],
  ['button', BUTTON],
  ['table', TABLE | WIDE],
  ['tr', ROW | WIDE | PART],
  ['td th', CELL | CLOSED],
  ['tbody thead tfoot', WIDE | PART],
  ['i em b sup sub font wbr strong small', ORNAMENT | INLINE],
  ['dt', CLOSED],
  ['label', CLOSED | INLINE],
  ['a', LINK | INLINE],
  ['slot', SLOT],
  ['span u code mark time bdi s tt big nobr var q', INLINE],
  ['ul ol dl form fieldset frameset', WIDE],
  ['body main', WIDE | HOST],
  ['div section article aside', HOST],
  ['h1', 1 << LEVEL],
  ['h2', 2 << LEVEL],
  ['h3', 3 << LEVEL],
  ['h4', 4 << LEVEL],
  ['h5', 5 << LEVEL],
  ['h6', 6 << LEVEL],
  ['caption summary', 7 << LEVEL],
  ['legend', CLOSED | (7 << LEVEL)],
];

const byName = new Map(TRAITS.flatMap(([names, traits]) => names.split(' ').map((name) => [name, traits] as const)));

/** Whether nothing in it is text of the page. */
export function isPassedOver(name: string): boolean {
  return (traitsOf(name) & KIND) === PASSED_OVER;
}

/** Whether it stands in line with the text around it. */
export function isInline(name: string): boolean {
  return (traitsOf(name) & INLINE) !== 0;
}

/** Kind and traits of an element name; unknown names are boxes, those with a hyphen may carry a shadow root. */
export function traitsOf(name: string): number {
  return byName.get(name) ?? (name.includes('-') ? HOST : 0);
}

/** Classes of the DOM that stand for elements of several names. */
const SHARED = /^(?:HTML(?:Heading|Unknown|Quote)?Element|SVG.*|MathML.*|Element|)$/;

/**
 * Tells what a node is by its class, which costs no call into the DOM; where a class stands for several names, by its name.
 * One per document: every document has classes of its own.
 */
export function nodeReader(): (node: Node) => number {
  const classes = new Map<unknown, number>();
  const learn = (node: Node): number => {
    const { nodeType } = node;
    if (nodeType !== ELEMENT) {
      const kind = nodeType === TEXT ? WORDS : PASSED_OVER;
      classes.set(node.constructor, kind);
      return kind;
    }
    const { localName } = node as Element;
    const traits = traitsOf(localName);
    classes.set(node.constructor, SHARED.test(node.constructor.name) || localName.includes('-') ? -1 : traits);
    return traits;
  };
  return (node) => {
    const known = classes.get(node.constructor);
    if (known === undefined) return learn(node);
    return known < 0 ? traitsOf((node as Element).localName) : known;
  };
}

/** Kinds that ARIA roles give to boxes. */
export const ROLE_KINDS: Record<string, number> = {
  grid: TABLE,
  table: TABLE,
  treegrid: TABLE,
  row: ROW,
  gridcell: CELL,
  cell: CELL,
  columnheader: CELL,
  rowheader: CELL,
  button: BUTTON,
};
