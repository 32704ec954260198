import type { Dictionary } from '@/lib/portal/read/dictionary';
import type { Piece } from '@/lib/portal/read/gather';
import { inlineEnd } from '@/lib/portal/read/inline-labels';
import type { Hit } from '@/lib/portal/read/scanned';
import { isInline, isPassedOver } from '@/lib/portal/read/tags';
import { fold, hasLetters } from '@/lib/portal/read/text';
import { childrenOf, ELEMENT, TEXT } from '@/lib/portal/read/visible';
import { alike, hasColon, hasControl, holdsPair, LABELISH } from './boxes';
import { isElement } from './pieces';

const HEADING = /^(?:h[1-6]|legend|caption|hr|dt)$/;
/** Elements that set labels apart from their values. */
const LABEL_TAG = /^(?:b|strong|label|dt|th)$/;
const PARTING = /[\s|｜丨,，;；、/·]/;
/** Rows of more boxes are not looked at one by one. */
const MOST_BOXES = 200;
/** A longer text is not a label, whatever it ends with. */
const LONGEST_LABEL = 40;

/** Where the label of an inline hit begins in its text: after the last gap before its colon. */
export function labelStart(text: string, hit: Hit): number {
  const before = text.slice(0, hit.from - 1);
  let at = before.length;
  let letters = hit.word.key.length;
  while (at > 0 && letters > 0) {
    at--;
    if (!/\s/.test(before[at] ?? '')) letters--;
  }
  // 姓名：张三 | 性别：男 – the stroke parts them and is no part of either.
  while (PARTING.test(before[at - 1] ?? '')) at--;
  return at;
}

/**
 * Nodes after `start` in its parent up to the next label: one box, or the run of texts and inline elements.
 * `inlineOnly` stops at the first box.
 */
export function following(
  start: Node,
  hit: Hit,
  next: Hit | null,
  dictionary: Dictionary,
  inlineOnly = false,
): Piece[] {
  const pieces: Piece[] = [];
  if (!takesTurns(start, hit, dictionary)) return pieces;
  let filled = false;
  for (let node = start.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === TEXT) {
      const { data } = node as Text;
      if (next?.node === node) {
        const end = next.from < 0 ? 0 : labelStart(data, next);
        if (end > 0 && hasLetters(data.slice(0, end))) pieces.push({ text: data.slice(0, end), of: node as Text });
        break;
      }
      // A line to write on ends with itself.
      if (filled && hasLetters(data) && endsWithLine(pieces)) break;
      const end = hasLetters(data) ? inlineEnd(` ${data}`, 0) - 1 : data.length;
      if (end < data.length) {
        if (end > 0) pieces.push({ text: data.slice(0, end), of: node as Text });
        break;
      }
      if (hasLetters(data)) filled = true;
      pieces.push(node);
      continue;
    }
    if (node.nodeType !== ELEMENT) continue;
    const element = node as Element;
    const name = element.localName;
    if (isPassedOver(name) || (name === 'input' && (element as HTMLInputElement).type === 'hidden')) continue;
    if (name === 'br') {
      if (filled || inlineOnly) break;
      continue;
    }
    if (next && (next.node === element || element.contains(next.node))) break;
    if (HEADING.test(name) || looksLikeLabel(element, start, filled, pieces)) break;
    const inline = isInline(name);
    if (!inline && (filled || inlineOnly)) break;
    pieces.push(element);
    const worth = !isOrnament(element);
    if (!inline && worth) {
      if (hasLetters(element.textContent ?? '') || hasControl(element)) break;
      // An empty box: the value's place, unless a filled one follows.
      if (!fillsLater(element, start, next)) break;
      continue;
    }
    if (worth) filled = true;
  }
  return pieces.every(
    (piece) => !isElement(piece) && !hasLetters('of' in piece ? piece.text : (piece.textContent ?? '')),
  )
    ? []
    : pieces;
}

function endsWithLine(pieces: Piece[]): boolean {
  const last = pieces
    .filter((piece) => isElement(piece) || hasLetters('of' in piece ? piece.text : (piece.textContent ?? '')))
    .at(-1);
  return isElement(last) && last.localName === 'u';
}

/**
 * In a row of boxes that all look alike, labels and values must take turns; otherwise it is an enumeration
 * (身份证, 学历证书, 照片 …) and what follows a label is no value.
 */
function takesTurns(start: Node, hit: Hit, dictionary: Dictionary): boolean {
  if (start.nodeType !== ELEMENT) return true;
  const element = start as Element;
  const second = element.nextElementSibling;
  const parent = element.parentElement;
  // Where each box holds a label with its value, the next box belongs to another label.
  if (
    parent &&
    parent.children.length <= MOST_BOXES &&
    childrenOf(parent).some((box) => box !== element && alike(box, element) && holdsPair(box, dictionary))
  )
    return false;
  if (hasColon(element)) return true;
  // Where the last of them is a label and the first is none, each value stands before its label: figures above captions.
  const [first, last] = [parent?.firstElementChild, parent?.lastElementChild];
  if (first && last && alike(last, element) && !alike(first, element) && dictionary.lookUp(last.textContent ?? ''))
    return false;
  if (!second || !parent || hit.cell?.element === element || !alike(element, second)) return true;
  const boxes = childrenOf(parent).filter((box) => box.localName !== 'br');
  if (boxes.length === 2) return true;
  if (boxes.length % 2 === 1 || boxes.length > MOST_BOXES || !boxes.every((box) => alike(box, element))) return false;
  const turn = boxes.indexOf(element) % 2;
  const words = boxes.map((box) => dictionary.lookUp(box.textContent ?? '') !== null);
  // Where the last of them is a label, each value stands before its label.
  return turn === 0 && words.every((word, index) => !word || index % 2 === 0) && words.filter(Boolean).length > 1;
}

function fillsLater(element: Element, start: Node, next: Hit | null): boolean {
  if (element.localName === 'dd') return false;
  const later = element.nextElementSibling;
  // What is made like the label is the next one, known or not.
  if (later && (later.localName === 'dt' || (start.nodeType === ELEMENT && alike(later, start as Element))))
    return false;
  if (!later || (next && (later === next.node || later.contains(next.node)))) return false;
  return (
    !isInline(later.localName) && hasLetters(later.textContent ?? '') && !LABELISH.test(fold(later.textContent ?? ''))
  );
}

function isOrnament(element: Element): boolean {
  return /^(?:i|em|b|sup|sub|font|small|strong|svg)$/.test(element.localName) && !hasLetters(element.textContent ?? '');
}

/** Another label, known or not: written with a colon, or made like the one we started from. */
function looksLikeLabel(element: Element, start: Node, filled: boolean, pieces: Piece[]): boolean {
  const text = element.textContent ?? '';
  if (text.length < LONGEST_LABEL && LABELISH.test(fold(text))) return true;
  const marked = start.nodeType === ELEMENT && LABEL_TAG.test(element.localName) && alike(element, start as Element);
  if (marked && hasLetters(text)) return true;
  if (!filled || start.nodeType !== ELEMENT) return false;
  const own = pieces.filter(isElement);
  const apart = own.length > 0 && own.every((piece) => !alike(piece, start as Element));
  if (apart && element.className !== '' && alike(element, start as Element)) return true;
  return alike(element, start as Element) && hasColon(element) === hasColon(start as Element);
}
