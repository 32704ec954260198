import { HEADING_END, sectionKind } from '@/lib/portal/profile/sections';
import { LOADING, NO_ROWS } from '@/lib/portal/profile/texts';
import { inlineLabels } from './inline-labels';
import { lookUp, type Word } from './lexicon';
import {
  type Cell,
  HAS_CONTROL,
  HAS_ELEMENTS,
  HAS_FRAME,
  HAS_IMAGE,
  HAS_TABLE,
  type Hit,
  type Row,
  type Scan,
  type Section,
  type Table,
} from './page-parts';
import { isPagerText } from './pager';
import { fold, hasWord, headingText } from './text';
import { ELEMENT, TEXT, visibilityIn } from './visible';

/** What one element turned out to hold. */
interface Held {
  text: string;
  /** Texts in it that are words, outside and inside links. */
  words: number;
  linked: number;
  has: number;
  /** The label that is all there is in it. */
  hit: Hit | null;
  /** The heading that is all there is in it. */
  head: Section | null;
  /** Something that could hold a value came after the label. */
  boxAfter: boolean;
}

const SKIPPED = 1;
const BREAK = 2;
const IMAGE = 3;
const FRAME = 4;
const CONTROL = 5;
const TABLE = 6;
const ROW = 7;
const CELL = 8;
const KINDS = new Map<string, number>([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'svg',
    'math',
    'canvas',
    'video',
    'audio',
    'object',
    'embed',
    'datalist',
    'button',
    'head',
  ].map((name) => [name, SKIPPED] as const),
  ['br', BREAK],
  ['img', IMAGE],
  ['iframe', FRAME],
  ['frame', FRAME],
  ['input', CONTROL],
  ['textarea', CONTROL],
  ['select', CONTROL],
  ['table', TABLE],
  ['tr', ROW],
  ['td', CELL],
  ['th', CELL],
]);
/** Empty, they are ornaments of a label and no place for a value. */
const ORNAMENTS = new Set(['i', 'em', 'b', 'sup', 'sub', 'font', 'svg', 'wbr', 'strong', 'small']);
/** They close a label off: nothing in them after the label is its value unless something follows them neither. */
const CLOSED = new Set(['td', 'th', 'dt', 'label', 'legend']);
const TOO_WIDE = new Set([
  'tr',
  'tbody',
  'thead',
  'tfoot',
  'table',
  'ul',
  'ol',
  'dl',
  'body',
  'form',
  'fieldset',
  'main',
]);
const TABLE_PARTS = new Set(['tr', 'tbody', 'thead', 'tfoot']);
const HEADINGS = new Map([
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 5],
  ['h6', 6],
  ['legend', 7],
  ['caption', 7],
  ['summary', 7],
]);
const TITLE_CLASS = /(?:^|[-_ ])(?:title|tit|head|header|heading|caption|legend|hd|biaoti)(?:$|[-_ ])/i;
const BUTTONS = new Set(['button', 'submit', 'reset', 'image', 'hidden']);
const LONGEST_TEXT = 20_000;

