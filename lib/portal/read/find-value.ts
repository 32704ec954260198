import { sectionKind } from '@/lib/portal/profile/in-force';
import { actualColumn } from './demands';
import { inlineEnd } from './inline-labels';
import { answers, lookUp } from './lexicon';
import type { Cell, Hit, Scan } from './page-parts';
import { HAS_CONTROL, HAS_TABLE, isHead } from './page-parts';
import { rowsOf } from './spans';
import { fold, hasWord, headingText } from './text';
import { isCombo, type Piece, readValue, type Value } from './values';
import { ELEMENT, parentOf, TEXT } from './visible';

/** How a value was found, most trusted first; the order is the order in which ways are tried. */
export type Way = 'for' | 'labelledby' | 'cell' | 'text' | 'beside' | 'below';

export interface FoundValue extends Value {
  way: Way;
}

const IGNORED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'datalist', 'head', 'link', 'meta']);
const INLINE = new Set([
  'a',
  'b',
  'i',
  'em',
  'strong',
  'span',
  'font',
  'u',
  'small',
  'sup',
  'sub',
  'code',
  'mark',
  'time',
  'input',
  'select',
  'img',
  'label',
  'bdi',
  's',
  'tt',
  'big',
  'nobr',
  'var',
  'q',
]);
const HEADING = /^(?:h[1-6]|legend|caption|hr|dt)$/;
/** Elements that set labels apart from their values. */
const LABEL_TAG = /^(?:b|strong|label|dt|th)$/;
const LABELISH = /^[^:：]{1,16}[:：]\s*$/;

/**
 * The value that belongs to a label, or null when nothing stands where one could. Ways, first hit wins:
 * the label's `for` → `aria-labelledby` → the next cell of the row → the rest of the same text →
 * what follows the label in its box (also form items, dl, pairs of boxes) → the cell below.
 * `keepLinks` lets 查看 count as a value, `long` takes a text of several paragraphs.
 */
export function findValue(hit: Hit, scan: Scan, keepLinks: boolean, long = false): FoundValue | null {
  const read = (way: Way, pieces: Piece[], around: Element): FoundValue => ({
    way,
    ...readValue(pieces, around, scan.visible, keepLinks),
  });
  const target = byFor(hit, scan) ?? byLabelledBy(hit, scan);
  // A group named by the label holds the label, too.
  if (target && !target.contains(hit.node)) {
    const value = read(hit.node.nodeType === ELEMENT ? 'for' : 'labelledby', [target], target);
    if (!value.hidden && (value.state !== 'empty' || !isCombo(target))) return value;
    // A library may show the value beside the control that the label names.
    const beside = besideLabel(hit, scan, read, long);
    return beside && beside.state === 'read' && !beside.hidden ? beside : value;
  }
  return besideLabel(hit, scan, read, long);
}

/** The value by where it stands, whatever the label refers to. */
function besideLabel(hit: Hit, scan: Scan, read: Read, long: boolean): FoundValue | null {
  if (hit.cell && hit.whole) return cellValue(hit, hit.cell, scan, read, long);
  const beside = besideValue(hit, scan, read, long);
  if (beside && beside.state !== 'empty') return beside;
  const next = hit.cell && leads(hit, hit.cell) ? placeBeside(hit.cell) : null;
  if (next && !startsLabel(next)) return read('cell', [next.element], next.element);
  const floating = beside ? null : underFloating(hit);
  if (floating) return read('beside', [floating], floating);
  return beside ?? (long ? null : nothingBeside(hit, scan, read));
}

/** The only box of writing in a label's box, before it: libraries float such a label over what is written. */
function underFloating({ node }: Hit): Element | null {
  const label = node.nodeType === ELEMENT ? (node as Element) : parentOf(node);
  const around = label?.localName === 'label' ? parentOf(label) : null;
  if (!label || !around || fold(around.textContent ?? '') !== fold(label.textContent ?? '')) return null;
  const [box, more] = around.querySelectorAll(WRITTEN);
  return box && !more && label.compareDocumentPosition(box) & BEFORE ? box : null;
}

const WRITTEN = 'input:not([type="hidden"],[type="checkbox"],[type="radio"],[type="button"],[type="submit"]),textarea';
const BEFORE = 2;

