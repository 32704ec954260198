import { ACTIONS, BLANKS, CUT, LOADING, TEMPLATE } from '@/lib/portal/profile/texts';
import { fold } from './text';
import { ELEMENT, parentOf, TEXT, type Visibility } from './visible';

/** What stands in the place of a value. `element` is what to point at. */
export interface Value {
  state: 'read' | 'empty' | 'unreadable';
  text: string;
  element: Element;
  /** True when it stands on a part of the page that is not shown now. */
  hidden: boolean;
  /** Why it is unreadable. */
  reason?: string;
}

/** A node, or the part of a text node that is the value. */
export type Piece = Node | { text: string; of: Text };

interface Parts {
  /** What is read: a box around a control counts only inside of it. */
  pieces: Piece[];
  texts: string[];
  controls: { element: Element; value: string; combo: boolean }[];
  choices: { picked: boolean; label: string }[];
  links: string[];
  cut: boolean;
  /** Something was struck through. */
  struck: boolean;
}

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'option',
  'datalist',
  'canvas',
  'object',
  'head',
]);
const STRUCK = new Set(['s', 'strike', 'del']);
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dl',
  'dd',
  'dt',
  'tr',
  'td',
  'th',
  'table',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'blockquote',
  'label',
]);
const NO_VALUE_TYPES = new Set(['hidden', 'button', 'submit', 'reset', 'image', 'file', 'password']);
const DATE_GLUE = /^[年月日号\-/.~—至到]+$/;

/**
 * Reads the value that `pieces` show, whatever it is made of: text, inputs, selects, radios, an editor's frame.
 * Hidden copies are passed over; `keepLinks` keeps the text of 查看/下载 links when nothing else is there.
 */
export function readValue(pieces: Piece[], around: Element, visible: Visibility, keepLinks = false): Value {
  const shown = visible(around);
  const parts: Parts = { pieces, texts: [], controls: [], choices: [], links: [], cut: false, struck: false };
  // A part that is not shown is still read, so that its place can be named; nothing in it then is visible by itself.
  const sees: Visibility = shown ? visible : () => true;
  for (const piece of pieces) {
    if ('of' in piece) parts.texts.push(piece.text);
    else gather(piece, parts, sees);
  }
  const element = target(pieces, parts, around);
  const text = clean(compose(parts, keepLinks));
  const made = (state: Value['state'], reason?: string): Value => ({
    state,
    text: state === 'empty' ? '' : text,
    element,
    hidden: !shown,
    ...(reason ? { reason } : {}),
  });
  if (parts.struck && BLANKS.test(text)) return made('unreadable', '页面上的内容已划去');
  if (BLANKS.test(text)) return made('empty');
  if (TEMPLATE.test(text)) return made('unreadable', '页面还没有填入内容');
  if (LOADING.test(text) && text.length < 20) return made('unreadable', '正在加载');
  if (parts.cut || CUT.test(text)) {
    const full = fullTitle(element, text);
    return full === null ? made('unreadable', '页面只显示了一部分') : { ...made('read'), text: full };
  }
  return made('read');
}

/** Text of one choice (radio, checkbox) as the page words it, '' when it has no label. */
export function choiceLabel(input: HTMLInputElement, visible: Visibility): string {
  const wrapping = input.closest('label');
  if (wrapping) return shownWords(wrapping, visible);
  const root = input.getRootNode() as Document | ShadowRoot;
  if (input.id) {
    const labels = root.querySelectorAll(`label[for="${CSS.escape(input.id)}"]`);
    const [label] = labels;
    if (label && labels.length === 1) return shownWords(label, visible);
  }
  for (let next = input.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === ELEMENT && (next as Element).localName === 'input') break;
    const text = next.nodeType === ELEMENT ? shownWords(next as Element, visible) : fold(next.textContent ?? '');
    if (text !== '') return text;
  }
  return fold(input.title || input.getAttribute('aria-label') || '');
}

const NO_WORDS = new Set([...SKIPPED, 'input', 'select', 'textarea', 'button']);

/** What an element shows as text: no hidden part of it, no control, no button. */
export function shownWords(element: Element, visible: Visibility): string {
  const own = visible(element) ? visible : () => true;
  const textOf = (node: Node): string => {
    if (node.nodeType === TEXT) return (node as Text).data;
    if (node.nodeType !== ELEMENT) return '';
    const { localName } = node as Element;
    if (NO_WORDS.has(localName) || !own(node as Element)) return '';
    return localName === 'br' ? ' ' : [...node.childNodes].map(textOf).join('');
  };
  return fold([...element.childNodes].map(textOf).join(''));
}

