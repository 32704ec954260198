import { inForce, sectionKind } from '@/lib/portal/profile/in-force';
import { END_OF_ROWS, LOADING, NO_ROWS } from '@/lib/portal/profile/texts';
import { closedPartsIn } from '@/lib/portal/views/closed-parts';
import type { SectionKind } from '@/lib/profile/profile';
import { COLON, glance, HEAD_END, LABEL_END, TELLS, WORDY } from './glance';
import { headsBox } from './heads-box';
import { holdersOfMany } from './holders';
import { inlineLabels } from './inline-labels';
import { holdsLabelApart } from './label-apart';
import { lookUp, lookUpLabel, openLexicon, type Word } from './lexicon';
import {
  type Cell,
  HAS_CHECK,
  HAS_CONTROL,
  HAS_ELEMENTS,
  HAS_FRAME,
  HAS_IMAGE,
  HAS_TABLE,
  type Hit,
  isHead,
  type Row,
  type Scan,
  type Section,
  type Table,
} from './page-parts';
import { isPagerText } from './pager';
import {
  BREAK,
  BUTTON,
  CELL,
  CLOSED,
  CONTROL,
  FRAME,
  HOST,
  IMAGE,
  KIND,
  LEVEL,
  LINK,
  nodeReader,
  ORNAMENT,
  PART,
  ROLE_KINDS,
  ROW,
  SKIPPED,
  SLOT,
  TABLE,
  traitsOf,
  WIDE,
  WORDS,
} from './tags';
import { fold, headingText } from './text';
import { visibilityIn } from './visible';

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
  /** What a glance at its last text told. */
  end: number;
  /** Non-zero when it has a text that may belong to a paging bar. */
  tells: number;
}

const TITLE_CLASS = /(?:^|[-_ ])(?:title|tit|head|header|heading|caption|legend|hd|biaoti)(?:$|[-_ ])/i;
const BUTTON_TYPES = /^(?:button|submit|reset|image)$/;
const BUSY_CLASS = /load|spin|mask|skeleton/i;
const FILLED = HAS_CONTROL | HAS_FRAME | HAS_TABLE;
/** Longer texts are no labels, headings or paging bars; those of cells are kept for their lists. */
const LONGEST_TEXT = 160;
const LONGEST_CELL = 4000;
const LONGEST_BAR = 80;
/** In rows of so few cells, one may be the heading of the rows below: a title beside a link. */
const FEW_CELLS = 2;
const NONE: Node[] = [];
/** Kinds of sections whose headings are labels of fields elsewhere: 最高学历, 现专业技术职务. */
const NAMED_LIKE_FIELDS = new Set<SectionKind | null>(['edu-top', 'title']);

/** What one pass goes over. */
export interface ToScan extends Pick<Scan, 'doc' | 'root' | 'frame' | 'stage'> {
  /** False when the document stands in a frame that is not shown. */
  shown: boolean;
  /** Layers, which have a pass of their own. */
  without: ReadonlySet<Element>;
}

/** One pass over a document: labels, tables, headings, controls and telling texts, in document order. Touches nothing. */
export function scanDocument(what: ToScan): Scan {
  const { scan, all } = scanOf(what);
  all();
  return scan;
}

/**
 * The same with rests: whoever asks may leave the page alone between two of them, but has to begin anew when the page
 * has changed meanwhile.
 */
export function* scanInParts(what: ToScan): Generator<Scan, Scan> {
  const { scan, inParts } = scanOf(what);
  for (const _ of inParts()) yield scan;
  return scan;
}