/** A label with a colon and nothing behind it is a blank line of its form, if the lines around it hold label and value each. */
function nothingBeside(hit: Hit, scan: Scan, read: Read): FoundValue | null {
  const line = hit.node.nodeType === ELEMENT ? (hit.node as Element) : parentOf(hit.node);
  if (!line || !/[:：]\s*$/.test(hit.node.textContent ?? '')) return null;
  const found = read('beside', [], line);
  const others = hit.cell?.row.cells.map(({ element }) => element) ?? [...(line.parentElement?.children ?? [])];
  const alike =
    scan.hits.some(
      ({ node, from }) => from >= 0 && (node.parentNode === line || node.parentNode?.parentNode === line.parentNode),
    ) || others.some((other) => other !== line && (holdsPair(other) || leadsText(other, line)));
  return alike ? found : { ...found, state: 'unreadable', reason: '标签旁没有找到值' };
}

/** Another label made like this one, with words right behind it. */
function leadsText(other: Element, line: Element): boolean {
  if (!alike(other, line) || !/[:：]\s*$/.test(other.textContent ?? '') || !lookUp(other.textContent ?? ''))
    return false;
  return other.nextSibling?.nodeType === TEXT && hasWord((other.nextSibling as Text).data);
}

/** 姓名：张三 all in one box. */
function holdsPair(box: Element): boolean {
  const text = fold(box.textContent ?? '');
  const [label = '', value = ''] = text.split(/[:：]/, 2);
  return text.length <= 60 && hasWord(value) && lookUp(label) !== null;
}

type Read = (way: Way, pieces: Piece[], around: Element) => FoundValue;

function byFor({ node }: Hit, scan: Scan): Element | null {
  const from = node.nodeType === ELEMENT ? (node as Element) : parentOf(node);
  const label = from?.localName === 'label' ? from : (from?.querySelector('label[for]') ?? from?.closest('label[for]'));
  const id = label?.getAttribute('for');
  if (!label || !id) return null;
  const root = label.getRootNode() as Document | ShadowRoot;
  const targets = root.querySelectorAll(`#${CSS.escape(id)}`);
  // Copied rows share their ids: what two different labels point to belongs to neither by that alone.
  const rivals = labelsFor(scan, id).filter((one) => one !== label && one.getRootNode() === root);
  if (rivals.some((one) => fold(one.textContent ?? '') !== fold(label.textContent ?? ''))) return null;
  const target = targets.length === 1 ? targets[0] : undefined;
  return target && target !== label && !(target instanceof Object && (target as HTMLInputElement).type === 'hidden')
    ? target
    : null;
}

/** Labels by what they are for, gathered once for a scan: every label of a form asks. */
const LABELS_OF = new WeakMap<Scan, Map<string, Element[]>>();

function labelsFor(scan: Scan, id: string): Element[] {
  let known = LABELS_OF.get(scan);
  if (known === undefined) {
    known = new Map();
    for (const label of scan.roots.flatMap((root) => [...root.querySelectorAll('label[for]')])) {
      const target = label.getAttribute('for') ?? '';
      known.set(target, [...(known.get(target) ?? []), label]);
    }
    LABELS_OF.set(scan, known);
  }
  return known.get(id) ?? [];
}

/** What refers to the label by `aria-labelledby`; looked for only once a label has an id to refer to. */
function byLabelledBy({ node }: Hit, scan: Scan): Element | null {
  for (let one = node.nodeType === ELEMENT ? (node as Element) : parentOf(node); one; one = one.firstElementChild) {
    if (one.id === '') continue;
    scan.labelled ??= labelledIn(scan.roots);
    const targets = scan.labelled.get(one.id);
    if (targets?.length === 1 && targets[0]) return targets[0];
  }
  return null;
}

