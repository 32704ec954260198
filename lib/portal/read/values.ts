import { BLANKS, CUT, LOADING, TEMPLATE } from '@/lib/portal/profile/texts';
import { gather, type Piece, type ValueParts } from './gather';
import { fold, markTurns } from './text';
import { ELEMENT, isDrawn, type Visibility } from './visible';
import { clean } from './written-text';

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

/** Why a value is unreadable whose rest does not stand on the page. */
export const CUT_OFF = '页面只显示了一部分';

/** In a longer text an arrow may be anything: 2010-01 → 2014-01. */
const LONGEST_CHANGE = 60;
const DATE_GLUE = /^[年月日号\-/.~—至到]+$/;

/**
 * Reads the value that `pieces` show, whatever it is made of: text, inputs, selects, radios, an editor's frame.
 * Hidden copies are passed over; `keepLinks` keeps the text of 查看/下载 links when nothing else is there.
 */
export function readValue(pieces: Piece[], around: Element, visible: Visibility, keepLinks = false): Value {
  const shown = visible(around);
  const parts: ValueParts = {
    pieces,
    texts: [],
    controls: [],
    choices: [],
    links: [],
    cut: false,
    struck: false,
    noted: false,
  };
  // A part that is not shown is still read, so that its place can be named; there, nothing counts as visible by itself.
  const sees: Visibility = shown ? visible : () => true;
  for (const piece of pieces) {
    if ('of' in piece) parts.texts.push(piece.text);
    else gather(piece, parts, sees);
  }
  const element = target(pieces, parts, around);
  const text = markTurns(clean(compose(parts, keepLinks)));
  const made = (state: Value['state'], reason?: string): Value => ({
    state,
    text: state === 'empty' ? '' : text,
    element,
    hidden: !shown,
    ...(reason ? { reason } : {}),
  });
  if (text.includes('\ufffd')) return made('unreadable', '页面上的文字有乱码，或看到的次序与内容不同');
  if (parts.struck && BLANKS.test(text)) return made('unreadable', '页面上的内容已划去');
  const isBlank = BLANKS.test(text);
  if (
    isBlank &&
    !parts.noted &&
    !around.querySelector('svg text,canvas,img') &&
    ![around, ...around.querySelectorAll('*')].some(isDrawn)
  )
    return made('empty');
  // Where a note stands alone, or a text before and after a change, nothing tells what the value is.
  if (isBlank || (text.length < LONGEST_CHANGE && /\S\s*[→⇒]\s*\S/.test(text))) return made('unreadable');
  if (TEMPLATE.test(text)) return made('unreadable', '页面还没有填入内容');
  if (LOADING.test(text) && text.length < 20) return made('unreadable', '正在加载');
  if (parts.cut || CUT.test(text)) {
    const full = fullTitle(element, text);
    return full === null ? made('unreadable', CUT_OFF) : { ...made('read'), text: full };
  }
  return made('read');
}

function compose({ texts, controls, choices, links }: ValueParts, keepLinks: boolean): string {
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

function target(pieces: Piece[], { controls }: ValueParts, around: Element): Element {
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
  for (const one of [element, element.firstElementChild, element.parentElement]) {
    const title = fold(one?.getAttribute('title') ?? '');
    if (start !== '' && title.length > start.length && title.startsWith(start)) return title;
  }
  return null;
}