/** One pass over a document: labels, tables, headings, images, frames and telling texts, in document order. Touches nothing. */
export function scanDocument(doc: Document, frame: number[], shown: boolean): Scan {
  const scan: Scan = {
    doc,
    frame,
    visible: visibilityIn(doc, shown),
    hits: [],
    tables: [],
    sections: [],
    images: [],
    frames: [],
    pagers: [],
    blanks: [],
    loading: [],
    roots: [doc],
    order: 0,
  };
  const { hits } = scan;
  let section: Section | null = null;
  let cell: Cell | null = null;
  let row: Row | null = null;
  let table: Table | null = null;
  let links = 0;
  const aria = new Map<Element, number>();
  collectAria(doc);

  function collectAria(root: Document | ShadowRoot): void {
    for (const element of root.querySelectorAll('[role]')) {
      const kind = ARIA_KINDS.get(element.getAttribute('role') ?? '');
      if (kind !== undefined && !KINDS.has(element.localName)) aria.set(element, kind);
    }
  }

  function newHit(word: Word, node: Node, from: number): Hit {
    const hit: Hit = { word, node, from, section, cell, whole: false, taken: false, index: hits.length };
    hits.push(hit);
    // A label put together from several replaces the first of them.
    if (cell && (cell.first === null || cell.first.index >= hit.index)) cell.first = hit;
    return hit;
  }

  function newSection(text: string, level: number, element: Element, kind = sectionKind(text)): Section {
    const head: Section = { text, kind, level, parent: section, element };
    scan.sections.push(head);
    return head;
  }

  function adopt(head: Section, base: Section | null): void {
    let parent = section;
    while (parent && (parent !== base || (head.level <= 6 && parent.level <= 6)) && parent.level >= head.level) {
      parent = parent.parent;
    }
    head.parent = parent === head ? head.parent : parent;
    section = head;
  }

  function readText(node: Text, held: Held): void {
    const { data } = node;
    if (!hasWord(data)) {
      held.text += data;
      return;
    }
    scan.order++;
    held.text = held.text.length < LONGEST_TEXT ? held.text + data : held.text;
    held.head = null;
    const first = held.words + held.linked === 0;
    if (links > 0) {
      held.linked++;
      held.hit = null;
      return;
    }
    held.words++;
    if (data.length > 4000) return;
    const word = lookUp(data);
    const hit = word ? newHit(word, node, -1) : null;
    held.hit = first ? hit : null;
    held.boxAfter = false;
    if (hit) return;
    for (const label of inlineLabels(data)) newHit(label.word, node, label.from);
    note(data, node.parentElement);
  }

  function note(text: string, element: Element | null): void {
    if (text.length > 200 || !element) return;
    const short = text.trim();
    if (short.length > 80) return;
    const entry = { text: short, element, order: scan.order, section };
    if (isPagerText(short)) scan.pagers.push(entry);
    else if (NO_ROWS.test(short)) scan.blanks.push(entry);
    else if (LOADING.test(short)) scan.loading.push(entry);
  }

  function readElement(element: Element, held: Held, base: Section | null): void {
    const name = element.localName;
    const kind = KINDS.get(name) ?? (aria.size > 0 ? aria.get(element) : undefined);
    if (kind !== undefined && kind <= CONTROL) {
      if (kind === BREAK) held.text += '\n';
      if (kind === IMAGE) {
        scan.images.push({ element: element as HTMLImageElement, section, cell });
        held.has |= HAS_IMAGE | HAS_ELEMENTS;
        if (held.hit) held.boxAfter = true;
      }
      if (kind === FRAME) {
        scan.frames.push(element);
        held.has |= HAS_FRAME | HAS_ELEMENTS;
      }
      if (kind === CONTROL && !(name === 'input' && BUTTONS.has((element as HTMLInputElement).type))) {
        held.has |= HAS_CONTROL | HAS_ELEMENTS;
        scan.order++;
      }
      return;
    }
    const inner = kind === undefined ? visit(element, name) : visitTablePart(element, name, kind);
    held.text = held.text.length < LONGEST_TEXT ? held.text + inner.text : held.text;
    held.has |= inner.has | HAS_ELEMENTS;
    const first = held.words + held.linked === 0;
    if (inner.words + inner.linked > 0) {
      held.hit = first ? inner.hit : null;
      held.boxAfter = false;
      held.head = inner.words === 0 ? held.head : held.words === 0 ? inner.head : null;
      held.words += inner.words;
      held.linked += inner.linked;
    } else if (held.hit && (inner.has & ~HAS_ELEMENTS || !ORNAMENTS.has(name))) {
      held.boxAfter = true;
    }
    if (inner.head) adopt(inner.head, base);
  }

  function visitTablePart(element: Element, name: string, kind: number): Held {
    const outer = { cell, row, table };
    if (kind === TABLE) {
      table = { element, rows: [], section, labels: 0 };
      scan.tables.push(table);
      row = null;
      cell = null;
    } else if (kind === ROW) {
      table ??= implicitTable(element);
      row = { element, table, cells: [], section, inHead: element.parentElement?.localName === 'thead' };
      table.rows.push(row);
      cell = null;
    } else if (row) {
      const head = name === 'th' || element.getAttribute('role') === 'columnheader';
      cell = { element, row, text: '', head, has: 0, hit: null, first: null };
      row.cells.push(cell);
    }
    const held = visit(element, name);
    if (kind === CELL && cell) {
      cell.text = held.text;
      cell.has = held.has;
      if (held.hit && held.hit.node === element) {
        cell.hit = held.hit;
        held.hit.whole = true;
        if (table) table.labels++;
      }
      held.hit = null;
    }
    if (kind === ROW && row) {
      readRowHeading(row);
      held.head = null;
      held.hit = null;
    }
    if (kind === TABLE) held.has |= HAS_TABLE;
    cell = outer.cell;
    row = outer.row;
    // An implicit table goes on over its rows, which are siblings.
    table = kind === ROW && outer.table === null ? table : outer.table;
    if (kind === ROW && outer.table === null && element.nextElementSibling === null) table = null;
    return held;
  }

  function implicitTable(element: Element): Table {
    const made: Table = { element: element.parentElement ?? element, rows: [], section, labels: 0 };
    scan.tables.push(made);
    return made;
  }

  /** A row with one wide cell is the heading of the rows below it. */
  function readRowHeading({ cells, element, inHead, table: around }: Row): void {
    const only = cells[0];
    if (!only || cells.length > 1 || only.has & (HAS_CONTROL | HAS_FRAME | HAS_TABLE | HAS_IMAGE)) return;
    const text = headingText(only.text);
    if (text.length < 2 || text.length > 40 || NO_ROWS.test(text) || LOADING.test(text) || /[:：].*\S/.test(text))
      return;
    const wide = only.head || inHead || (only.element as HTMLTableCellElement).colSpan > 1;
    if (!wide && !(HEADING_END.test(text) && sectionKind(text))) return;
    let parent = section;
    while (parent && parent.level === 8 && parent !== around.section) parent = parent.parent;
    section = parent;
    section = newSection(text, 8, element);
  }

  function visit(element: Element, name: string): Held {
    const held: Held = { text: '', words: 0, linked: 0, has: 0, hit: null, head: null, boxAfter: false };
    const outerSection = section;
    const firstHit = hits.length;
    const firstPager = scan.pagers.length;
    if (name === 'a') links++;
    const shadow = element.shadowRoot;
    if (shadow) {
      scan.roots.push(shadow);
      collectAria(shadow);
    }
    if (name === 'slot') {
      const given = (element as HTMLSlotElement).assignedNodes();
      for (const node of given.length > 0 ? given : element.childNodes) read(node, held, outerSection);
    } else {
      for (let node = (shadow ?? element).firstChild; node; node = node.nextSibling) read(node, held, outerSection);
    }
    if (name === 'a') links--;
    if (!TABLE_PARTS.has(name)) section = outerSection;
    closeLabel(element, name, held, firstHit, firstPager);
    closeHeading(element, name, held);
    return held;
  }

  function read(node: Node, held: Held, base: Section | null): void {
    if (node.nodeType === TEXT) readText(node as Text, held);
    else if (node.nodeType === ELEMENT) readElement(node as Element, held, base);
  }

  /** Puts split labels (出生<br>年月) together and widens a label to the element that shows nothing else. */
  function closeLabel(element: Element, name: string, held: Held, firstHit: number, firstPager: number): void {
    const filled = held.has & (HAS_CONTROL | HAS_FRAME | HAS_TABLE);
    if (held.words + held.linked > 1 && held.text.length <= 160 && !filled && !TOO_WIDE.has(name)) {
      const word = held.linked === 0 ? lookUp(held.text) : null;
      if (word && !word.affixed) {
        hits.length = firstHit;
        held.hit = newHit(word, element, -1);
        held.boxAfter = false;
      }
      if (isPagerText(held.text)) {
        scan.pagers.length = firstPager;
        note(fold(held.text), element);
      }
    }
    if (!held.hit) return;
    if (filled || TOO_WIDE.has(name) || (held.boxAfter && !CLOSED.has(name))) held.hit = null;
    else held.hit.node = element;
  }

  function closeHeading(element: Element, name: string, held: Held): void {
    const level = HEADINGS.get(name);
    if (level !== undefined) {
      const text = headingText(held.text);
      if (text.length > 0 && text.length <= 40) held.head = newSection(text, level, element);
      return;
    }
    if (held.head || held.words !== 1 || held.text.length > 200 || links > 0 || CLOSED.has(name)) return;
    if (held.has & (HAS_CONTROL | HAS_FRAME | HAS_TABLE) || held.hit?.word.fields.length) return;
    const text = headingText(held.text);
    if (text.length < 2 || text.length > 24) return;
    if (HEADING_END.test(text)) {
      const kind = sectionKind(text);
      if (kind) held.head = newSection(text, 9, element, kind);
    } else if (cell === null && !held.hit && TITLE_CLASS.test(element.className)) {
      held.head = newSection(text, 9, element);
    }
  }

  const body = doc.body ?? doc.documentElement;
  if (body) visit(body, body.localName);
  return scan;
}

const ARIA_KINDS = new Map<string, number>([
  ['grid', TABLE],
  ['table', TABLE],
  ['treegrid', TABLE],
  ['row', ROW],
  ['gridcell', CELL],
  ['cell', CELL],
  ['columnheader', CELL],
  ['rowheader', CELL],
]);
