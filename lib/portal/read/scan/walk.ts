import { HAS_ELEMENTS, type Section } from '@/lib/portal/read/scanned';
import {
  BUTTON,
  HOST,
  KIND,
  LINK,
  ORNAMENT,
  PART,
  PASSED_OVER,
  ROLE_KINDS,
  SLOT,
  TABLE,
  traitsOf,
  WORDS,
} from '@/lib/portal/read/tags';
import { adopt, closeHeading } from './headings';
import { type Held, heldAt, isSecondName, LONGEST_CELL, LONGEST_TEXT } from './held';
import { holdersOfMany } from './holders';
import { closeLabel } from './labels';
import { readLeaf, readText } from './leaves';
import type { Pass } from './pass';
import { closeTablePart, goesOn, openTablePart } from './table-parts';

const BUSY_CLASS = /load|spin|mask|skeleton/i;
/** What draws the colon or the star behind a label, by a class alone: it holds no value. */
const MARK_CLASS = /colon|required/i;

/** Begins with a root, and goes over everything in it. */
export function walk(pass: Pass): void {
  const { doc, root } = pass.scan;
  meet(pass, doc);
  visit(pass, root, traitsOf(root.localName), 0);
}

/** The same with a rest after each child of elements that hold many. */
export function* walkInParts(pass: Pass): Generator<void, void> {
  const { doc, root } = pass.scan;
  meet(pass, doc);
  yield* visitInParts(pass, root, traitsOf(root.localName), 0, { are: holdersOfMany(doc) });
}

/** Notes a document or shadow root, and what roles say in it. */
function meet({ scan, roles }: Pass, root: Document | ShadowRoot): void {
  scan.roots.push(root);
  for (const element of root.querySelectorAll('[role]')) {
    const kind = ROLE_KINDS[element.getAttribute('role') ?? ''];
    if (kind === undefined || traitsOf(element.localName) & KIND) continue;
    if (kind === BUTTON) scan.buttons.push(element);
    else roles.set(element, kind);
  }
}

function visit(pass: Pass, element: Element, traits: number, part: number): Held {
  const held = enter(pass, element, traits, part);
  const { section } = held.outer;
  if (!(traits & SLOT && readGiven(pass, element as HTMLSlotElement, held))) {
    for (let node = contentOf(pass, element, traits).firstChild; node; node = node.nextSibling)
      read(pass, node, held, section);
  }
  leave(pass, element, traits, part, held);
  return held;
}

/** Reads what was given into a slot; false where nothing was, so that what the slot itself holds is shown. */
function readGiven(pass: Pass, slot: HTMLSlotElement, held: Held): boolean {
  const given = slot.assignedNodes();
  for (const node of given) read(pass, node, held, held.outer.section);
  return given.length > 0;
}

function* visitInParts(
  pass: Pass,
  element: Element,
  traits: number,
  part: number,
  large: { are: ReadonlySet<Element> },
): Generator<void, Held> {
  const held = enter(pass, element, traits, part);
  const root = contentOf(pass, element, traits);
  if (root !== element) large.are = new Set([...large.are, ...holdersOfMany(root)]);
  for (let node = root.firstChild; node; node = node.nextSibling) {
    const nodeTraits = pass.traitsOfNode(node);
    const child = node as Element;
    const kind = nodeTraits & KIND || kindByRole(pass, child);
    const isLarge = large.are.has(child) || (nodeTraits & HOST && child.shadowRoot);
    if ((kind > 0 && kind < TABLE) || kind === WORDS || nodeTraits & SLOT || pass.without.has(child) || !isLarge)
      read(pass, node, held, held.outer.section);
    else
      takeOver(
        pass,
        yield* visitInParts(pass, child, nodeTraits, kind, large),
        nodeTraits,
        held,
        held.outer.section,
        child,
      );
    yield;
  }
  leave(pass, element, traits, part, held);
  return held;
}

/** Enters an element. */
function enter(pass: Pass, element: Element, traits: number, part: number): Held {
  const held = heldAt(pass);
  if (part) openTablePart(pass, element, part);
  pass.depth++;
  if (traits & LINK) pass.link = element;
  if (traits & PART && !(traits & KIND)) pass.inHead = element.localName === 'thead';
  return held;
}

/** What holds the element's content, met if it is a shadow root. */
function contentOf(pass: Pass, element: Element, traits: number): Element | ShadowRoot {
  const shadow = traits & HOST ? element.shadowRoot : null;
  if (shadow) meet(pass, shadow);
  return shadow ?? element;
}

/** Leaves the element, and tells from what it held what it is. */
function leave(pass: Pass, element: Element, traits: number, part: number, held: Held): void {
  const { outer } = held;
  pass.link = outer.link;
  if (!(traits & PART)) pass.section = outer.section;
  pass.depth--;
  if (held.words + held.linked > 0) {
    closeLabel(pass, element, traits, held, outer.labels);
    closeHeading(pass, element, traits, held);
  } else if (traits & HOST && BUSY_CLASS.test(element.className)) {
    pass.scan.busy.push(element);
  }
  if (!part) return;
  closeTablePart(pass, element, part, held);
  pass.cell = outer.cell;
  pass.row = outer.row;
  if (!goesOn(element, part, outer.table)) pass.table = outer.table;
}

function read(pass: Pass, node: Node, held: Held, base: Section | null): void {
  const traits = pass.traitsOfNode(node);
  const kind = traits & KIND;
  if (kind === WORDS) readText(pass, node as Text, held);
  else if (kind !== PASSED_OVER) readElement(pass, node as Element, traits, held, base);
}

function readElement(pass: Pass, element: Element, traits: number, held: Held, base: Section | null): void {
  const kind = traits & KIND || kindByRole(pass, element);
  if (kind && kind < TABLE) readLeaf(pass, element, kind, held);
  else if (!pass.without.has(element)) takeOver(pass, visit(pass, element, traits, kind), traits, held, base, element);
}

function kindByRole({ roles }: Pass, element: Element): number {
  return roles.size > 0 ? (roles.get(element) ?? 0) : 0;
}

/** Adds what an element held to what the one around it holds. */
function takeOver(
  pass: Pass,
  inner: Held,
  traits: number,
  held: Held,
  base: Section | null,
  { className }: Element,
): void {
  if (held.text.length <= (pass.cell ? LONGEST_CELL : LONGEST_TEXT)) held.text += inner.text;
  held.has |= inner.has | HAS_ELEMENTS;
  held.tells |= inner.tells;
  const first = held.words + held.linked === 0;
  if (inner.words + inner.linked > 0) {
    held.hit = first ? inner.hit : null;
    held.boxAfter = inner.boxAfter;
    if (inner.words > 0) held.head = held.words === 0 ? inner.head : null;
    held.words += inner.words;
    held.linked += inner.linked;
    held.end = isSecondName(inner.text, held, inner.end, pass.lexicon) ? held.end : inner.end;
  } else if (held.hit && (inner.has & ~HAS_ELEMENTS || !(traits & ORNAMENT || MARK_CLASS.test(className)))) {
    held.boxAfter = true;
  }
  if (inner.head) adopt(pass, inner.head, base);
}
