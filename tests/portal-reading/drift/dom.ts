import type { Place } from '@/lib/dossier/reading';
import { labelKey } from '@/lib/portal/read/text';
import { resolve } from './resolve';

export function textsIn(root: Node): Text[] {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker?.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(
    ({ parentElement }) => !/^(?:script|style|option|textarea)$/.test(parentElement?.localName ?? ''),
  );
}

export function wrap(element: Element, name: string): HTMLElement {
  const box = element.ownerDocument.createElement(name);
  box.append(...element.childNodes);
  element.append(box);
  return box;
}

/** Puts an element of this name around a node. */
export function enclose(node: ChildNode, name: string): HTMLElement {
  const box = (node.ownerDocument as Document).createElement(name);
  node.replaceWith(box);
  box.append(node);
  return box;
}

export function rename(element: Element, name: string): HTMLElement {
  const made = element.ownerDocument.createElement(name);
  for (const { name: key, value } of element.attributes) made.setAttribute(key, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** A label as it stands in a text: alone there, or before a colon with its value behind. */
export interface Standing {
  text: Text;
  /** Where it begins and ends in the text, colon left out. */
  from: number;
  to: number;
}

export function labelsIn(root: Node, label: string): Standing[] {
  return textsIn(root).flatMap((text) => {
    const { data } = text;
    const from = /^[\s\u3000*＊]*/.exec(data)?.[0].length ?? 0;
    const colon = data.search(/[:：]/);
    const end = colon < 0 ? data.trimEnd().length : colon;
    return labelKey(data.slice(from, end)) === label && end > from ? [{ text, from, to: end }] : [];
  });
}

/** Writes labels anew; nodes in place of a text split it. */
export function relabel(root: Element, label: string, make: (shown: string) => string | Node[]): void {
  for (const { text, from, to } of labelsIn(root, label)) {
    const shown = text.data.slice(from, to);
    const made = make(shown);
    if (typeof made === 'string') {
      text.data = text.data.slice(0, from) + made + text.data.slice(to);
      continue;
    }
    const own = text.splitText(from);
    own.splitText(to - from);
    own.replaceWith(...made);
    for (const part of [text, ...(made.at(-1)?.nextSibling ? [made.at(-1)?.nextSibling] : [])])
      if (part?.nodeType === 3 && (part as Text).data === '') (part as Text).remove();
  }
}

export function element(doc: Document, name: string, text = ''): HTMLElement {
  const made = doc.createElement(name);
  if (text !== '') made.textContent = text;
  return made;
}

/** A value of the same make that is not this one. */
export function otherThan(shown: string): string {
  return shown.replace(/\d/g, (one) => String((Number(one) + 1) % 10)).replace(/[\u4e00-\u9fff]/, '冒');
}

/** The texts at a place that are its value, each cut free of what stands before and behind it. */
export function valueTexts(doc: Document, place: Place): Text[] {
  const at = resolve(doc, place);
  if (!at || place.quote === '') return [];
  return textsIn(at).flatMap((text) => {
    const from = text.data.indexOf(place.quote);
    if (from < 0) return [];
    const own = from > 0 ? text.splitText(from) : text;
    if (own.data.length > place.quote.length) own.splitText(place.quote.length);
    return [own];
  });
}

/** The cell or box that holds a value alone, beside the one that holds its label. */
export function valueCell(doc: Document, place: Place): HTMLElement | null {
  const cell = resolve(doc, place)?.closest<HTMLElement>('td,th,dd');
  return cell && labelsIn(cell, place.label).length === 0 ? cell : null;
}

/** The cell that holds this label alone. */
export function labelCell(doc: Document, place: Place): HTMLElement | null {
  const row = valueCell(doc, place)?.parentElement;
  const [label] = row ? labelsIn(row, place.label) : [];
  const cell = label?.text.parentElement?.closest<HTMLElement>('td,th,dt');
  return cell?.parentElement === row ? (cell ?? null) : null;
}