function labelledIn(roots: Scan['roots']): Map<string, Element[]> {
  const byId = new Map<string, Element[]>();
  for (const element of roots.flatMap((root) => [...root.querySelectorAll('[aria-labelledby]')])) {
    for (const id of (element.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
      if (id !== '') byId.set(id, [...(byId.get(id) ?? []), element]);
    }
  }
  return byId;
}

function cellValue(hit: Hit, cell: Cell, scan: Scan, read: Read, long: boolean): FoundValue | null {
  const actual = actualColumn(cell.row.table);
  if (actual !== null) {
    const line = actual.lines[cell.row.table.rows.indexOf(cell.row)];
    // A cell less, and nothing tells which it is.
    const own = line?.length === actual.lines[0]?.length ? line?.[actual.at] : null;
    return own && own !== cell && !own.hit ? read('cell', [own.element], own.element) : null;
  }
  if (isValueOfBefore(cell) || isInRowOfValues(cell)) return null;
  const next = nextCell(cell);
  if (next && (!startsLabel(next) || isSpokenFor(cell, next) || (next.hit && answers(hit.word, next.hit.word))))
    return read('cell', [next.element], next.element);
  const rest = besideValue(hit, scan, read, long);
  if (rest) return rest;
  if (hit.boxed) return read('beside', [], cell.element);
  return (next ? null : belowValue(cell, read)) ?? (long ? null : nothingBeside(hit, scan, read));
}

/** The cell in which the row's value stands: the next one, or the one in the column of what is. */
function placeBeside(cell: Cell): Cell | null {
  const { row } = cell;
  const actual = actualColumn(row.table);
  if (actual === null) return nextCell(cell);
  const line = actual.lines[row.table.rows.indexOf(row)];
  // A cell less, and nothing tells which it is.
  const own = line?.length === actual.lines[0]?.length ? line?.[actual.at] : null;
  return own && own !== cell ? own : null;
}

/** The next cell of the row that is more than a colon. */
function nextCell(cell: Cell): Cell | null {
  const { cells } = cell.row;
  for (let index = cells.indexOf(cell) + 1; index < cells.length; index++) {
    const next = cells[index];
    if (next && !/^\s*[:：]\s*$/.test(next.text)) return next;
  }
  return null;
}

function startsLabel(cell: Cell): boolean {
  if (cell.hit) return true;
  if (cell.has & HAS_TABLE) return true;
  const text = fold(cell.text);
  if (text !== '' && isHead(cell) && cell.row.cells.some((other) => !isHead(other))) return true;
  if (LABELISH.test(text)) return true;
  return cell.first !== null && leads(cell.first, cell);
}

/** A word of the dictionary is a value where the row's cells tell labels from values: 学历认证 │ 电子注册备案. */
function isSpokenFor(label: Cell, next: Cell): boolean {
  if (isValueOfBefore(label)) return false;
  if (!next.hit || next.has & HAS_TABLE || madeLike(label, next)) return false;
  const { cells } = label.row;
  const behind = cells[cells.indexOf(next) + 1];
  // What is made unlike the first cell of its row is a value itself.
  const [first, second] = cells;
  const lead = first && second && rowsOf(first) > rowsOf(second) ? second : first;
  if (lead && lead !== label && !madeLike(lead, label)) return false;
  return behind === undefined || madeLike(label, behind);
}

function isValueOfBefore(cell: Cell): boolean {
  const { cells } = cell.row;
  const at = cells.indexOf(cell);
  const before = cells[at - 1];
  if (!cell.hit) return false;
  if (before?.hit) return isSpokenFor(before, cell) || answers(before.hit.word, cell.hit.word);
  // A blank cell may have come between the label and its value.
  const further = before && !hasWord(before.text) ? cells[at - 2] : undefined;
  return further?.hit != null && !madeLike(further, cell) && answers(further.hit.word, cell.hit.word);
}

const NUMBERED = /^[\d\s.、()（）一二三四五六七八九十]+$/;

/**
 * 毕业证书 │ 学历 │ 毕业证书.pdf: made like the value before it and in the second place, where a form has values, a word of the
 * dictionary is a value of a list whose header was not seen. A heading before its row is no value.
 */
function isInRowOfValues(cell: Cell): boolean {
  const { cells } = cell.row;
  const at = cells.findIndex(({ text }) => !NUMBERED.test(fold(text)));
  const first = cells[at];
  if (!first || cells[at + 1] !== cell || cells.length < at + 3) return false;
  // A blank or a control before a label is another label's value.
  if (!hasWord(first.text) || first.has & HAS_CONTROL || rowsOf(first) > 1 || !madeLike(first, cell)) return false;
  if (first.first !== null && (cells.length - at) % 2 === 0) return false;
  // Two labels before one box are a form's.
  if (first.hit !== null && (cells[at + 2]?.has ?? 0) & HAS_CONTROL) return false;
  return !/[:：]\s*$/.test(first.text) && sectionKind(headingText(first.text)) === null;
}

function madeLike(a: Cell, b: Cell): boolean {
  const looks = ({ element }: Cell) =>
    [
      isHead({ element } as Cell),
      element.className,
      element.getAttribute('align'),
      element.getAttribute('bgcolor'),
    ].join();
  return looks(a) === looks(b);
}

/** True when nothing but ornaments stands before the label in its cell. */
function leads(hit: Hit, cell: Cell): boolean {
  const text = fold(cell.text).replace(/^[*＊\s]+/, '');
  const own = fold(hit.node.textContent ?? '').replace(/^[*＊\s]+/, '');
  return own !== '' && text.startsWith(own.slice(0, 12));
}

/** A single wide cell below a single wide cell: 本人述职 as a heading row. */
function belowValue(cell: Cell, read: Read): FoundValue | null {
  const { cells, table } = cell.row;
  if (cells.length !== 1) return null;
  const below = table.rows[table.rows.indexOf(cell.row) + 1];
  const only = below?.cells.length === 1 ? below.cells[0] : undefined;
  if (!only || only.hit || only.has & HAS_TABLE) return null;
  return read('below', [only.element], only.element);
}

function besideValue(hit: Hit, scan: Scan, read: Read, long: boolean): FoundValue | null {
  const after = scan.hits[hit.index + 1] ?? null;
  const next = after && answers(hit.word, after.word) ? (scan.hits[after.index + 1] ?? null) : after;
  if (hit.from >= 0) return restOfText(hit, next, scan, read, long);
  let node: Node = hit.node;
  for (let climbed = 0; climbed < 3; climbed++) {
    const around = parentOf(node);
    if (!around) return null;
    const pieces = long ? paragraphs(node, next, scan) : following(node, hit, next);
    if (pieces.length > 0) {
      const value = read('beside', pieces, boxOf(pieces) ?? around);
      const marked = MARKS.test(value.text) || isNote(around, hit, scan);
      const note = value.state === 'read' && marked && around.nextElementSibling !== null;
      if (!note && (value.state !== 'empty' || !moreBeyond(around, next))) return value;
      if (note) {
        node = around;
        continue;
      }
    }
    // Only what a label stands in with ornaments alone may be left: more would be another value's place.
    if (/^(?:td|th|tr)$/.test(around.localName) || !onlyLabelIn(around, hit)) return null;
    node = around;
  }
  return null;
}

/**
 * What stands behind a label in its own box is a note (与公章一致) when the same box holds nothing but the label elsewhere,
 * and the value stands behind the box.
 */
function isNote(around: Element, hit: Hit, scan: Scan): boolean {
  if (around.className === '' || around.localName === 'td' || around.localName === 'th') return false;
  const near = scan.hits.slice(Math.max(0, hit.index - NEIGHBOURS), hit.index + NEIGHBOURS);
  return near.some(({ node, index }) => {
    if (index === hit.index) return false;
    const box = node.nodeType === ELEMENT ? (node as Element) : parentOf(node);
    return (
      box?.localName === around.localName &&
      box.className === around.className &&
      box.parentElement?.className === around.parentElement?.className &&
      hasWord(box.nextElementSibling?.textContent ?? '')
    );
  });
}

/** What stands beside labels of fields that must be filled, or that a help text explains. */
const MARKS = /^[*＊?？!！]+$/;
const NEIGHBOURS = 30;
/** Rows of more boxes are not looked at one by one. */
const MOST_BOXES = 200;

function isElement(piece: Piece | undefined): piece is Element {
  return piece !== undefined && !('of' in piece) && piece.nodeType === ELEMENT;
}

/** An empty box after the label is the value's place, unless the box around both is followed by one of another kind. */
function moreBeyond(around: Element, next: Hit | null): boolean {
  const beyond = around.nextElementSibling;
  if (!beyond || around.localName === 'td' || around.localName === 'th') return false;
  if (beyond.localName === around.localName && beyond.className === around.className) return false;
  return (
    (hasWord(beyond.textContent ?? '') || hasControl(beyond)) &&
    !(next && beyond.contains(next.node)) &&
    onlyWordsOf(around, 40)
  );
}

function onlyWordsOf(around: Element, most: number): boolean {
  const text = fold(around.textContent ?? '');
  return text.length <= most && lookUp(text) !== null;
}

function onlyLabelIn(around: Element, hit: Hit): boolean {
  const shown = fold(around.textContent ?? '');
  return (
    shown.length <= 60 &&
    lookUp(shown)?.key === hit.word.key &&
    around.querySelector('input,textarea,select,img,iframe') === null
  );
}

function restOfText(hit: Hit, next: Hit | null, scan: Scan, read: Read, long: boolean): FoundValue | null {
  const node = hit.node as Text;
  const around = parentOf(node);
  if (!around) return null;
  const shared = next?.node === node;
  const end = shared ? labelStart(node.data, next) : long ? node.data.length : inlineEnd(node.data, hit.from);
  const text = node.data.slice(hit.from, end);
  const own: Piece[] = [{ text, of: node }];
  if (long && !shared) return read('text', [...own, ...paragraphs(node, next, scan)], around);
  if (hasWord(text) || end < node.data.length || shared) {
    // 姓名：张<b>三</b> goes on in the next inline nodes; a value that stands complete in the text does not.
    if (end === node.data.length && !/\s$/.test(text)) own.push(...following(node, hit, next, true));
    return read('text', own, around);
  }
  const pieces = following(node, hit, next);
  return pieces.length > 0 ? read('beside', pieces, boxOf(pieces) ?? around) : null;
}

function boxOf(pieces: Piece[]): Element | null {
  const [only] = pieces;
  return pieces.length === 1 && isElement(only) ? only : null;
}

/** Everything after the label up to the next label or heading. */
function paragraphs(start: Node, next: Hit | null, scan: Scan): Piece[] {
  const pieces: Piece[] = [];
  for (let node = start.nextSibling; node; node = node.nextSibling) {
    if (next && (node === next.node || node.contains(next.node))) break;
    if (scan.sections.some(({ element }) => node?.contains(element))) break;
    pieces.push(node);
  }
  return pieces.some((piece) => 'of' in piece || piece.nodeType === ELEMENT || hasWord(piece.textContent ?? ''))
    ? pieces
    : [];
}

/** Where the label of an inline hit begins in its text: after the last gap before its colon. */
function labelStart(text: string, hit: Hit): number {
  const before = text.slice(0, hit.from - 1);
  let at = before.length;
  let letters = hit.word.key.length;
  while (at > 0 && letters > 0) {
    at--;
    if (!/\s/.test(before[at] ?? '')) letters--;
  }
  return at;
}

/**
 * Nodes after `start` in its parent up to the next label: one box, or the run of texts and inline elements.
 * `inlineOnly` stops at the first box.
 */
function following(start: Node, hit: Hit, next: Hit | null, inlineOnly = false): Piece[] {
  const pieces: Piece[] = [];
  if (!takesTurns(start, hit)) return pieces;
  let filled = false;
  for (let node = start.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === TEXT) {
      const { data } = node as Text;
      if (next?.node === node) {
        const end = next.from < 0 ? 0 : labelStart(data, next);
        if (end > 0 && hasWord(data.slice(0, end))) pieces.push({ text: data.slice(0, end), of: node as Text });
        break;
      }
      // A line to write on ends with itself.
      if (filled && hasWord(data) && endsWithLine(pieces)) break;
      const end = hasWord(data) ? inlineEnd(` ${data}`, 0) - 1 : data.length;
      if (end < data.length) {
        if (end > 0) pieces.push({ text: data.slice(0, end), of: node as Text });
        break;
      }
      if (hasWord(data)) filled = true;
      pieces.push(node);
      continue;
    }
    if (node.nodeType !== ELEMENT) continue;
    const element = node as Element;
    const name = element.localName;
    if (IGNORED.has(name) || (name === 'input' && (element as HTMLInputElement).type === 'hidden')) continue;
    if (name === 'br') {
      if (filled || inlineOnly) break;
      continue;
    }
    if (next && (next.node === element || element.contains(next.node))) break;
    if (HEADING.test(name) || looksLikeLabel(element, start, filled, pieces)) break;
    const inline = INLINE.has(name);
    if (!inline && (filled || inlineOnly)) break;
    pieces.push(element);
    const worth = !isOrnament(element);
    if (!inline && worth) {
      if (hasWord(element.textContent ?? '') || hasControl(element)) break;
      // An empty box: the value's place, unless a filled one follows.
      if (!fillsLater(element, start, next)) break;
      continue;
    }
    if (worth) filled = true;
  }
  return pieces.every((piece) => !isElement(piece) && !hasWord('of' in piece ? piece.text : (piece.textContent ?? '')))
    ? []
    : pieces;
}

