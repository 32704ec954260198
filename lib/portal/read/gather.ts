import { ACTIONS, CUT } from '@/lib/portal/profile/texts';
import { choiceLabel } from './choices';
import { comboBox, isCombo } from './combos';
import { isStruckThrough } from './struck';
import { isPassedOver } from './tags';
import { fold, hasLetters } from './text';
import { ELEMENT, isDrawnFigure, isUnseen, parentOf, TEXT, type Visibility } from './visible';
import { clean } from './written-text';

/** A node, or the part of a text node that is the value. */
export type Piece = Node | { text: string; of: Text };

export interface ValueParts {
  /** What is read: a box around a control counts only inside of it. */
  pieces: Piece[];
  texts: string[];
  controls: { element: Element; value: string; combo: boolean }[];
  choices: { picked: boolean; label: string }[];
  links: string[];
  cut: boolean;
  /** Something was struck through. */
  struck: boolean;
  /** A help text was left out. */
  noted: boolean;
}

/** What stands apart from the text around it. A raised figure names a note: 65 and a raised 1 are no 651 hours. */
const BLOCKS = new Set(
  'p div li ul ol dl dd dt tr td th table section h1 h2 h3 h4 h5 h6 pre blockquote label sup'.split(' '),
);

/** Classes that libraries give to help texts: help-block, form-text, ant-form-item-extra, cxd-Form-description. */
const NOTE =
  /(?:\b|_)(?:help\S*|extra|tips?|hint|note|explain|description|(?<!has-|ant-)(?:form-text|error)|old|before)(?!\S)/i;

const NO_VALUE_TYPES = new Set('hidden button submit reset image file password'.split(' '));

export function gather(node: Node, parts: ValueParts, visible: Visibility): void {
  if (node.nodeType === TEXT) {
    parts.texts.push((node as Text).data);
    return;
  }
  if (node.nodeType !== ELEMENT) return;
  const element = node as Element;
  const name = element.localName;
  if (isPassedOver(name)) return;
  if (name === 'br') {
    parts.texts.push(' ');
    return;
  }
  if (name === 'input') {
    gatherInput(element as HTMLInputElement, parts, visible);
    return;
  }
  if (!visible(element) || isNoteMark(element, parts)) return;
  parts.cut ||= isDrawnFigure(element);
  // Written for those who hear the page, or for the moment at which the mouse rests on it.
  if (parts.pieces[0] !== element && isUnseen(element)) {
    parts.noted ||= hasLetters(element.textContent ?? '');
    return;
  }
  // What is struck through does not count any more; what stands beside it does.
  if (isStruckThrough(element)) {
    parts.struck ||= fold(element.textContent ?? '') !== '';
    return;
  }
  if (name === 'select') {
    const chosen = [...(element as HTMLSelectElement).options].filter((option) => option.selected);
    parts.controls.push({ element, value: fold(chosen.map((option) => option.text).join(' ')), combo: false });
    return;
  }
  if (name === 'textarea') {
    parts.controls.push({ element, value: fold((element as HTMLTextAreaElement).value), combo: false });
    return;
  }
  if (name === 'iframe') {
    const inner = editorText(element as HTMLIFrameElement);
    if (inner !== null) parts.controls.push({ element, value: inner, combo: false });
    return;
  }
  if (name === 'button' || name === 'a') {
    const text = fold(element.textContent ?? '');
    if (CUT.test(text) && text.length < 8) parts.cut = true;
    else if (ACTIONS.test(text.replaceAll(' ', ''))) parts.links.push(text.replaceAll(' ', ''));
    else if (name === 'a') gatherAll(element, parts, visible);
    return;
  }
  // What explains how a value is filled in, or where it comes from, is no part of it.
  if (NOTE.test(element.className) && (parts.pieces[1] || parts.pieces[0] !== element)) {
    parts.noted ||= !parts.controls[0];
    return;
  }
  const isLeaf = element.firstElementChild === null && parts.texts.some(hasLetters);
  if (isLeaf && ACTIONS.test(fold(element.textContent ?? ''))) return;
  const block = BLOCKS.has(name);
  if (block) parts.texts.push(' ');
  gatherAll(element, parts, visible);
  if (block) parts.texts.push(' ');
}

/** A raised figure behind a word, or alone, names a note; behind a letter, it may be a power. */
function isNoteMark({ localName, textContent }: Element, { texts, controls }: ValueParts): boolean {
  return (
    localName === 'sup' &&
    controls.length === 0 &&
    /(?:^|[\u4e00-\u9fff…])\s*$/.test(texts.join('')) &&
    !/[\u4e00-\u9fff]{2}/.test(textContent ?? '')
  );
}

function gatherAll(element: Element, parts: ValueParts, visible: Visibility): void {
  if (element.localName === 'slot') {
    const given = (element as HTMLSlotElement).assignedNodes();
    if (given.length > 0) {
      for (const node of given) gather(node, parts, visible);
      return;
    }
  }
  for (let node = (element.shadowRoot ?? element).firstChild; node; node = node.nextSibling)
    gather(node, parts, visible);
}

function gatherInput(input: HTMLInputElement, parts: ValueParts, visible: Visibility): void {
  const { type } = input;
  if (type === 'button' && ACTIONS.test(fold(input.value)) && visible(input)) parts.links.push(fold(input.value));
  if (NO_VALUE_TYPES.has(type)) return;
  if (type === 'radio' || type === 'checkbox') {
    // Libraries draw their own and hide the real one: what counts is that its neighbourhood is shown.
    const parent = parentOf(input);
    if (parent === null || visible(parent))
      parts.choices.push({ picked: input.checked, label: choiceLabel(input, visible) });
    return;
  }
  const value = fold(input.value);
  const box = value === '' ? comboBox(input) : null;
  if (box && parts.pieces.some((piece) => !('of' in piece) && piece.contains(box)) && visible(box)) {
    const told: ValueParts = { ...parts, pieces: [], texts: [], controls: [], choices: [], links: [] };
    gatherAll(box, told, visible);
    const others = told.controls.some((control) => control.value !== '');
    if (!others) parts.controls.push({ element: box, value: clean(fold(told.texts.join(''))), combo: true });
    return;
  }
  if (!visible(input)) return;
  parts.controls.push({ element: input, value, combo: isCombo(input) });
}

/** Text of a rich-text editor, whose content stands in a frame of the same origin. */
function editorText(frame: HTMLIFrameElement): string | null {
  try {
    const body = frame.contentDocument?.body;
    return body ? fold(body.textContent ?? '') : null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