function scanOf({ doc, root: body, frame, stage, shown, without }: ToScan) {
  const onScreen = visibilityIn(doc, shown);
  const { reads, around } = closedPartsIn(doc, shown, onScreen);
  const scan: Scan = {
    doc,
    root: body,
    stage,
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
    positions: new Map(),
    paths: new Map(),
  };
  const { hits } = scan;
  const { verdictHint, headingEnd } = inForce();
  const roles = new Map<Element, number>();
  let section: Section | null = null;
  let cell: Cell | null = null;
  let row: Row | null = null;
  let table: Table | null = null;
  let link: Element | null = null;
  let inHead = false;
  const traitsOfNode = nodeReader();
  let depth = 0;
  const pool: Held[] = [];
  let large = new Set<Element>();

  function enter(root: Document | ShadowRoot): void {
    scan.roots.push(root);
    for (const element of root.querySelectorAll('[role]')) {
      const kind = ROLE_KINDS[element.getAttribute('role') ?? ''];
      if (kind === undefined || traitsOf(element.localName) & KIND) continue;
      if (kind === BUTTON) scan.buttons.push(element);
      else roles.set(element, kind);
    }
  }

  function newHit(word: Word, node: Node, from: number): Hit {
    const hit: Hit = { word, node, from, section, cell, whole: false, boxed: false, taken: false, index: hits.length };
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

  /** Makes a heading the one that what follows stands under, and hangs it below the heading it belongs to. */
  function adopt(head: Section, base: Section | null): void {
    let parent = section;
    while (parent && (parent !== base || (head.level <= 6 && parent.level <= 6)) && parent.level >= head.level) {
      parent = parent.parent;
    }
    head.parent = parent;
    section = head;
  }

  function readText(node: Text, held: Held): void {
    const { data } = node;
    const long = data.length > LONGEST_CELL;
    const seen = glance(long ? data.slice(0, LONGEST_CELL) : data);
    const keep = cell ? LONGEST_CELL : LONGEST_TEXT;
    if (held.text.length <= keep) held.text += data.length > keep ? data.slice(0, keep + 1) : data;
    if (!(seen & WORDY)) return;
    const first = held.words + held.linked === 0;
    held.head = null;
    held.hit = null;
    held.end = seen;
    held.tells |= seen & TELLS;
    if (link) {
      held.linked++;
      if (data.length < 24 && verdictHint.test(data)) scan.buttons.push(link);
      return;
    }
    held.words++;
    if (long) return;
    const word = seen & LABEL_END ? lookUpLabel(data) : null;
    if (word) {
      const hit = newHit(word, node, -1);
      held.hit = first ? hit : null;
      held.boxAfter = false;
      return;
    }
    if (seen & COLON) for (const label of inlineLabels(data)) newHit(label.word, node, label.from);
    if (seen & TELLS && data.length <= LONGEST_TEXT) note(data, node.parentElement);
  }

  function note(data: string, element: Element | null): void {
    const text = data.trim();
    if (text.length > 80 || !element) return;
    if (isPagerText(text)) scan.pagers.push({ text, element, section });
    else if (NO_ROWS.test(text)) scan.blanks.push({ text, element, section });
    else if (LOADING.test(text)) scan.loading.push({ text, element, section });
  }

  function readLeaf(element: Element, kind: number, held: Held): void {
    if (kind === BREAK) held.text += '\n';
    else if (kind === BUTTON) {
      scan.buttons.push(element);
      held.has |= HAS_ELEMENTS;
    } else if (kind === IMAGE) {
      scan.images.push({ element: element as HTMLImageElement, section, cell });
      held.has |= HAS_IMAGE | HAS_ELEMENTS;
      if (held.hit) held.boxAfter = true;
    } else if (kind === FRAME) {
      scan.frames.push(element);
      held.has |= HAS_FRAME | HAS_ELEMENTS;
    } else if (kind === CONTROL) {
      const { type } = element as HTMLInputElement;
      if (type === 'hidden') return;
      if (BUTTON_TYPES.test(type)) {
        scan.buttons.push(element);
        held.has |= HAS_ELEMENTS;
        return;
      }
      scan.controls.push(element);
      if (type === 'checkbox' && held.hit) held.boxAfter = true;
      held.has |= HAS_ELEMENTS | (type === 'checkbox' ? HAS_CHECK : HAS_CONTROL);
    }
  }

  function kindOf(element: Element, traits: number): number {
    return traits & KIND || (roles.size > 0 ? (roles.get(element) ?? 0) : 0);
  }

  function readElement(element: Element, traits: number, held: Held, base: Section | null): void {
    const kind = kindOf(element, traits);
    if (kind && kind < TABLE) {
      readLeaf(element, kind, held);
      return;
    }
    if (without.has(element)) return;
    const inner = kind ? visitTablePart(element, traits, kind) : visit(element, traits);
    takeOver(inner, traits, held, base);
  }

  function takeOver(inner: Held, traits: number, held: Held, base: Section | null): void {
    if (held.text.length <= (cell ? LONGEST_CELL : LONGEST_TEXT)) held.text += inner.text;
    held.has |= inner.has | HAS_ELEMENTS;
    held.tells |= inner.tells;
    const first = held.words + held.linked === 0;
    if (inner.words + inner.linked > 0) {
      held.hit = first ? inner.hit : null;
      held.boxAfter = inner.boxAfter;
      if (inner.words > 0) held.head = held.words === 0 ? inner.head : null;
      held.words += inner.words;
      held.linked += inner.linked;
      held.end = inner.end;
    } else if (held.hit && (inner.has & ~HAS_ELEMENTS || !(traits & ORNAMENT))) {
      held.boxAfter = true;
    }
    if (inner.head) adopt(inner.head, base);
  }

  function visitTablePart(element: Element, traits: number, kind: number): Held {
    const outerCell: Cell | null = cell;
    const outerRow: Row | null = row;
    const outerTable: Table | null = table;
    openTablePart(element, kind);
    const held = visit(element, traits);
    closeTablePart(element, kind, held);
    cell = outerCell;
    row = outerRow;
    if (!goesOn(element, kind, outerTable)) table = outerTable;
    return held;
  }

  /** Rows without a table of their own make one together, as long as they follow each other. */
  function goesOn(element: Element, kind: number, outerTable: Table | null): boolean {
    return kind === ROW && outerTable === null && element.nextElementSibling !== null;
  }

  function openTablePart(element: Element, kind: number): void {
    if (kind === TABLE) {
      table = newTable(element);
      inHead = false;
      row = null;
      cell = null;
    } else if (kind === ROW) {
      table ??= newTable(element.parentElement ?? element);
      row = { element, table, cells: [], section, inHead, heading: false, labels: 0 };
      table.rows.push(row);
      cell = null;
    } else if (row) {
      cell = { element, row, text: '', has: 0, hit: null, first: null };
      row.cells.push(cell);
    }
  }

  function closeTablePart(element: Element, kind: number, held: Held): void {
    if (kind === CELL && cell) {
      cell.text = held.text;
      cell.has = held.has;
      if (!held.hit && cell.row.inHead) held.hit = headWithNote(cell, element);
      if (held.hit?.node === element) {
        cell.hit = held.hit;
        held.hit.whole = true;
        held.hit.boxed = held.boxAfter;
        cell.row.labels++;
        cell.row.table.labels++;
      }
      held.hit = null;
    }
    if (kind === ROW && row) {
      // A word like a heading among the cells of a row (第一学历 │ 2006年 │ …) is over at its end.
      if (row.cells.length > FEW_CELLS) section = row.section;
      readRowHeading(row);
      held.head = null;
      held.hit = null;
    }
    if (kind === TABLE) held.has |= HAS_TABLE;
  }

  /** In the head of a table stand no values: what is written behind a label there explains it. */
  function headWithNote({ first, text }: Cell, element: Element): Hit | null {
    if (!first || first.from >= 0 || !fold(text).startsWith(fold(first.node.textContent ?? '-'))) return null;
    first.node = element;
    return first;
  }

  function newTable(element: Element): Table {
    const made: Table = { element, rows: [], section, labels: 0 };
    scan.tables.push(made);
    return made;
  }

  /** A row with one wide cell is the heading of the rows below it. */
  function readRowHeading(of: Row): void {
    const { cells, element, inHead: above, table: around } = of;
    const only = cells[0];
    if (!only || cells.length > 1 || only.has & (FILLED | HAS_IMAGE) || only.text.length > LONGEST_TEXT) return;
    const text = headingText(only.text);
    if (text.length < 2 || text.length > 40 || /[:：].*\S/.test(text)) return;
    if (NO_ROWS.test(text) || LOADING.test(text) || END_OF_ROWS.test(text.replace(/\s/g, ''))) return;
    const wide = above || isHead(only) || (only.element as HTMLTableCellElement).colSpan > 1;
    // Beside cells that reach down from above, a single cell is a value.
    const alone = around.rows.every((row) => row.cells.length < 2) && headingEnd.test(text) && sectionKind(text);
    if (!wide && !alone) return;
    while (section && section.level === 8 && section !== around.section) section = section.parent;
    section = newSection(text, 8, element);
    of.heading = true;
  }

  /** One record per depth is enough: what a child held is taken over before the next child is visited. */
  function newHeld(): Held {
    const held = pool[depth];
    if (!held) {
      const made = { text: '', words: 0, linked: 0, has: 0, hit: null, head: null, boxAfter: false, end: 0, tells: 0 };
      pool[depth] = made;
      return made;
    }
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

  function visit(element: Element, traits: number): Held {
    const held = newHeld();
    const outerSection = section;
    const outerLink = link;
    const firstHit = hits.length;
    const root = open(element, traits);
    const given = traits & SLOT ? (element as HTMLSlotElement).assignedNodes() : NONE;
    for (const node of given) read(node, held, outerSection);
    if (given.length === 0) {
      for (let node = root.firstChild; node; node = node.nextSibling) read(node, held, outerSection);
    }
    link = outerLink;
    if (!(traits & PART)) section = outerSection;
    close(element, traits, held, firstHit);
    return held;
  }

  /** Gives what holds the element's content. */
  function open(element: Element, traits: number): Element | ShadowRoot {
    depth++;
    if (traits & LINK) link = element;
    if (traits & PART && !(traits & KIND)) inHead = element.localName === 'thead';
    const shadow = traits & HOST ? element.shadowRoot : null;
    if (shadow) enter(shadow);
    return shadow ?? element;
  }

  function close(element: Element, traits: number, held: Held, firstHit: number): void {
    depth--;
    if (held.words + held.linked > 0) {
      closeLabel(element, traits, held, firstHit);
      closeHeading(element, traits, held);
    } else if (traits & HOST && BUSY_CLASS.test(element.className)) {
      scan.busy.push(element);
    }
  }

  /** As `visit` and `visitTablePart`, with a rest after each child of elements that hold many. */
  function* visitInParts(element: Element, traits: number, kind: number): Generator<void, Held> {
    const [outerCell, outerRow, outerTable]: [Cell | null, Row | null, Table | null] = [cell, row, table];
    if (kind) openTablePart(element, kind);
    const held = newHeld();
    const outerSection = section;
    const outerLink = link;
    const firstHit = hits.length;
    const root = open(element, traits);
    if (root !== element) large = new Set([...large, ...holdersOfMany(root)]);
    for (let node = root.firstChild; node; node = node.nextSibling) {
      yield* readInParts(node, held, outerSection);
      yield;
    }
    link = outerLink;
    if (!(traits & PART)) section = outerSection;
    close(element, traits, held, firstHit);
    if (!kind) return held;
    closeTablePart(element, kind, held);
    cell = outerCell;
    row = outerRow;
    if (!goesOn(element, kind, outerTable)) table = outerTable;
    return held;
  }

  function* readInParts(node: Node, held: Held, base: Section | null): Generator<void, void> {
    const element = node as Element;
    const traits = traitsOfNode(node);
    const kind = traits & KIND ? traits & KIND : kindOf(element, traits);
    const inOne = (kind > 0 && kind < TABLE) || kind === WORDS || traits & SLOT;
    if (inOne || without.has(element) || !(large.has(element) || (traits & HOST && element.shadowRoot)))
      read(node, held, base);
    else takeOver(yield* visitInParts(element, traits, kind), traits, held, base);
  }

  function read(node: Node, held: Held, base: Section | null): void {
    const traits = traitsOfNode(node);
    const kind = traits & KIND;
    if (kind === WORDS) readText(node as Text, held);
    else if (kind !== SKIPPED) readElement(node as Element, traits, held, base);
  }

  /** Puts split labels (出生<br>年月) together and widens a label to the element that shows nothing else. */
  function closeLabel(element: Element, traits: number, held: Held, firstHit: number): void {
    const { has, text } = held;
    if (held.words + held.linked > 1 && text.length <= LONGEST_TEXT) {
      const may = held.end & LABEL_END && held.linked === 0 && !(has & FILLED) && !(traits & WIDE);
      const word = may ? lookUp(text) : null;
      if (word && !word.affixed && !holdsLabelApart(element, word)) {
        hits.length = firstHit;
        held.hit = newHit(word, element, -1);
        held.boxAfter = false;
      }
      if (held.tells && text.length <= LONGEST_BAR && !(has & HAS_TABLE) && isPagerText(text)) {
        scan.pagers = scan.pagers.filter((one) => !element.contains(one.element));
        scan.pagers.push({ text, element, section });
      }
    }
    if (!held.hit) return;
    // In a cell the place of the value is the next cell; an empty box behind the label counts only when there is none.
    if (has & FILLED || traits & WIDE || (held.boxAfter && !cell && !(traits & CLOSED))) held.hit = null;
    else held.hit.node = element;
  }

  function closeHeading(element: Element, traits: number, held: Held): void {
    const level = traits >> LEVEL;
    const { text } = held;
    if (level) {
      const heading = headingText(text);
      if (heading.length > 0 && heading.length <= 40) held.head = newSection(heading, level, element);
      if (held.hit && held.head?.kind && NAMED_LIKE_FIELDS.has(held.head.kind) && headsBox(element)) {
        held.hit.taken = true;
        held.hit = null;
      }
      return;
    }
    if (!held.head && held.hit && held.words === 1 && TITLE_CLASS.test(element.className) && !(traits & CLOSED)) {
      const kind = sectionKind(headingText(text));
      if (kind && NAMED_LIKE_FIELDS.has(kind) && headsBox(element)) {
        held.hit.taken = true;
        held.hit = null;
        held.head = newSection(headingText(text), 9, element, kind);
        return;
      }
    }
    if (held.head || held.words !== 1 || link || traits & (CLOSED | WIDE) || held.has & FILLED) return;
    if (text.length > 80 || held.hit?.word.fields.length) return;
    const endsSo = (held.end & HEAD_END) !== 0 && headingEnd.test(text);
    if (!endsSo && (cell !== null || held.hit)) return;
    if (!endsSo && !TITLE_CLASS.test(element.className)) return;
    const heading = headingText(text);
    if (heading.length < 2 || heading.length > 24) return;
    const kind = sectionKind(heading);
    if (kind || !endsSo) held.head = newSection(heading, 9, element, kind);
  }

  return {
    scan,
    all(): void {
      openLexicon();
      enter(doc);
      visit(body, traitsOf(body.localName));
    },
    *inParts(): Generator<void, void> {
      openLexicon();
      yield;
      enter(doc);
      large = holdersOfMany(doc);
      yield* visitInParts(body, traitsOf(body.localName), 0);
    },
  };
}