function endsWithLine(pieces: Piece[]): boolean {
  const last = pieces
    .filter((piece) => isElement(piece) || hasWord('of' in piece ? piece.text : (piece.textContent ?? '')))
    .at(-1);
  return isElement(last) && last.localName === 'u';
}

/**
 * In a row of boxes that all look alike, labels and values must take turns; otherwise it is an enumeration
 * (身份证, 学历证书, 照片 …) and what follows a label is no value.
 */
function takesTurns(start: Node, hit: Hit): boolean {
  if (start.nodeType !== ELEMENT) return true;
  const element = start as Element;
  const second = element.nextElementSibling;
  const parent = element.parentElement;
  // Where each box holds a label with its value, the next box belongs to another label.
  if (
    parent &&
    parent.children.length <= MOST_BOXES &&
    [...parent.children].some((box) => box !== element && alike(box, element) && holdsPair(box))
  )
    return false;
  if (hasColon(element)) return true;
  if (!second || !parent || hit.cell?.element === element || !alike(element, second)) return true;
  const boxes = [...parent.children].filter((box) => box.localName !== 'br');
  if (boxes.length === 2) return true;
  if (boxes.length % 2 === 1 || boxes.length > MOST_BOXES || !boxes.every((box) => alike(box, element))) return false;
  const turn = boxes.indexOf(element) % 2;
  const words = boxes.map((box) => lookUp(box.textContent ?? '') !== null);
  return words.every((word, index) => !word || index % 2 === turn) && words.filter(Boolean).length > 1;
}