function gather(node: Node, parts: Parts, visible: Visibility): void {
  if (node.nodeType === TEXT) {
    parts.texts.push((node as Text).data);
    return;
  }
  if (node.nodeType !== ELEMENT) return;
  const element = node as Element;
  const name = element.localName;
  if (SKIPPED.has(name)) return;
  if (name === 'br') {
    parts.texts.push(' ');
    return;
  }
  if (name === 'input') {
    gatherInput(element as HTMLInputElement, parts, visible);
    return;
  }
  if (!visible(element)) return;
  // What was struck through holds no more; what stands beside it does.
  if (STRUCK.has(name) || /line-through/.test(element.getAttribute('style') ?? '')) {
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
  const block = BLOCKS.has(name);
  if (block) parts.texts.push(' ');
  gatherAll(element, parts, visible);
  if (block) parts.texts.push(' ');
}

function gatherAll(element: Element, parts: Parts, visible: Visibility): void {
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

function gatherInput(input: HTMLInputElement, parts: Parts, visible: Visibility): void {
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
    const told: Parts = { ...parts, pieces: [], texts: [], controls: [], choices: [], links: [] };
    gatherAll(box, told, visible);
    const others = told.controls.some((control) => control.value !== '');
    if (!others) parts.controls.push({ element: box, value: clean(fold(told.texts.join(''))), combo: true });
    return;
  }
  if (!visible(input)) return;
  parts.controls.push({ element: input, value, combo: isCombo(input) });
}

const COMBO_CLASS = /select|combo|cascad|picker|drop-?down/i;
const SPOKEN_AS_COMBO = 4;

/** A control whose value a library may show in an element beside it. */
export function isCombo(control: Element): boolean {
  const { type } = control as HTMLInputElement;
  return (
    type === 'search' ||
    control.getAttribute('role') === 'combobox' ||
    control.hasAttribute('aria-haspopup') ||
    comboBox(control) !== null
  );
}

/** The outermost box close around a control that a library calls a select, a picker or the like; it shows what was chosen. */
function comboBox(control: Element): Element | null {
  let box: Element | null = null;
  for (let one = parentOf(control), up = 0; one && up < SPOKEN_AS_COMBO; one = parentOf(one), up++) {
    if (COMBO_CLASS.test(one.className) && one.querySelectorAll('input:not([type="hidden"])').length === 1) box = one;
    else if (box) break;
  }
  return box;
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

function compose({ texts, controls, choices, links }: Parts, keepLinks: boolean): string {
  const text = fold(texts.join(''));
  if (choices.length > 0 && controls.every(({ value }) => value === '')) {
    return choices
      .filter(({ picked }) => picked)
      .map(({ label }) => label)
      .join('、');
  }
  if (controls.length > 0) {
    const values = controls.map(({ value }) => value).filter((value) => value !== '' && !BLANKS.test(value));
    if (values.length > 0) {
      const glue = texts.map((piece) => fold(piece)).filter((piece) => piece !== '');
      const dated = values.length > 1 && glue.length > 0 && glue.every((piece) => DATE_GLUE.test(piece));
      return dated ? values.flatMap((value, index) => [value, glue[index] ?? '']).join('') : values.join(' ');
    }
    return controls.some(({ combo }) => combo) && !/[()（）*]|字|限|提示/.test(text) ? text : '';
  }
  if (text === '' && keepLinks) return links.join(' ');
  return text;
}

function clean(text: string): string {
  return ticked(text.replace(LEAD, '').trim());
}

/** What may stand between a label and its value: a colon, with the marks of a field that must be filled or is explained. */
const LEAD = /^[?？*＊\s]*[:：]+\s*/;
const BOXES = /[□☐○◯☑☒■√✓✔●◉]/;

/** ☑男　□女 as printed forms have it: what is ticked, or nothing. */
function ticked(text: string): string {
  if (!BOXES.test(text[0] ?? '') || (text.match(new RegExp(BOXES, 'g'))?.length ?? 0) < 2) return text;
  return [...text.matchAll(/[☑☒■√✓✔●◉]\s*([^□☐○◯☑☒■√✓✔●◉]+)/g)]
    .map(([, choice = '']) => choice.replace(LEAD, '').trim())
    .join('、');
}

function target(pieces: Piece[], { controls }: Parts, around: Element): Element {
  if (controls.length === 1 && controls[0] && !(controls[0].combo && controls[0].value === ''))
    return controls[0].element;
  const only = pieces.length === 1 ? pieces[0] : undefined;
  if (only && !('of' in only) && only.nodeType === ELEMENT) return only as Element;
  const elements = pieces.filter((piece): piece is Element => !('of' in piece) && piece.nodeType === ELEMENT);
  return elements.length === 1 && elements[0] && pieces.every((piece) => piece === elements[0] || isBlank(piece))
    ? elements[0]
    : around;
}

function isBlank(piece: Piece): boolean {
  return fold('of' in piece ? piece.text : (piece.textContent ?? '')) === '';
}

/** A cut text whose element carries the whole in its title, as many lists do. */
function fullTitle(element: Element, shown: string): string | null {
  const start = shown.replace(/(?:\.{3}|…)+$/, '').trim();
  for (const one of [element, element.firstElementChild]) {
    const title = fold(one?.getAttribute('title') ?? '');
    if (start !== '' && title.length > start.length && title.startsWith(start)) return title;
  }
  return null;
}
