import { fold, headingText, labelKey, parentOf } from '@/lib/portal/agent-kit';
import type { Pointed } from './value-at';

const LONGEST = 24;
const CLIMB = 5;
const CELL = 'td,th,[role="cell"],[role="gridcell"],[role="columnheader"],[role="rowheader"]';

/** Texts that may be the label of what was picked, the likeliest first, as label keys. Which of them finds it again is tried. */
export function labelsNear({ element, caret }: Pointed): string[] {
  const texts = [
    ...inTheSameText(caret),
    ...namedBy(element),
    ...cellsBefore(element),
    ...textsBefore(element),
    ...startOf(element),
    ...headersAbove(element),
  ];
  return [...new Set(texts.map(labelKey))].filter(mayBeLabel);
}

/** A label has two characters or more, and no figures that could belong to a person. */
export function mayBeLabel(key: string): boolean {
  return key.length >= 2 && key.length <= LONGEST && !/\d{4}/.test(key) && /[\p{L}]/u.test(key);
}

/** 称呼：某某 — the text before the last colon in front of the pointer. */
function inTheSameText(caret: Pointed['caret']): string[] {
  if (!caret) return [];
  const before = caret.node.data.slice(0, caret.offset);
  const pairs = [...before.matchAll(/([^\s:：]{1,16})\s*[:：]/g)];
  return pairs.reverse().flatMap(([, label]) => label ?? []);
}

function startOf(element: Element): string[] {
  const label = /^\s*([^:：]{1,16})[:：]/.exec(element.textContent ?? '')?.[1];
  return label === undefined ? [] : [label];
}

function namedBy(element: Element): string[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const controls = [element, ...element.querySelectorAll('input,select,textarea,img')];
  return controls.flatMap((control) => {
    const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
    const ids = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const byId = ids.map((id) => root.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '');
    const own = ['aria-label', 'alt'].map((name) => control.getAttribute(name) ?? '');
    return [...labels.map((label) => ownText(label)), ...byId, ...own].filter(Boolean);
  });
}

function ownText(label: Element): string {
  return (
    [...label.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join('') ||
    (label.textContent ?? '')
  );
}

function cellsBefore(element: Element): string[] {
  const cell = element.closest(CELL);
  const texts: string[] = [];
  for (let one = cell?.previousElementSibling; one && texts.length < 3; one = one.previousElementSibling) {
    texts.push(one.textContent ?? '');
  }
  return texts;
}

/** The nearest texts in front, from the inside out. */
function textsBefore(element: Element): string[] {
  const texts: string[] = [];
  let node: Node = element;
  for (let up = 0; up < CLIMB; up++) {
    let steps = 0;
    for (let before = node.previousSibling; before && steps < 4; before = before.previousSibling) {
      const text = fold(before.textContent ?? '');
      if (text === '') continue;
      texts.push(text);
      // 称呼：某某 职务：某某 in one line: the last label of it.
      const last = /([^\s:：]{1,16})[:：]\s*$/.exec(text)?.[1];
      if (last) texts.push(last);
      steps++;
    }
    const parent: Element | null = parentOf(node);
    if (!parent || /^(?:body|html|table|tbody)$/.test(parent.localName)) break;
    node = parent;
  }
  return texts;
}

/** Cells above in the same position, up to the header. */
function headersAbove(element: Element): string[] {
  const cell = element.closest(CELL);
  const row = cell?.parentElement;
  const at = cell && row ? [...row.children].indexOf(cell) : -1;
  const texts: string[] = [];
  for (let above = row?.previousElementSibling; above && texts.length < 3; above = above.previousElementSibling) {
    texts.push(above.children[at]?.textContent ?? '');
  }
  const head = row?.closest('table')?.querySelector('thead tr:last-child');
  return [...texts, head?.children[at]?.textContent ?? ''].map(headingText);
}