function alike(a: Element, b: Element): boolean {
  return a.localName === b.localName && a.className === b.className;
}

/** Written with a colon, in the element or right behind it. */
function hasColon(label: Element): boolean {
  const behind = label.nextSibling;
  return (
    /[:：]\s*$/.test(label.textContent ?? '') || (behind?.nodeType === TEXT && /^\s*[:：]/.test((behind as Text).data))
  );
}

function fillsLater(element: Element, start: Node, next: Hit | null): boolean {
  if (element.localName === 'dd') return false;
  const later = element.nextElementSibling;
  // What is made like the label is the next one, known or not.
  if (later && (later.localName === 'dt' || (start.nodeType === ELEMENT && alike(later, start as Element))))
    return false;
  if (!later || (next && (later === next.node || later.contains(next.node)))) return false;
  return (
    !INLINE.has(later.localName) && hasWord(later.textContent ?? '') && !LABELISH.test(fold(later.textContent ?? ''))
  );
}

function isOrnament(element: Element): boolean {
  return /^(?:i|em|b|sup|sub|font|small|strong|svg)$/.test(element.localName) && !hasWord(element.textContent ?? '');
}

function hasControl(element: Element): boolean {
  return (
    /^(?:input|select|textarea|img|iframe)$/.test(element.localName) ||
    element.querySelector('input,select,textarea,img,iframe') !== null
  );
}

/** Another label, known or not: written with a colon, or made like the one we started from. */
function looksLikeLabel(element: Element, start: Node, filled: boolean, pieces: Piece[]): boolean {
  const text = element.textContent ?? '';
  if (text.length < 40 && LABELISH.test(fold(text))) return true;
  const marked = start.nodeType === ELEMENT && LABEL_TAG.test(element.localName) && alike(element, start as Element);
  if (marked && hasWord(text)) return true;
  if (!filled || start.nodeType !== ELEMENT) return false;
  const own = pieces.filter(isElement);
  const apart = own.length > 0 && own.every((piece) => !alike(piece, start as Element));
  if (apart && element.className !== '' && alike(element, start as Element)) return true;
  return alike(element, start as Element) && hasColon(element) === hasColon(start as Element);
}
